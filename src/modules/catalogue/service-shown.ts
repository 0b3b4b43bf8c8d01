import type { Ctx } from '#kernel/context.ts'
import { loadPlace } from '#kernel/places.ts'
import { unitParts } from '#modules/people/index.ts'
import { linkedData } from './linked-data.ts'
import { mayWriteCatalogue } from './policy.ts'
import { relatedTo } from './related.ts'
import { stages } from './stages.ts'
import type { Service } from './tables.ts'

export type ServiceShown = Awaited<ReturnType<typeof serviceShown>>

/** All that a service's page shows. */
export async function serviceShown(ctx: Ctx, service: Omit<Service, 'createdAt'>) {
  const [{ departments, teams, campuses }, related, facts, actions] = await Promise.all([
    unitParts(ctx, service.unitId),
    relatedTo(ctx, service),
    loadPlace(ctx, 'service.facts', [service.id]),
    loadPlace(ctx, 'service.actions', [service.id]),
  ])
  const { id, slug, name, summary, body, steps, channels, status } = service
  const { audiences, facts: own, firstAnswerHours, deliveryDays, reviewedOn, reviewDue } = service
  const { price, approvalFrom, visibility, retention, survey, checklist } = service
  const nameIn = (parts: typeof teams | typeof departments, id: string) =>
    parts.find((part) => part.id === id)?.name ?? { sv: '', en: '' }
  return {
    ...{ id, slug, name, summary, body, steps, channels, status },
    stage: stages.find((one) => one.id === service.stages[0]),
    about: {
      ...{ ...own, audiences, firstAnswerHours, deliveryDays, reviewedOn, price, approvalFrom },
      owner: nameIn(departments, service.departmentId),
      team: nameIn(teams, service.teamId),
      campuses: campuses
        .filter(({ slug }) => service.campuses.includes(slug))
        .map(({ name }) => name),
    },
    handling: { visibility, retention, survey, checklist, channels, reviewDue },
    mayEdit: mayWriteCatalogue(ctx.actor, service.unitId),
    related,
    linked: linkedData(ctx, service, nameIn(departments, service.departmentId)),
    panels: { facts, actions },
  }
}
