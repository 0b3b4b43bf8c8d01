import { as, inTransaction } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { job } from '#kernel/jobs.ts'
import { days, later } from '#kernel/time.ts'
import { actorOfPerson } from '#modules/people/index.ts'
import { hold } from './operations/hold-outgoing.ts'
import { sendOutgoing } from './operations/outgoing.ts'
import { setState } from './operations/set-state.ts'
import { db } from './tables.ts'

/** A delivered case that nobody objected to for two weeks is closed. */
export const closeDelivered = job(
  'case.close-delivered',
  async (ctx) => {
    const quiet = await db(ctx)
      .selectFrom('cases')
      .select('id')
      .where('state', '=', 'delivered')
      .where('deliveredAt', '<', later(ctx.now, -days(14)))
      .limit(1_000)
      .execute()
    for (const { id } of quiet) await setState(ctx, { caseId: id, state: 'closed', files: [] })
  },
  '17 3 * * *',
)

/** What waits goes as its writer says it then: who may no more, or what no longer fits, is held. */
export const outgoingSending = job(
  'case.send-outgoing',
  async (ctx, { outgoingId }: { outgoingId: string }) => {
    const outgoing = await db(ctx)
      .selectFrom('caseOutbox')
      .selectAll()
      .where('id', '=', outgoingId)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (!outgoing) return
    const { caseId, authorId } = outgoing
    try {
      const author = await actorOfPerson(ctx, authorId)
      await sendOutgoing(as(ctx, author), { caseId, outgoingId, due: true })
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      await inTransaction(ctx, (ctx) => hold(ctx, outgoing, error.code))
    }
  },
)
