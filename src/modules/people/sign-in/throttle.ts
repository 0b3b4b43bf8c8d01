import type { Ctx } from '#kernel/context.ts'
import { countAttempt, forgetAttempts } from '#kernel/throttle.ts'
import { noteSignIn } from './log.ts'

// An address may be a whole hospital behind one gateway. The narrow limit holds for an account as
// tried from one address: nobody elsewhere can lock its owner out, and guessing stays hopeless.
const fromHere = { name: 'sign-in-here', points: 10 }
const account = { name: 'sign-in-account', points: 100 }
const address = { name: 'sign-in-address', points: 100 }

const noted = { name: 'sign-in-noted', points: 1 }

type Counted = 'password' | 'link'
const keyOf = (ctx: Ctx, way: Counted, email: string) => `${way} ${email} ${ctx.address ?? ''}`

/**
 * Counts an attempt to come in. A mailed link disturbs its owner, so those are few from anywhere.
 * The first attempt too many is written down: all of them would fill the log.
 */
export async function countSignIn(ctx: Ctx, way: Counted, email: string) {
  try {
    await countAttempt(ctx, [
      { limit: address, key: ctx.address },
      { limit: fromHere, key: keyOf(ctx, way, email) },
      { limit: way === 'link' ? { name: 'sign-in-links', points: 20 } : account, key: email },
    ])
  } catch (error) {
    const first = await countAttempt(ctx, [{ limit: noted, key: ctx.address ?? email }]).then(
      () => true,
      () => false,
    )
    if (first) await noteSignIn(ctx, { email, way, outcome: 'throttled' })
    throw error
  }
}

/** Counts an attempt of which nobody knows yet whose it is. */
export const countFromAddress = (ctx: Ctx) =>
  countAttempt(ctx, [{ limit: address, key: ctx.address }])

/** Who came in by a password begins anew. */
export const forgetSignIns = (ctx: Ctx, email: string) =>
  forgetAttempts(ctx, fromHere, keyOf(ctx, 'password', email))
