import type { Ctx } from '#kernel/context.ts'
import { withdrawLinks } from '#kernel/links.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { db } from '../tables.ts'
import { mailMoved } from './letters.ts'

/**
 * Lets a person's letters go to another of their addresses. What was mailed to sign them in opens
 * nothing any more, the sessions elsewhere end, and both addresses are told. The caller has checked who may.
 */
export async function makeMain(ctx: Ctx, personId: string, address: string) {
  const { email: before } = await db(ctx)
    .selectFrom('people')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  await withdrawLinks(ctx, personId)
  await db(ctx)
    .updateTable('people')
    .set({ email: address, emailVerified: true, updatedAt: ctx.now })
    .where('id', '=', personId)
    .execute()
  await db(ctx)
    .deleteFrom('addressRequests')
    .where('personId', '=', personId)
    .where('address', '=', address)
    .execute()
  const here = ctx.actor.personId === personId ? ctx.actor.session?.id : undefined
  await endSessionsOf(ctx, personId, here)
  await mailMoved(ctx, personId, { before, now: address })
}
