import { randomUUID } from 'node:crypto'
import type { Ctx } from '#kernel/context.ts'
import { db } from '../tables.ts'
import { hashPassword, passwordFits } from './password.ts'

/** Gives a person a password; the one before is gone. The caller has checked who may. */
export async function keepPassword(ctx: Ctx, personId: string, password: string) {
  const at = { createdAt: ctx.now, updatedAt: ctx.now }
  const hash = await hashPassword(password)
  await db(ctx)
    .insertInto('authAccounts')
    .values({ personId, accountId: personId, providerId: 'credential', password: hash, ...at })
    .onConflict((on) =>
      on.columns(['providerId', 'accountId']).doUpdateSet({ password: hash, updatedAt: ctx.now }),
    )
    .execute()
}

const passwordOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('authAccounts')
    .select('password')
    .where('personId', '=', personId)
    .where('providerId', '=', 'credential')
    .where('password', 'is not', null)
    .executeTakeFirst()

export const hasPassword = async (ctx: Ctx, personId: string): Promise<boolean> =>
  (await passwordOf(ctx, personId)) !== undefined

/**
 * Is that the person's password? Who has none has no right one, and nobody (null) has none; all of them
 * cost the same work, so that the time tells nothing.
 */
export async function isPasswordOf(ctx: Ctx, personId: string | null, password: string) {
  const found = await passwordOf(ctx, personId ?? nobody)
  const other = await (nobodysHash ??= hashPassword(randomUUID()))
  const fits = await passwordFits(password, found?.password ?? other)
  return found !== undefined && fits
}

const nobody = '00000000-0000-0000-0000-000000000000'
/** Of a password that nobody knows: as dear to try as any other. */
let nobodysHash: Promise<string> | undefined

/**
 * Somebody has shown that they read what is mailed to the person. If nobody had before, what was set
 * until now may be somebody else's, and goes.
 */
export async function proveAddress(ctx: Ctx, personId: string) {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('people')
    .set({ emailVerified: true })
    .where('id', '=', personId)
    .where('emailVerified', '=', false)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await db(ctx).deleteFrom('authAccounts').where('personId', '=', personId).execute()
  await db(ctx).deleteFrom('passkeys').where('personId', '=', personId).execute()
  await db(ctx).deleteFrom('authSessions').where('personId', '=', personId).execute()
}
