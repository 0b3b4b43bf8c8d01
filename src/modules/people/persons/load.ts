import type { Ctx } from '#kernel/context.ts'
import { visiblePeople } from '../policy.ts'
import { db } from '../tables.ts'

/** A person to change, locked, and the units in which they work: whoever changes them answers for these. */
export async function personToChange(ctx: Ctx, { personId }: { personId: string }) {
  const person = await visiblePeople(ctx)
    .select(['id', 'email', 'emailVerified', 'version'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return person && { ...person, worksIn: await unitsOf(ctx, personId) }
}

export const unitsOf = async (ctx: Ctx, personId: string): Promise<string[]> =>
  (
    await db(ctx)
      .selectFrom('roleGrants')
      .select('unitId')
      .distinct()
      .where('personId', '=', personId)
      .execute()
  ).map(({ unitId }) => unitId)
