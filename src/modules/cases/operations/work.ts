import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { optional, version } from '#kernel/input.ts'
import { withdrawLinks } from '#kernel/links.ts'
import { operation } from '#kernel/operation.ts'
import { personCards } from '#modules/people/index.ts'
import { caseAssigned, caseLinksWithdrawn, caseStateChanged, itemTicked } from '../events.ts'
import { mayWork } from '../policy.ts'
import { whyNotTake } from './take.ts'
import { type Case, db } from '../tables.ts'
import { assigneeOf, caseToChange } from './load.ts'

/** Hands a case to a colleague, takes it oneself, or lets it go (`assigneeId` empty). */
export const assignCase = operation('case.assign', {
  input: z.object({ caseId: z.uuid(), assigneeId: optional(z.uuid()), version }),
  load: caseToChange,
  allow: mayWork,
  versioned: 'cases',
  trace: ({ assigneeId }) => ({ assigneeId: assigneeId ?? null }),
  belongsTo: assigneeOf,
  async run(ctx, { assigneeId }, theCase) {
    const refused = assigneeId && (await whyNotTake(ctx, assigneeId, theCase))
    if (refused) throw invalid({ assigneeId: [refused] })
    const accepted = assigneeId !== undefined && theCase.state === 'new'
    await db(ctx)
      .updateTable('cases')
      .set({
        assigneeId: assigneeId ?? null,
        lastActivityAt: ctx.now,
        ...(accepted && { state: 'accepted' as const }),
      })
      .where('id', '=', theCase.id)
      .execute()
    const name = assigneeId ? (await personCards(ctx, [assigneeId])).get(assigneeId)!.name : ''
    await emit(ctx, caseAssigned, {
      caseId: theCase.id,
      assigneeId: assigneeId ?? null,
      assigneeName: name,
    })
    if (accepted)
      await emit(ctx, caseStateChanged, { caseId: theCase.id, from: 'new', to: 'accepted' })
    return { id: theCase.id, unitId: theCase.unitId }
  },
})

/** Whoever answers takes the case, if it is not theirs already. */
export async function takeOnTheWay(ctx: Ctx, { id: caseId, assigneeId }: Case) {
  const { personId } = ctx.actor
  if (personId && personId !== assigneeId) await assignCase(ctx, { caseId, assigneeId: personId })
}

/** The links that were mailed open the case no more: a letter went astray. The next one brings a new link. */
export const withdrawCaseLinks = operation('case.withdraw-links', {
  input: z.object({ caseId: z.uuid() }),
  load: caseToChange,
  allow: mayWork,
  async run(ctx, _, { id, unitId }) {
    await withdrawLinks(ctx, id)
    await emit(ctx, caseLinksWithdrawn, { caseId: id })
    return { id, unitId }
  },
})

/** Ticks a step of the service's checklist, or takes the tick back. */
export const tickItem = operation('case.tick', {
  input: z.object({
    caseId: z.uuid(),
    itemId: z.string().max(100),
    done: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]),
  }),
  load: caseToChange,
  allow: mayWork,
  trace: ({ itemId, done }) => ({ itemId, done }),
  belongsTo: assigneeOf,
  async run(ctx, { itemId, done }, theCase) {
    if (!theCase.checklist.some(({ id }) => id === itemId)) throw invalid({ itemId: ['unknown'] })
    const caseId = theCase.id
    if (done)
      await db(ctx)
        .insertInto('caseTicks')
        .values({ caseId, itemId, byId: ctx.actor.personId, at: ctx.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    else
      await db(ctx)
        .deleteFrom('caseTicks')
        .where('caseId', '=', caseId)
        .where('itemId', '=', itemId)
        .execute()
    await emit(ctx, itemTicked, { caseId, itemId, done })
    return { id: caseId, unitId: theCase.unitId }
  },
})
