import cluster from 'node:cluster'
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Ctx, Hub } from './context.ts'
import { Refusal } from './errors.ts'

/** Seconds in which attempts are counted. */
const duration = 15 * 60

/** So many per quarter of an hour, by whatever the key names. */
export type Limit = { name: string; points: number }

/** The processes of one server count together (commands/several.ts). */
const Counter = cluster.isWorker ? RateLimiterCluster : RateLimiterMemory
type Counter = RateLimiterMemory | RateLimiterCluster

const counters = new WeakMap<Hub, Map<string, Counter>>()

/**
 * Counts one attempt against each limit; too many: 429, and when to come again. Counted by
 * each server: several of them allow as many times more.
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
  const known = counters.get(hub) ?? new Map<string, Counter>()
  counters.set(hub, known)
  const counter = known.get(name) ?? new Counter({ keyPrefix: name, points, duration })
  known.set(name, counter)
  return counter
}
