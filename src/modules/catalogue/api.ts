import { z } from 'zod'
import { jsonSchemaOf } from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { parse } from '#kernel/input.ts'
import { baseUrl } from '#kernel/settings.ts'
import { fromCursor, limitParam, pageOf } from '#kernel/paging.ts'
import { getService, listServices, type ServiceCard } from './queries.ts'
import { audiences } from './audiences.ts'
import { stages } from './stages.ts'
import { ownUnit } from './unit.ts'

const listQuery = z.object({
  audience: z.enum(audiences).optional(),
  stage: z.enum(stages.map(({ id }) => id)).optional(),
  limit: limitParam,
  cursor: z.string().max(200).optional(),
})

export const catalogueApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/services',
    summary: 'List what the unit offers, in both languages',
    query: listQuery,
    async run(ctx, raw) {
      const { limit, cursor, ...filter } = parse(listQuery, raw)
      const { id: unitId } = await ownUnit(ctx)
      const services = await listServices(ctx, unitId, filter)
      const after = fromCursor(z.tuple([z.number(), z.string()]), cursor)
      const rest = services.filter(({ rank, slug }) => !after || follows([rank, slug], after))
      const { items, next } = pageOf(rest, limit, ({ rank, slug }) => [rank, slug])
      return { items: items.map((service) => shown(ctx, service)), next }
    },
  }),
  endpoint({
    method: 'get',
    path: '/services/{slug}',
    summary: 'One service, with the questions of its order form as JSON schema',
    async run(ctx, { slug }) {
      const service = await getService(ctx, String(slug))
      const { body, steps, facts, keywords, version } = service
      return {
        ...shown(ctx, service),
        ...{ body, steps, facts, keywords, version },
        form: service.fields,
        fieldsSchema: jsonSchemaOf(service.fields),
      }
    },
  }),
]

const follows = ([rank, slug]: [number, string], [lastRank, lastSlug]: [number, string]) =>
  rank > lastRank || (rank === lastRank && slug > lastSlug)

const shown = (ctx: Ctx, service: ServiceCard) => {
  const { id, slug, name, shortName, summary, audiences, stages, channels, status } = service
  const { departmentId, teamId, planRows, reviewedOn, firstAnswerHours, deliveryDays } = service
  const { campuses, price, approvalFrom, approvalRemindDays, visibility, retention } = service
  const { survey, related, reviewDue, checklist } = service
  return {
    ...{ id, slug, name, shortName, summary, audiences, stages, channels, status },
    ...{ departmentId, teamId, planRows, reviewedOn, reviewDue, campuses, price },
    ...{ visibility, retention, survey, related, checklist },
    approval: approvalFrom && { by: approvalFrom, remindAfterDays: approvalRemindDays },
    targets: { firstAnswerHours, deliveryDays },
    url: `${baseUrl(ctx.hub.settings)}/services/${slug}`,
  }
}
