import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Ctx, Hub } from './context.ts'
import { Refusal } from './errors.ts'

/** Seconds in which attempts are counted. */
const duration = 15 * 60

/** So many per quarter of an hour, by whatever the key names. */
export type Limit = { name: string; points: number }

const counters = new WeakMap<Hub, Map<string, RateLimiterMemory>>()

/**
 * Counts one attempt against each limit; too many: 429, and when to come again. Counted in this
 * process: several nodes allow as many times more.
 */
export async function countAttempt(ctx: Ctx, attempts: { limit: Limit; key: string | null }[]) {
  try {
    for (const { limit, key } of attempts)
      if (key !== null) await counterOf(ctx.hub, limit).consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal('too_many', {}, { retryAfter: Math.ceil(error.msBeforeNext / 1000) })
  }
}

/** Begins anew for a key: somebody came in, say. */
export const forgetAttempts = (ctx: Ctx, limit: Limit, key: string) =>
  counterOf(ctx.hub, limit).delete(key)

function counterOf(hub: Hub, { name, points }: Limit) {
  const known = counters.get(hub) ?? new Map<string, RateLimiterMemory>()
  counters.set(hub, known)
  const counter = known.get(name) ?? new RateLimiterMemory({ keyPrefix: name, points, duration })
  known.set(name, counter)
  return counter
}
