// What people and machines wait for: a new case, the inbox, a case, a search; on both databases.
import { asked, type Kind } from './parts/asked.ts'
import { inChild } from './parts/child.ts'
import type { Measured } from './parts/closed-loop.ts'
import { install, type Installation } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { recordedMark, statementsOf } from './parts/record.ts'
import { figure, printTable } from './parts/table.ts'
import { type Ask, longCase, newCase, signIn } from './parts/visitor.ts'

const { seconds, clients, cases, kinds } = asked({ seconds: 10 })
const names = {
  create: 'POST /api/v1/cases',
  inbox: 'inbox page, 50 rows',
  case: 'case page, 10 messages',
  search: 'search, ~100 hits',
}
type Name = keyof typeof names
type Result = {
  kind: Kind
  count: number
  name: Name
  app: Measured
  bare: Measured
  statements: number
}

/** One installation: seeded, then each request by itself and its bare statements after it. */
async function measured(kind: Kind, count: number): Promise<Result[]> {
  const installation = await install(kind)
  try {
    await installation.start()
    const { word } = await installation.navet<{ word: string }>('seed', '--cases', String(count))
    const asks = await asksOf(installation, word)
    const recordings = await statementsOf(installation, asks)
    const results: Result[] = []
    for (const name of Object.keys(names) as Name[]) {
      const statements = recordings[name]!
      const work = { clients, seconds }
      const app = await inChild('load.ts', { base: installation.base, ask: asks[name], ...work })
      const { NAVET_DATA: dataDir, DATABASE_URL: databaseUrl } = installation.settings
      const database = { dataDir, ...(databaseUrl && { databaseUrl }) }
      const bare = await inChild('replay.ts', { database, statements, mark: recordedMark, ...work })
      results.push({ kind, count, name, app, bare, statements: statements.length })
    }
    return results
  } finally {
    await installation.remove()
  }
}

async function asksOf(installation: Installation, word: string): Promise<Record<Name, Ask>> {
  const token = ['token', 'create', '--role', 'administrator', '--name', 'bench']
  const { token: secret } = await installation.navet<{ token: string }>(...token)
  const api = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const headers = await signIn(installation, 'Unit management')
  const number = await longCase(installation, api)
  const asks = {
    create: {
      method: 'POST',
      path: '/api/v1/cases',
      headers: api,
      body: JSON.stringify(newCase('%n', '%r')),
    },
    inbox: { path: '/cases?view=all', headers },
    case: { path: `/cases/${number}`, headers },
    search: { path: `/cases?q=${word}`, headers },
  }
  await mustShow(installation, asks.inbox, /href="\/cases\/\d{4}-\d+/g, 50)
  await mustShow(installation, asks.case, /Reply \d of nine/g, 9)
  await mustShow(installation, asks.search, /href="\/cases\/\d{4}-\d+/g, 40)
  return asks
}

/** Is the page the one that is meant, with all that it should show? */
async function mustShow(
  { base }: Installation,
  { path, headers = {} }: Ask,
  what: RegExp,
  least: number,
) {
  const html = await (await fetch(base + path, { headers })).text()
  const shown = new Set(html.match(what)).size
  if (shown < least) throw new Error(`${path} shows ${shown} of ${least} × ${what}`)
}

const results: Result[] = []
printMachine()
for (const kind of kinds) for (const count of cases) results.push(...(await measured(kind, count)))

const columns = ['per s', 'p50 ms', 'p95 ms']
const cellsOf = ({ perS, p50, p95 }: Measured) => [figure(perS), figure(p50), figure(p95)]
for (const kind of kinds)
  printTable(
    `${clients} clients, ${kind === 'embedded' ? 'embedded database' : 'PostgreSQL'}`,
    [
      'request',
      'cases',
      ...columns,
      'statements',
      ...columns.map((name) => `bare ${name}`),
      'of bare',
    ],
    results
      .filter((result) => result.kind === kind)
      .map(({ name, count, app, bare, statements }) => [
        ...[names[name], figure(count), ...cellsOf(app), statements, ...cellsOf(bare)],
        `${Math.round((app.perS / bare.perS) * 100)} %`,
      ]),
  )

const inbox = (kind: Kind, count: number) =>
  results.find((one) => one.kind === kind && one.name === 'inbox' && one.count === count)!.app.p95
const [few, many] = [Math.min(...cases), Math.max(...cases)]
printTable(
  `Inbox, p95 at ${figure(many)} / at ${figure(few)} cases (wanted: at most 1.5)`,
  ['database', 'ratio'],
  kinds.map((kind) => [kind, `${figure(inbox(kind, many) / inbox(kind, few))} ×`]),
)
