import { z } from 'zod'
import { type Ctx, holds } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { casesForStaff, mayWork } from '../policy.ts'
import { whyNotTake } from './take.ts'
import { assignCase } from './work.ts'

/**
 * Hands all open cases of one person to another, or to nobody, in one act: those that the caller sees
 * as staff. Nobody has any: 404.
 */
export const handOverCases = operation('case.hand-over', {
  input: z.object({ fromId: z.uuid(), toId: optional(z.uuid()) }),
  load: openCasesOf,
  allow: (actor, cases) =>
    cases.every(
      (theCase) =>
        mayWork(actor, theCase) && holds(actor, theCase.unitId, 'lead', 'manager', 'administrator'),
    ),
  trace: ({ fromId, toId }) => ({ fromId, toId: toId ?? null }),
  async run(ctx, { fromId, toId }, cases) {
    for (const theCase of toId ? cases : []) {
      const refused = await whyNotTake(ctx, toId!, theCase)
      if (refused) throw invalid({ toId: [refused] })
    }
    for (const { id: caseId } of cases) await assignCase(ctx, { caseId, assigneeId: toId })
    return { id: fromId, n: cases.length }
  },
})

async function openCasesOf(ctx: Ctx, { fromId }: { fromId: string }) {
  const cases = await casesForStaff(ctx)
    .selectAll('cases')
    .where('cases.assigneeId', '=', fromId)
    .where('cases.isOpen', '=', true)
    .orderBy('cases.id')
    .forUpdate('cases')
    .execute()
  return cases.length > 0 ? cases : undefined
}
