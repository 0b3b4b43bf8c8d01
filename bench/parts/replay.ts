// Sends the statements of one request again and again, bare: what is left when Navet is taken away.
import { randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { openDatabase } from '#kernel/database/index.ts'
import { closedLoop } from './closed-loop.ts'
import type { Statement } from './recording.ts'

export type Replay = {
  database: { dataDir: string; databaseUrl?: string }
  statements: Statement[]
  clients: number
  seconds: number
  mark: string
}

process.once('message', async ({ database, statements, clients, seconds, mark }: Replay) => {
  const { pool, close } = await openDatabase({ ...database, share: true })
  let serial = Date.now() % 1e9
  const once = () => replay(pool, statements, new Map([[mark, `bare${serial++}`]]))
  await closedLoop(once, clients, Math.min(2, seconds))
  const measured = await closedLoop(once, clients, seconds)
  await close()
  process.send!(measured, undefined, undefined, () => process.exit(0))
})

/** The same order, connections and transactions; `fresh` learns the ids that the database makes. */
async function replay(pool: Pool, statements: Statement[], fresh: Map<string, string>) {
  const held = new Map<number, PoolClient>()
  const waves = Map.groupBy(statements, ({ wave }) => wave)
  try {
    for (const wave of waves.values())
      if (wave.length === 1) await send(pool, held, wave[0]!, fresh)
      else await Promise.all(wave.map((statement) => send(pool, held, statement, fresh)))
  } catch (error) {
    for (const client of held.values()) client.release(true)
    throw error
  }
}

async function send(
  pool: Pool,
  held: Map<number, PoolClient>,
  statement: Statement,
  fresh: Map<string, string>,
) {
  const { text, connection } = statement
  const values = statement.values.map((value) => freshened(value, text, fresh))
  if (text === 'begin') held.set(connection, await pool.connect())
  const client = held.get(connection)
  const { rows } = await (client ?? pool).query(text, values)
  learn(fresh, statement.rows, rows)
  if (text !== 'commit') return
  held.delete(connection)
  client?.release()
}

function learn(fresh: Map<string, string>, before: Statement['rows'], now: Statement['rows']) {
  for (const [i, row] of before.entries())
    for (const [column, old] of Object.entries(row)) {
      const made = now[i]?.[column]
      if (typeof old === 'string' && typeof made === 'string' && old !== made) fresh.set(old, made)
    }
}

const isHash = /^[0-9a-f]{64}$/

function freshened(value: unknown, text: string, fresh: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => freshened(one, text, fresh))
  if (typeof value === 'object' && value !== null && !(value instanceof Date))
    return freshened(JSON.stringify(value), text, fresh)
  if (typeof value !== 'string') return value
  // The hash of a mailed link is unique; that of the token that asks is only read.
  if (isHash.test(value) && /^insert/i.test(text)) return randomBytes(32).toString('hex')
  let made = value
  for (const [old, now] of fresh) if (made.includes(old)) made = made.replaceAll(old, now)
  return made
}
