import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { countAttempt } from '#kernel/throttle.ts'
import { db } from '../../tables.ts'
import { noteSignIn } from '../log.ts'
import { unsealed } from '#kernel/secret.ts'
import { backupHash, stepOfCode } from './codes.ts'

const tries = { name: 'second-factor', points: 10 }

/** Is the code the person's, from the app or from the paper, and not used before? It is used by this. */
export async function spendCode(ctx: Ctx, personId: string, code: string): Promise<void> {
  await countAttempt(ctx, [{ limit: tries, key: personId }])
  const plain = code.replace(/\s/g, '')
  const fits = /^\d{6}$/.test(plain)
    ? await spendAppCode(ctx, personId, plain)
    : await spendBackupCode(ctx, personId, plain)
  if (fits) return
  await noteSignIn(ctx, { personId, way: 'code', outcome: 'refused' })
  throw invalid({ code: ['wrong_code'] })
}

export const factorOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('secondFactors')
    .select(['secret', 'confirmedAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()

async function spendAppCode(ctx: Ctx, personId: string, code: string): Promise<boolean> {
  const factor = await factorOf(ctx, personId)
  if (!factor) return false
  const step = await stepOfCode(await unsealed(ctx.hub, factor.secret), code, ctx.now)
  if (step === null) return false
  // Of two who send the same code at once the second finds its step used.
  const { numUpdatedRows } = await db(ctx)
    .updateTable('secondFactors')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function spendBackupCode(ctx: Ctx, personId: string, code: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('backupCodes')
    .set({ usedAt: ctx.now })
    .where('personId', '=', personId)
    .where('codeHash', '=', backupHash(code))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
