import type { Actor, Ctx } from '#kernel/context.ts'
import { db } from './tables.ts'

type About = { id: string; requesterId: string }

/** The bearer of the link that was mailed with the delivery, and whoever asked. Nobody else rates. */
export const mayRate = (actor: Actor, theCase: About) =>
  (actor.link?.purpose === 'rate' && actor.link.recordId === theCase.id) ||
  (actor.personId !== null && actor.personId === theCase.requesterId)

/** What one has answered oneself. */
export const ownResponses = (ctx: Ctx) =>
  db(ctx).selectFrom('responses').where('responses.personId', '=', ctx.actor.personId)

/** Answers to the cases of one's unit; the page of the case has asked whether one sees that case. */
export const visibleResponses = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('responses')
    .innerJoin('invitations', 'invitations.caseId', 'responses.caseId')
    .where('invitations.unitId', 'in', [...ctx.actor.unitIds])
