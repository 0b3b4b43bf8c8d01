import { TurnClient } from './turn-client.ts'

/** A text that has come this often will come again: from then on the server keeps its plan. */
const often = 10
/** A connection keeps a plan per name, and memory for it: texts made for one occasion get none. */
const mostNames = 300

const seen = new Map<string, number>()
const names = new Map<string, string>()
let generation = 0

/**
 * A client that has what is asked often prepared by the server, under a name: half of what a short
 * query costs is reading and planning it. For PostgreSQL only; the embedded database has one
 * connection, whose names all clients would share.
 */
export class PreparingClient extends TurnClient {
  override query(...asked: any[]): any {
    const [text, values, done] = asked
    const name = typeof text === 'string' && Array.isArray(values) && nameOf(text)
    const ask = super.query.bind(this) as (...asked: any[]) => any
    if (!name) return ask(...asked)
    if (!done) return ask({ name, text, values }).catch((error: unknown) => throw_(noted(error)))
    return ask({ name, text, values }, (error: unknown, result: unknown) =>
      done(error && noted(error), result),
    )
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size > 10 * mostNames) seen.clear()
  seen.set(text, times)
  if (times < often) return undefined
  const name = `navet_${generation}_${names.size}`
  names.set(text, name)
  return name
}

/** A newer node has added a column to a table that `*` reads: all is prepared anew, by other names. */
function noted(error: unknown) {
  if ((error as { code?: string }).code === '0A000') giveUpNames()
  return error
}

/** From now on all is counted and named anew; also for a test beside others that have used up the names. */
export function giveUpNames() {
  generation++
  names.clear()
}

const throw_ = (error: unknown): never => {
  throw error
}
