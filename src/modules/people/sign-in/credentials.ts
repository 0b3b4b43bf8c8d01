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

/** Is that the person's password? Who has none has no right one. */
export async function isPasswordOf(ctx: Ctx, personId: string, password: string) {
  const found = await passwordOf(ctx, personId)
  return found !== undefined && (await passwordFits(password, found.password!))
}
