import { z } from 'zod'
import { conflict } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { mayReplay, mayTakeIn, visibleMails } from '../policy.ts'
import { db } from '../tables.ts'

const input = z.object({ mailId: z.uuid() })
const toChange = (ctx: Parameters<typeof visibleMails>[0], { mailId }: z.output<typeof input>) =>
  visibleMails(ctx)
    .select(['mails.id', 'mails.unitId', 'mails.state', 'mails.caseMessageId', 'mails.outcome'])
    .where('mails.id', '=', mailId)
    .forUpdate()
    .executeTakeFirst()

/** A stored mail that cannot be handled waits where staff see it. */
export const holdMail = operation('mail.hold', {
  input: input.extend({ reason: z.string().max(500) }),
  load: toChange,
  allow: mayTakeIn,
  async run(ctx, { reason }, { id, unitId, state }) {
    if (state === 'stored')
      await db(ctx)
        .updateTable('mails')
        .set({ state: 'held', outcome: 'held', reason })
        .where('id', '=', id)
        .execute()
    return { id, unitId }
  },
})

/**
 * Staff say that a person wrote it: it is handled again, as a person's. What has become a message or a
 * case already stays that.
 */
export const replayMail = operation('mail.replay', {
  input,
  load: toChange,
  allow: mayReplay,
  async run(ctx, { mailId }, { id, unitId, outcome, caseMessageId }) {
    if (outcome === 'case-created' || outcome === 'message-added' || caseMessageId)
      throw conflict('wrong_state', { state: outcome ?? 'stored' })
    await db(ctx)
      .updateTable('mails')
      .set({ state: 'stored', outcome: null, reason: null, identity: null, byPerson: true })
      .where('id', '=', id)
      .execute()
    await ctx.hub.jobs.send(ctx, 'mail.handle', { mailId })
    return { id, unitId }
  },
})
