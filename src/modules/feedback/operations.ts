import { z } from 'zod'
import { emit } from '#kernel/events.ts'
import { optional, text } from '#kernel/input.ts'
import type { Ctx } from '#kernel/context.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/errors.ts'
import { caseCards, visibleCases } from '#modules/cases/index.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { addFacts } from '#modules/indicators/index.ts'
import { caseRated } from './events.ts'
import { factsOfAnswer, factsOfInvitation } from './indicators.ts'
import { mayRate } from './policy.ts'
import { db, type Invitation } from './tables.ts'
import { choices } from './text.ts'

export type CaseCard =
  Awaited<ReturnType<typeof caseCards>> extends Map<string, infer C> ? C : never

/** Notes that a case's requester is being asked, once; the delivering operation's own transaction. */
export async function invite(ctx: Ctx, card: CaseCard): Promise<Invitation> {
  const { id: caseId, unitId, departmentId, campusId, serviceId } = card
  const service = serviceId ? (await serviceCards(ctx, [serviceId])).get(serviceId) : undefined
  const invitation = {
    caseId,
    unitId,
    departmentId,
    campusId,
    serviceId,
    commission: service?.planRows.includes('A1') ?? false,
    invitedAt: ctx.now,
  }
  const made = await db(ctx)
    .insertInto('invitations')
    .values(invitation)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (made) await addFacts(ctx, factsOfInvitation(made))
  return made ?? invitation
}

/** A requester says how it went: one answer per case, which may be changed. */
export const rateCase = operation('feedback.rate', {
  narrow: true,
  input: z.object({
    caseId: z.uuid(),
    rating: z.preprocess((value) => (value ? Number(value) : value), z.literal(choices)),
    comment: optional(text(2000, 0)),
  }),
  async load(ctx, { caseId }) {
    const card = (await caseCards(ctx, [caseId])).get(caseId)
    return card && (mayRate(ctx.actor, card) || (await sees(ctx, caseId))) ? card : undefined
  },
  allow: mayRate,
  async run(ctx, { caseId, rating, comment = '' }, { requesterId }) {
    // The invitation is the lock of its case: two answers at once come one after the other.
    const invitation = await db(ctx)
      .selectFrom('invitations')
      .selectAll()
      .where('caseId', '=', caseId)
      .forUpdate()
      .executeTakeFirst()
    if (!invitation) throw conflict('wrong_state')
    const before = await db(ctx)
      .selectFrom('responses')
      .selectAll()
      .where('caseId', '=', caseId)
      .executeTakeFirst()
    const said = { rating, comment: comment || null, changedAt: ctx.now }
    const now = await db(ctx)
      .insertInto('responses')
      .values({ ...said, caseId, personId: requesterId, at: ctx.now })
      .onConflict((conflict) =>
        conflict
          .column('caseId')
          .doUpdateSet((eb) => ({ ...said, version: eb('responses.version', '+', 1) })),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    await emit(ctx, caseRated, { caseId, again: before !== undefined })
    await addFacts(ctx, factsOfAnswer(invitation, now, before))
  },
  trace: ({ rating }) => ({ rating }),
})

const sees = async (ctx: Ctx, caseId: string) =>
  (await visibleCases(ctx).select('cases.id').where('cases.id', '=', caseId).executeTakeFirst()) !==
  undefined
