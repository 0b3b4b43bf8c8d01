import type { Ctx } from '#kernel/context.ts'
import type { FieldError } from '#kernel/errors.ts'
import { takesCasesIn, worksIn } from '#modules/people/index.ts'
import type { Case } from '../tables.ts'

/**
 * Why somebody cannot be handed a case, or nothing: whoever has a case sees it. One for named persons
 * any colleague may be handed, and is named by that.
 */
export async function whyNotTake(
  ctx: Ctx,
  personId: string,
  { unitId, departmentId, teamId, visibility }: Case,
): Promise<FieldError | undefined> {
  const place = {
    department: { unitId, departmentId, teamId: null },
    team: { unitId, departmentId, teamId },
    persons: { unitId, departmentId: null, teamId: null },
  }[visibility]
  if (await takesCasesIn(ctx, personId, place)) return undefined
  return (await worksIn(ctx, personId, unitId)) ? 'not_reached' : 'not_in_unit'
}
