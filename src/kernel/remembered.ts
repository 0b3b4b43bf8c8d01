import { sql } from 'kysely'
import type { Ctx, Hub } from './context.ts'

type Kept = { stamp: string; at: number; value: Promise<unknown> }

/** So long may a value stand that follows from the time of day as well. */
const longest = 10_000
/** A value per person and kind of list: some hundred persons at work. */
const most = 2_000

const kept = new WeakMap<Hub, Map<string, Kept>>()
const stamps = new WeakMap<Ctx, Promise<string>>()

/**
 * What reads alike until something is written: kept in the process under `key`, and read again as soon as
 * any transaction has written since, here or in another process, or after ten seconds. `key` names all that
 * the value follows from beside the tables: who may see it, above all. For pages; inside a transaction it
 * is read each time. What it gives is shared between requests, and not to be changed.
 */
export async function remembered<T>(ctx: Ctx, key: string, read: () => Promise<T>): Promise<T> {
  if (ctx.after) return read()
  const values = kept.get(ctx.hub) ?? new Map<string, Kept>()
  kept.set(ctx.hub, values)
  const stamp = await whatIsSeen(ctx)
  const at = ctx.now.getTime()
  const known = values.get(key)
  if (known && known.stamp === stamp && Math.abs(at - known.at) < longest)
    return known.value as Promise<T>
  const value = read()
  value.catch(() => values.delete(key))
  values.delete(key)
  values.set(key, { stamp, at, value })
  if (values.size > most) values.delete(values.keys().next().value!)
  return value
}

/** Reads all anew: a test that counts queries counts them as a fresh process would. */
export const forget = (hub: Hub) => kept.delete(hub)

/**
 * Which transactions are seen, asked once a request. PostgreSQL says it as numbers (`xmin:xmax:running`):
 * where they are the same, every table is.
 */
function whatIsSeen(ctx: Ctx): Promise<string> {
  const asked = stamps.get(ctx)
  if (asked) return asked
  const stamp = sql<{ seen: string }>`select pg_current_snapshot()::text as seen`
    .execute(ctx.db)
    .then(({ rows }) => rows[0]!.seen)
  stamps.set(ctx, stamp)
  return stamp
}
