import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { forbidden, invalid } from '#kernel/errors.ts'
import { optional } from '#kernel/input.ts'
import { countAttempt } from '#kernel/throttle.ts'
import { minutes } from '#kernel/time.ts'
import { db } from '../tables.ts'
import { hasPassword, isPasswordOf } from './credentials.ts'
import { demoPerson } from './demo-persons.ts'
import { answer, checkPasskey } from './passkeys/verify.ts'
import { factorOf, spendCode } from './second-factor/check.ts'

export type Proof = 'sign-in' | 'password' | 'code' | 'demo' | 'passkey'
/** What is asked for; a passkey will do beside each of them. */
export type AskedProof = Exclude<Proof, 'passkey'> | 'sign-in-anew'

/** Who has signed in so lately has just shown who they are. */
const fresh = minutes(5)
const guesses = { name: 'proof', points: 10 }

/** How the person can show anew who they are; `sign-in` means that they just have. */
export async function proofNeeded(ctx: Ctx): Promise<AskedProof> {
  const { personId, session } = ctx.actor
  if (!personId || !session) return 'sign-in-anew'
  if (ctx.now.getTime() - session.startedAt.getTime() < fresh) return 'sign-in'
  if ((await factorOf(ctx, personId))?.confirmedAt) return 'code'
  if (await demoPerson(ctx, personId)) return 'demo'
  return (await hasPassword(ctx, personId)) ? 'password' : 'sign-in-anew'
}

/** Of the input of whatever asks for a fresh proof. */
export const proofFields = {
  password: optional(z.string().max(200)),
  code: optional(z.string().max(40)),
  passkey: optional(answer),
}
type Given = { [K in keyof typeof proofFields]?: string | undefined }

/** Counts a try: a proof is not to be guessed. Before the operation, which takes back what it did. */
export const countProof = (ctx: Ctx) =>
  countAttempt(ctx, [{ limit: guesses, key: ctx.actor.personId }])

/** Has the person just shown who they are? Else it refuses. What is used once is used by this. */
export async function prove(ctx: Ctx, personId: string, given: Given): Promise<Proof> {
  if (given.passkey) return proveByPasskey(ctx, personId, given.passkey)
  const proof = await proofNeeded(ctx)
  if (proof === 'sign-in-anew') throw forbidden()
  if (proof === 'code') await spendCode(ctx, personId, given.code ?? '')
  if (proof === 'password' && !(await isPasswordOf(ctx, personId, given.password ?? '')))
    throw invalid({ password: ['not_password'] })
  return proof
}

async function proveByPasskey(ctx: Ctx, personId: string, passkey: string): Promise<'passkey'> {
  const { session } = ctx.actor
  if (!session) throw forbidden()
  const used = await checkPasskey(ctx, { purpose: 'prove', boundTo: session.id }, passkey)
  if (used.personId !== personId) throw invalid({ passkey: ['wrong_passkey'] })
  await db(ctx)
    .updateTable('authSessions')
    .set({ secondFactorAt: ctx.now })
    .where('id', '=', session.id)
    .execute()
  return 'passkey'
}
