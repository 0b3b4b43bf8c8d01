import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, notFound } from '#kernel/errors.ts'
import { dropFiles, filesOf, moveFiles } from '#kernel/files/index.ts'
import { operation } from '#kernel/operation.ts'
import { mayWrite } from '../policy.ts'
import { type Case, db, type Outgoing } from '../tables.ts'
import { replyToCase } from './converse.ts'
import { assigneeOf, caseToChange } from './load.ts'
import { setState } from './set-state.ts'

const one = z.object({ caseId: z.uuid(), outgoingId: z.uuid() })

/** It does not go, and is back where it was written: in its writer's answer box. */
export const takeBack = operation('case.take-back', {
  input: one,
  load: caseToChange,
  allow: mayWrite,
  belongsTo: assigneeOf,
  async run(ctx, { outgoingId }, theCase) {
    const { id } = await outgoingOf(ctx, theCase, outgoingId)
    // Whoever takes it back writes on.
    const { personId, name } = ctx.actor
    await db(ctx)
      .updateTable('caseOutbox')
      .set({ state: 'taken-back', heldWhy: null, authorId: personId!, authorName: name })
      .where('id', '=', id)
      .execute()
    return { id: theCase.id, unitId: theCase.unitId }
  },
})

/** What was taken back is not wanted any more. */
export const dropOutgoing = operation('case.drop-outgoing', {
  input: one,
  load: caseToChange,
  allow: mayWrite,
  belongsTo: assigneeOf,
  async run(ctx, { outgoingId }, theCase) {
    const outgoing = await outgoingOf(ctx, theCase, outgoingId)
    if (outgoing.state !== 'taken-back') throw conflict('wrong_state', { state: outgoing.state })
    await dropFiles(ctx, outgoing.id)
    await removeOutgoing(ctx, outgoing)
    return { id: theCase.id, unitId: theCase.unitId }
  },
})

/** Its time has come, or a colleague does not wait for it: now it is said, and is as if said now. */
export const sendOutgoing = operation('case.send-outgoing', {
  input: one.extend({
    /** Said by the clock: what is held meanwhile stays. */ due: z.literal(true).optional(),
  }),
  load: caseToChange,
  allow: mayWrite,
  belongsTo: assigneeOf,
  async run(ctx, { outgoingId, due }, theCase) {
    const outgoing = await outgoingOf(ctx, theCase, outgoingId)
    if (outgoing.state === 'taken-back' || (due && outgoing.state === 'held'))
      throw conflict('wrong_state', { state: outgoing.state })
    const messageId = await say(ctx, theCase, outgoing)
    if (messageId) await moveFiles(ctx, outgoing.id, { kind: 'case-message', id: messageId })
    await removeOutgoing(ctx, outgoing)
    return { id: theCase.id, unitId: theCase.unitId }
  },
})

async function say(ctx: Ctx, { id: caseId }: Case, { id, kind, text, waits }: Outgoing) {
  if (kind === 'reply')
    return (await replyToCase(ctx, { caseId, text, waits, files: [] })).messageId
  const reason = text || ((await filesOf(ctx, [id])).length > 0 ? '📎' : undefined)
  return (await setState(ctx, { caseId, state: 'delivered', reason, files: [] })).messageId
}

/** One that waits, is held or was taken back in that case. */
export const outgoingOf = (ctx: Ctx, theCase: Case, id: string): Promise<Outgoing> =>
  db(ctx)
    .selectFrom('caseOutbox')
    .selectAll()
    .where('caseId', '=', theCase.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound)

export const removeOutgoing = (ctx: Ctx, { id }: Outgoing) =>
  db(ctx).deleteFrom('caseOutbox').where('id', '=', id).execute()
