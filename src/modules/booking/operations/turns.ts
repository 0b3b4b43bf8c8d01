import type { Ctx, Hub } from '#kernel/context.ts'

/**
 * So many bookings of one service are under way at a time in a process. The others wait here: a rush for
 * one service leaves the connections to everybody else.
 */
const atOnce = 2

type Line = { busy: number; waiting: (() => void)[] }
const lines = new WeakMap<Hub, Map<string, Line>>()

/** Does the work when it is its turn. Whoever holds a connection already does not wait. */
export async function inTurn<T>(ctx: Ctx, key: string, work: () => Promise<T>): Promise<T> {
  if (ctx.after) return work()
  const all = lines.get(ctx.hub) ?? new Map<string, Line>()
  lines.set(ctx.hub, all)
  const line = all.get(key) ?? { busy: 0, waiting: [] }
  all.set(key, line)
  if (line.busy < atOnce) line.busy++
  else await new Promise<void>((go) => line.waiting.push(go))
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) next()
    else if (--line.busy === 0) all.delete(key)
  }
}
