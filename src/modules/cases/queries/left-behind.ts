import { type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { colleaguesIn, personCards } from '#modules/people/index.ts'
import { casesForStaff } from '../policy.ts'

/** Those who lead see to it that no case stays with somebody who has left. */
export const leads = (ctx: Ctx) => holdsAnywhere(ctx.actor, 'lead', 'manager', 'administrator')

/** Open cases whose assignee takes no cases in the unit any more, by assignee; and who could take them. */
export async function leftBehind(ctx: Ctx) {
  const unitId = ctx.actor.unitIds[0]
  if (!unitId || !leads(ctx)) throw notFound()
  const [colleagues, rows] = await Promise.all([
    colleaguesIn(ctx, { unitId }),
    casesForStaff(ctx)
      .select(['cases.id', 'number', 'subject', 'state', 'assigneeId', 'lastActivityAt'])
      .where('cases.unitId', '=', unitId)
      .where('cases.isOpen', '=', true)
      .where('cases.assigneeId', 'is not', null)
      .orderBy('cases.lastActivityAt', 'desc')
      .execute(),
  ])
  const works = new Set(colleagues.map(({ id }) => id))
  const left = rows.filter(({ assigneeId }) => !works.has(assigneeId!))
  const ids = [...new Set(left.map(({ assigneeId }) => assigneeId!))]
  const people = await personCards(ctx, ids)
  return {
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    leavers: ids.map((id) => ({
      id,
      name: people.get(id)?.name ?? '',
      cases: left.filter(({ assigneeId }) => assigneeId === id),
    })),
  }
}
