import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { zone } from '#kernel/time.ts'
import { db } from './tables.ts'

/**
 * For whom something was booked of a unit since a local day, and confirmed: a time that nobody confirmed
 * was never theirs. Ids alone: the caller shows counts.
 */
export const bookerIds = async (
  ctx: Ctx,
  { unitId, from }: { unitId: string; from: string },
): Promise<string[]> =>
  (
    await db(ctx)
      .selectFrom('bookings')
      .select('requesterId')
      .distinct()
      .where('unitId', '=', unitId)
      .where('createdAt', '>=', sql<Date>`${from}::timestamp at time zone ${zone}`)
      .where('state', 'in', ['requested', 'booked', 'attended', 'no-show', 'cancelled', 'declined'])
      .execute()
  ).map(({ requesterId }) => requesterId)
