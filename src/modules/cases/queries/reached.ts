import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { zone } from '#kernel/time.ts'
import { db } from '../tables.ts'

/** Whom a unit has had cases for that were opened since a local day. Ids alone: the caller shows counts. */
export const requesterIds = async (
  ctx: Ctx,
  { unitId, from }: { unitId: string; from: string },
): Promise<string[]> =>
  (
    await db(ctx)
      .selectFrom('cases')
      .select('requesterId')
      .distinct()
      .where('unitId', '=', unitId)
      .where('openedAt', '>=', sql<Date>`${from}::timestamp at time zone ${zone}`)
      .execute()
  ).map(({ requesterId }) => requesterId)
