// Finding one of many persons: by name, address, misspelt; beside each the bare statement of the search.
import { sql } from 'kysely'
import { newContext, system } from '#kernel/context.ts'
import { readSettings } from '#kernel/settings.ts'
import { findPersons } from '#modules/people/persons/search.ts'
import { openHub } from '../src/server.ts'
import { manyPersons } from './parts/many-persons.ts'
import { asked, type Kind } from './parts/asked.ts'
import { install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { recorded } from './parts/recording.ts'
import { figure, printTable } from './parts/table.ts'

const { cases: counts, kinds } = asked({ cases: [50_000] })
const searches = {
  'the first page of all': '',
  'one name, many hits': 'anna',
  'two names, turned': 'lindqvist anna',
  'without accents': 'ostergard asa',
  'an address': 'person.4711@example.org',
  misspelt: 'Kristofer Lindkvst',
  nobody: 'zzyzx qwfp',
}
const rounds = 40

const timed = async (work: () => Promise<unknown>) => {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(rounds / 2)]!, p95: times[Math.floor(rounds * 0.95)]! }
}

async function measured(kind: Kind, count: number) {
  const installation = await install(kind)
  const { hub, database, close } = await openHub(readSettings(installation.settings), {
    demo: true,
  })
  try {
    const ctx = newContext(hub, { actor: system })
    await manyPersons(ctx, count)
    await sql`analyze`.execute(hub.db)
    const rows: string[][] = []
    for (const [name, q] of Object.entries(searches)) {
      const ask = () => findPersons(newContext(hub, { actor: system }), { q, limit: 50 })
      const { items } = await ask()
      const statements = await recorded(async () => void (await ask()))
      const app = await timed(ask)
      const bare = await timed(async () => {
        const client = await database.pool.connect()
        for (const { text, values } of statements) await client.query(text, values)
        client.release()
      })
      const ratio = `${figure(app.p95 / bare.p95)} ×`
      rows.push([
        kind,
        name,
        String(items.length),
        ...[app.p50, app.p95, bare.p95].map(figure),
        ratio,
      ])
    }
    return rows
  } finally {
    await close()
    await installation.remove()
  }
}

printMachine()
for (const count of counts) {
  const rows: string[][] = []
  for (const kind of kinds) rows.push(...(await measured(kind, count)))
  const head = ['database', 'search', 'rows', 'p50 ms', 'p95 ms', 'bare p95 ms', 'of bare']
  printTable(`Searching ${figure(count)} persons (wanted: p95 well under 2 s)`, head, rows)
}
