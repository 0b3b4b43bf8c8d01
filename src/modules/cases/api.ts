import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { fromCursor, limitParam, pageOf } from '#kernel/paging.ts'
import { baseUrl } from '#kernel/settings.ts'
import { listServices } from '#modules/catalogue/index.ts'
import { defaultUnit, findGroup } from '#modules/people/index.ts'
import { answeredCases, askedService } from './answers/queries.ts'
import { replyToCase, noteOnCase } from './operations/converse.ts'
import { openCase, openCaseInput } from './operations/open-case.ts'
import { setState } from './operations/set-state.ts'
import { assignCase } from './operations/work.ts'
import { casePage, sorts } from './queries/inbox.ts'
import { getCase } from './queries/one.ts'
import { states } from './states.ts'
import type { Case } from './tables.ts'

const listQuery = z.object({
  state: z.enum(states).optional(),
  service: z.string().max(100).optional(),
  team: z.uuid().optional(),
  assignee: z.uuid().optional(),
  group: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(sorts).optional(),
  cursor: z.string().max(500).optional(),
  limit: limitParam,
})
const openBody = openCaseInput.omit({ files: true, channel: true, teamId: true })
const assigneeBody = z.object({ assigneeId: z.uuid().nullable() })
const stateBody = z.object({
  state: z.enum(states),
  reason: z.string().optional(),
  until: z.string().optional(),
})
const messageBody = z.object({ text: z.string(), kind: z.enum(['reply', 'note']) })

const answersQuery = z.object({ cursor: z.string().max(500).optional(), limit: limitParam })
const afterKey = z.tuple([z.uuid()])

export const casesApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/services/{slug}/answers',
    summary: 'The answers to a service’s form in the cases you see as staff, oldest first',
    query: answersQuery,
    async run(ctx, { slug, ...raw }) {
      const { cursor, limit } = parse(answersQuery, raw)
      const after = fromCursor(afterKey, cursor)?.[0]
      const serviceId = await askedService(ctx, slug)
      const rows = await answeredCases(ctx, serviceId, { after, limit: limit + 1 })
      return pageOf(rows, limit, ({ id }) => [id])
    },
  }),
  endpoint({
    method: 'post',
    path: '/cases',
    summary: 'Open a case',
    body: openBody,
    status: 201,
    run: async (ctx, input) =>
      shown(ctx, await openCase(ctx, { ...parse(openBody, input), channel: 'api', files: [] })),
  }),
  endpoint({
    method: 'get',
    path: '/cases',
    summary:
      'List the cases you may see; q finds by stem in Swedish and English, group by slug or id those ordered for a research group',
    query: listQuery,
    async run(ctx, raw) {
      const { service, team, assignee, group, ...input } = parse(listQuery, raw)
      const serviceId = service && (await idOfService(ctx, service))
      const groupId = group && (await findGroup(ctx, group))?.id
      if ((service && !serviceId) || (group && !groupId)) return { items: [], next: null }
      const page = await casePage(ctx, {
        ...input,
        view: 'all',
        ...(serviceId && { serviceId }),
        ...(groupId && { groupId }),
        ...(team && { teamId: team }),
        ...(assignee && { assigneeId: assignee }),
      })
      return { items: page.items.map((row) => shown(ctx, row)), next: page.next }
    },
  }),
  endpoint({
    method: 'get',
    path: '/cases/{id}',
    summary: 'One case',
    run: async (ctx, { id }) => shown(ctx, await getCase(ctx, asId(id))),
  }),
  endpoint({
    method: 'post',
    path: '/cases/{id}/messages',
    summary: 'Answer the requester, or write a note for colleagues',
    body: messageBody,
    async run(ctx, { id, version, ...raw }) {
      const caseId = asId(id)
      const { text, kind } = parse(messageBody, raw)
      const write = kind === 'note' ? noteOnCase : replyToCase
      const { messageId } = await write(ctx, { caseId, text, channel: 'api', files: [], version })
      return { ...shown(ctx, await getCase(ctx, caseId)), messageId }
    },
  }),
  endpoint({
    method: 'put',
    path: '/cases/{id}/assignee',
    summary: 'Hand the case to a colleague, or to nobody (null)',
    body: assigneeBody,
    async run(ctx, { id, version, ...raw }) {
      const caseId = asId(id)
      const { assigneeId } = parse(assigneeBody, raw)
      await assignCase(ctx, { caseId, assigneeId, version })
      return shown(ctx, await getCase(ctx, caseId))
    },
  }),
  endpoint({
    method: 'put',
    path: '/cases/{id}/state',
    summary: 'Move the case one step',
    body: stateBody,
    async run(ctx, { id, version, ...raw }) {
      const caseId = asId(id)
      await setState(ctx, { caseId, ...parse(stateBody, raw), version, files: [] })
      return shown(ctx, await getCase(ctx, caseId))
    },
  }),
]

const idOfService = async (ctx: Ctx, slug: string) => {
  const unitId = ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id
  return (await listServices(ctx, unitId)).find((service) => service.slug === slug)?.id
}

type Shown = Omit<
  Case,
  | 'formId'
  | 'ordererFollows'
  | 'groupFollows'
  | 'answers'
  | 'checklist'
  | 'visibility'
  | 'stateReason'
  | 'waitingUntil'
  | 'isOpen'
> &
  Partial<Pick<Case, 'answers' | 'stateReason' | 'waitingUntil'>>

const shown = (ctx: Ctx, theCase: Shown) => ({
  id: theCase.id,
  number: theCase.number,
  state: theCase.state,
  url: `${baseUrl(ctx.hub.settings)}/cases/${theCase.number}`,
  subject: theCase.subject,
  serviceId: theCase.serviceId,
  departmentId: theCase.departmentId,
  teamId: theCase.teamId,
  campusId: theCase.campusId,
  requesterId: theCase.requesterId,
  orderedById: theCase.orderedById,
  groupId: theCase.groupId,
  assigneeId: theCase.assigneeId,
  language: theCase.language,
  channel: theCase.channel,
  ...(theCase.answers && { fields: theCase.answers }),
  ...(theCase.stateReason && { reason: theCase.stateReason }),
  ...(theCase.waitingUntil && { until: theCase.waitingUntil }),
  openedAt: theCase.openedAt,
  firstAnswerDue: theCase.firstAnswerDue,
  firstAnswerAt: theCase.firstAnswerAt,
  deliveryDue: theCase.deliveryDue,
  deliveredAt: theCase.deliveredAt,
  closedAt: theCase.closedAt,
  lastActivityAt: theCase.lastActivityAt,
  version: theCase.version,
})
