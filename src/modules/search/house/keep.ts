import { sql } from 'kysely'
import type { Ctx, Hub } from '#kernel/context.ts'
import type { Lang } from '#kernel/text.ts'
import type { Asked } from '../words.ts'
import { type Answer, ask, type Synonyms } from './ask.ts'
import { type Entry, type House, houseOf, type Published } from './postings.ts'
import type { Hit } from '../hit.ts'
import { db } from '../tables.ts'

export type HouseAnswers = { hits: { hit: Hit; covered: number }[]; meant: string | null }
type Reader = { kinds: string[] | null; keys: string[]; lang: Lang }
type Kept = { version: number; documents: Map<string, Published>; house: House; synonyms: Synonyms }

/** What each process knows of its database; read again as soon as the number there has changed. */
const kept = new WeakMap<Hub, Promise<Kept>>()

/** What of the published fits a question, for one reader, best first. */
export async function askHouse(ctx: Ctx, asked: Asked, reader: Reader): Promise<HouseAnswers> {
  const { house, synonyms } = await theHouse(ctx)
  const keys = new Set(reader.keys)
  const { answers, meant } = ask(
    house,
    asked,
    synonyms,
    ({ documents: [first] }) =>
      first!.visibleTo.some((key) => keys.has(key)) &&
      (reader.kinds === null || reader.kinds.includes(first!.kind)),
  )
  const seen = new Set<string>()
  const once = answers.filter(({ entry }) => {
    const { kind, recordId } = entry.documents[0]!
    return seen.size < seen.add(`${kind} ${recordId}`).size
  })
  return {
    hits: once.map((answer) => shown(answer, reader.lang)),
    meant: once.length ? meant : null,
  }
}

const shown = ({ entry, score, covered, via }: Answer, lang: Lang) => {
  const { kind, recordId, title, url, body } = inLanguage(entry, lang)
  return {
    covered,
    hit: { kind, recordId, title, url, snippet: body.slice(0, 300), rank: score, via },
  }
}

const inLanguage = ({ documents }: Entry, lang: Lang) =>
  documents.find(({ language }) => language === lang) ??
  documents.find(({ language }) => language === null) ??
  documents[0]!

/** Whoever changes something and asks in the same transaction reads for themselves. */
async function theHouse(ctx: Ctx): Promise<Kept> {
  const { version } = await db(ctx)
    .selectFrom('searchHouse')
    .select('version')
    .executeTakeFirstOrThrow()
  const before = await kept.get(ctx.hub)?.catch(() => undefined)
  if (before?.version === version) return before
  const reading = reread(ctx, version, before)
  if (ctx.after === null) kept.set(ctx.hub, reading)
  return reading
}

/** Only documents that have changed are fetched; the rest is known. */
async function reread(ctx: Ctx, version: number, before: Kept | undefined): Promise<Kept> {
  const { rows: states } = await sql<{ id: string; state: string }>`
    select id, xmin::text as state from search_documents where rank > 0`.execute(ctx.db)
  const known = before?.documents ?? new Map<string, Published>()
  const changed = states.filter(({ id, state }) => known.get(id)?.state !== state)
  const { rows } = await sql<Published>`
    select id, kind, record_id, visible_to, language, title, keywords, body, url, rank,
      xmin::text as state
    from search_documents where rank > 0 and id = any(${changed.map(({ id }) => id)}::uuid[])
    `.execute(ctx.db)
  const fresh = new Map(rows.map((row) => [row.id, row]))
  const documents = new Map(
    states.flatMap(({ id }) => {
      const document = fresh.get(id) ?? known.get(id)
      return document ? [[id, document] as const] : []
    }),
  )
  const synonyms = await db(ctx).selectFrom('searchSynonyms').select('words').execute()
  return {
    version,
    documents,
    house: houseOf([...documents.values()]),
    synonyms: synonyms.map(({ words }) => words),
  }
}
