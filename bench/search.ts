// Questions of people to 2,000 published documents; beside each the same words to PostgreSQL's own search.
import { sql } from 'kysely'
import { newContext, system } from '#kernel/context.ts'
import { readSettings } from '#kernel/settings.ts'
import { demoServices } from '#modules/catalogue/demo/index.ts'
import { lastQuestions, questions, secondQuestions } from '#modules/catalogue/golden/questions.ts'
import { unseenQuestions } from '#modules/catalogue/golden/unseen-questions.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { type Document, find, indexed } from '#modules/search/index.ts'
import { openHub } from '../src/server.ts'
import { asked, type Kind } from './parts/asked.ts'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const { cases: counts, kinds } = asked({ cases: [2_000] })
const rounds = 3
const all = [...questions, ...secondQuestions, ...lastQuestions, ...unseenQuestions]
const langs = ['sv', 'en'] as const

/** A service of the demonstration, changed by words of others, so that a word is in as many of them as there. */
function aDocument(unitId: string, n: number): Document[] {
  const pick = (step: number) => demoServices[(n * step + step) % demoServices.length]!
  const [one, other, third] = [pick(1), pick(7), pick(13)]
  const recordId = crypto.randomUUID()
  return langs.map((language) => ({
    ...{ kind: 'article', recordId, unitId, visibleTo: ['public'], language, rank: 10 },
    title: `${one.name[language]}: ${other.shortName[language]} ${n}`,
    keywords: [
      ...one.keywords[language].slice(n % 4),
      ...third.keywords[language].slice(0, 3),
    ].join(', '),
    body: `${other.body[language]} ${third.summary[language]} v${n % 701}`,
    url: `/articles/${n}`,
  }))
}

const percentile = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!

async function timed(work: (q: string) => Promise<unknown>) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const { q } of all) {
      const began = performance.now()
      await work(q)
      times.push(performance.now() - began)
    }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

async function measured(kind: Kind, count: number) {
  const installation = await install(kind)
  const { hub, close } = await openHub(readSettings(installation.settings), { demo: true })
  try {
    const ctx = () => newContext(hub, { actor: system })
    const { id: unitId } = await defaultUnit(ctx())
    // A record has a document in each language.
    const made = Array.from({ length: count / langs.length }, (_, n) => aDocument(unitId, n))
    for (let from = 0; from < made.length; from += 250)
      await indexed(ctx(), made.slice(from, from + 250).flat())
    await sql`vacuum analyze search_documents`.execute(hub.db)

    const ask = (q: string) => find(ctx(), { q, keys: ['public'], lang: 'sv' })
    const began = performance.now()
    await ask('första')
    const first = performance.now() - began
    await indexed(ctx(), made[0]!)
    const again = performance.now()
    await ask('andra')
    const reread = performance.now() - again

    const house = await timed(ask)
    const bare = await timed((q) =>
      sql`select title, url, ts_rank(sv || en, query) as score
        from search_documents,
          lateral (select replace(websearch_to_tsquery('navet_sv', ${q})::text, '&', '|')::tsquery as query) asked
        where (sv @@ query or en @@ query) and visible_to && array['public'] and rank > 0
        order by score desc limit 20`.execute(hub.db),
    )
    return [
      ...[kind, figure(count), figure(house.p50), figure(house.p95), figure(bare.p95)],
      ...[`${figure(house.p95 / bare.p95)} ×`, figure(first), figure(reread)],
    ]
  } finally {
    await close()
    await installation.remove()
  }
}

printMachine()
const rows: string[][] = []
for (const count of counts) for (const kind of kinds) rows.push(await measured(kind, count))
printTable(
  `${all.length} questions, ${rounds} times (wanted: p95 under 50 ms at 2,000 documents)`,
  [
    'database',
    'documents',
    'p50 ms',
    'p95 ms',
    'bare p95 ms',
    'of bare',
    'first read ms',
    'read again ms',
  ],
  rows,
)
