import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

/** One statement as the driver was given it. */
export type Statement = {
  text: string
  values: unknown[]
  /** Which of the request's connections it was sent on. */
  connection: number
  /** Statements of one wave were under way at the same time. */
  wave: number
  /** What it gave back: later statements may carry ids made here. */
  rows: Record<string, unknown>[]
}

type Recording = {
  statements: Statement[]
  connections: Map<object, number>
  open: number
  wave: number
}
const recording = new AsyncLocalStorage<Recording>()

/** Does the work, and gives the statements it sent: the driver itself is listened to. */
export async function recorded(work: () => Promise<unknown>): Promise<Statement[]> {
  listen()
  const kept: Recording = { statements: [], connections: new Map(), open: 0, wave: 0 }
  await recording.run(kept, work)
  return kept.statements
}

let listening = false
function listen() {
  if (listening) return
  listening = true
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const kept = recording.getStore()
    if (!kept) return query.apply(this, args)
    const statement = noted(kept, this, args)
    const ended = (result?: { rows?: Record<string, unknown>[] }) => {
      kept.open--
      statement.rows = result?.rows ?? []
    }
    const back = args.at(-1)
    if (typeof back === 'function') {
      const heard = (error: unknown, result: never) => (ended(result), back(error, result))
      return query.apply(this, [...args.slice(0, -1), heard])
    }
    const answer = query.apply(this, args) as Promise<never>
    return answer.then((result) => (ended(result), result))
  } as never
}

function noted(kept: Recording, client: pg.Client, [first, second]: unknown[]): Statement {
  const config = first as string | { text: string; values?: unknown[] }
  const given = Array.isArray(second) ? second : []
  if (kept.open++ === 0) kept.wave++
  if (!kept.connections.has(client)) kept.connections.set(client, kept.connections.size)
  const statement = {
    text: typeof config === 'string' ? config : config.text,
    values: [...(typeof config === 'string' ? given : (config.values ?? given))],
    connection: kept.connections.get(client)!,
    wave: kept.wave,
    rows: [],
  }
  kept.statements.push(statement)
  return statement
}
