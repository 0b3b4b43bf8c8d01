import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { operation } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { deviceOf } from './device.ts'

/** Everybody sees the sessions that they are signed in by. */
export const visibleSessions = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('authSessions')
    .where('personId', '=', ctx.actor.personId)
    .where('expiresAt', '>', ctx.now)

/** Where the person is signed in, this session first, then the newest. */
export async function ownSessions(ctx: Ctx) {
  const rows = await visibleSessions(ctx)
    .select(['id', 'userAgent', 'createdAt', 'expiresAt'])
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute()
  return rows
    .map(({ userAgent, ...row }) => ({
      ...row,
      ...deviceOf(userAgent),
      isThis: row.id === ctx.actor.session?.id,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
export type SessionRow = Awaited<ReturnType<typeof ownSessions>>[number]

/** Ends one session, here or elsewhere: its cookie opens nothing any more. */
export const endSession = operation('session.end', {
  input: z.object({ sessionId: z.uuid() }),
  load: (ctx, { sessionId }) =>
    visibleSessions(ctx).select(['id', 'personId']).where('id', '=', sessionId).executeTakeFirst(),
  allow: (actor, { personId }) => actor.personId === personId,
  async run(ctx, _, { id }) {
    await db(ctx).deleteFrom('authSessions').where('id', '=', id).execute()
  },
})

/** Ends all sessions but the one that asks. */
export const endOtherSessions = operation('session.end-others', {
  input: z.object({}),
  allow: (actor) => actor.kind === 'person',
  async run(ctx) {
    const { personId, session } = ctx.actor
    await endSessionsOf(ctx, personId!, session?.id)
    return { id: personId }
  },
})

/** Part of what makes a person's sessions unsafe or too wide: a new password, a role withdrawn. */
export const endSessionsOf = (ctx: Ctx, personId: string, except?: string) =>
  db(ctx)
    .deleteFrom('authSessions')
    .where('personId', '=', personId)
    .$if(except !== undefined, (q) => q.where('id', '!=', except!))
    .execute()
