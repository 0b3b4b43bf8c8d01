import { job } from '#kernel/jobs.ts'
import { days, later } from '#kernel/time.ts'
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
