import type { Ctx } from '#kernel/context.ts'
import { countAttempt, forgetAttempts } from '#kernel/throttle.ts'

// An address may be a whole hospital behind one gateway. The narrow limit holds for an account as
// tried from one address: nobody elsewhere can lock its owner out, and guessing stays hopeless.
const fromHere = { name: 'sign-in-here', points: 10 }
const account = { name: 'sign-in-account', points: 100 }
const address = { name: 'sign-in-address', points: 100 }

type Way = 'password' | 'link'
const keyOf = (ctx: Ctx, way: Way, email: string) => `${way} ${email} ${ctx.address ?? ''}`

/** Counts an attempt to come in. A mailed link disturbs its owner, so those are few from anywhere. */
export const countSignIn = (ctx: Ctx, way: Way, email: string) =>
  countAttempt(ctx, [
    { limit: address, key: ctx.address },
    { limit: fromHere, key: keyOf(ctx, way, email) },
    { limit: way === 'link' ? { name: 'sign-in-links', points: 20 } : account, key: email },
  ])

/** Who came in by a password begins anew. */
export const forgetSignIns = (ctx: Ctx, email: string) =>
  forgetAttempts(ctx, fromHere, keyOf(ctx, 'password', email))
