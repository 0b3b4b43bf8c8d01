import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Ctx, Hub } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'

/** Attempts in a quarter of an hour. An address may be a whole hospital behind one gateway. */
const limits = { account: 10, address: 100 }
const duration = 15 * 60

type Kind = keyof typeof limits
const counters = new WeakMap<Hub, Record<Kind, RateLimiterMemory>>()

/**
 * Counts an attempt to come in, for the account tried and for the address it comes from. Counted in
 * this process: several nodes allow as many times more, which is still far too few to guess.
 */
export async function countAttempt(ctx: Ctx, way: 'password' | 'link', email: string) {
  const { account, address } = countersOf(ctx.hub)
  try {
    if (ctx.address) await address.consume(ctx.address)
    await account.consume(`${way} ${email}`)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Refusal('too_many', {}, { retryAfter: Math.ceil(error.msBeforeNext / 1000) })
  }
}

/** Who came in by a password begins anew. */
export const forgetAttempts = (ctx: Ctx, email: string) =>
  countersOf(ctx.hub).account.delete(`password ${email}`)

function countersOf(hub: Hub) {
  const known = counters.get(hub)
  if (known) return known
  const counter = (kind: Kind) =>
    new RateLimiterMemory({ keyPrefix: kind, points: limits[kind], duration })
  const made = { account: counter('account'), address: counter('address') }
  counters.set(hub, made)
  return made
}
