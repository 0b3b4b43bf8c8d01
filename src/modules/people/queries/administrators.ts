import type { Ctx } from '#kernel/context.ts'
import { holdsToday } from '../roles/held.ts'
import { db } from '../tables.ts'

/** Whom letters about a unit's roles and tokens go to: those who administer it today. */
export const administratorsOf = (ctx: Ctx, unitId: string) =>
  db(ctx)
    .selectFrom('people')
    .innerJoin('roleGrants', 'roleGrants.personId', 'people.id')
    .select(['people.name', 'people.email', 'people.language'])
    .distinct()
    .where('roleGrants.unitId', '=', unitId)
    .where('roleGrants.role', '=', 'administrator')
    .where(holdsToday(ctx))
    .execute()
