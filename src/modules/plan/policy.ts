import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { db } from './tables.ts'

/** The plan is public, its comments too; who wrote them is for those who work in the unit. */
export const visibleComments = (ctx: Ctx, unitId: string) =>
  db(ctx).selectFrom('planComments').where('unitId', '=', unitId)

/** Comments are of those who answer for the follow-up. */
export const mayComment = (actor: Actor, unit: { id: string }) =>
  holds(actor, unit.id, 'lead', 'manager')
