import type { Ctx } from '#kernel/context.ts'
import { db } from '../tables.ts'

/** What has gone into a person and can come back, newest first. */
export const mergesInto = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('personMerges')
    .innerJoin('people', 'people.id', 'personMerges.goneId')
    .select(['personMerges.id', 'personMerges.mergedAt', 'personMerges.mergedBy', 'people.name'])
    .select('personMerges.gone')
    .where('personMerges.keptId', '=', personId)
    .where('personMerges.undoneAt', 'is', null)
    .orderBy('personMerges.id', 'desc')
    .limit(50)
    .execute()

/** The entry that an entry has gone into, if any. */
export const goneInto = async (ctx: Ctx, personId: string) =>
  (
    await db(ctx)
      .selectFrom('people')
      .select('mergedInto')
      .where('id', '=', personId)
      .executeTakeFirst()
  )?.mergedInto ?? null
