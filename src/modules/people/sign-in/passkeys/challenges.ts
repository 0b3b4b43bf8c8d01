import { createHash, randomBytes } from 'node:crypto'
import type { Ctx } from '#kernel/context.ts'
import { later, minutes } from '#kernel/time.ts'
import { db } from '../../tables.ts'

/** What a passkey is asked for: a new one, to come in, as the second step, or to show anew who one is. */
export type CeremonyPurpose = 'add' | 'sign-in' | 'second-step' | 'prove'

/** `boundTo` is whoever was asked: a session's id, or what a browser without one carries in a cookie. */
export type Ceremony = { purpose: CeremonyPurpose; boundTo: string }

const life = minutes(5)

/** What a passkey has to sign, for five minutes and once. Asked anew, the one before is void. */
export async function newChallenge(ctx: Ctx, { purpose, boundTo }: Ceremony): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  const fresh = { challenge, expiresAt: later(ctx.now, life) }
  await db(ctx)
    .insertInto('passkeyChallenges')
    .values({ purpose, boundTo: hash(boundTo), ...fresh })
    .onConflict((on) => on.columns(['purpose', 'boundTo']).doUpdateSet(fresh))
    .execute()
  return challenge
}

/** The challenge that was given, used up by this; of two answers at once the second finds none. */
export async function spendChallenge(ctx: Ctx, { purpose, boundTo }: Ceremony) {
  const found = await db(ctx)
    .deleteFrom('passkeyChallenges')
    .where('purpose', '=', purpose)
    .where('boundTo', '=', hash(boundTo))
    .where('expiresAt', '>', ctx.now)
    .returning('challenge')
    .executeTakeFirst()
  return found?.challenge
}

export const forgetOldChallenges = (ctx: Ctx) =>
  db(ctx).deleteFrom('passkeyChallenges').where('expiresAt', '<', ctx.now).execute()

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
