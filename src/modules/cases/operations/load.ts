import type { Ctx } from '#kernel/context.ts'
import { visibleCases } from '../policy.ts'
import type { Case } from '../tables.ts'

/** The case to change, locked: whoever comes second waits, and then sees what the first one did. */
export const caseToChange = (ctx: Ctx, { caseId }: { caseId: string }) =>
  visibleCases(ctx)
    .selectAll('cases')
    .where('cases.id', '=', caseId)
    .forUpdate('cases')
    .executeTakeFirst()

/** Whose it is, for the trail: whoever stands in for them acts in their stead. */
export const assigneeOf = ({ assigneeId }: Pick<Case, 'assigneeId'>) => assigneeId
