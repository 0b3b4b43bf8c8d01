import type { EventKind } from '#kernel/events.ts'
import { dayOf } from '#kernel/time.ts'
import type { ServiceCard } from '#modules/catalogue/index.ts'
import type { Conversation } from '../demo/a-conversation.ts'
import type { Story } from '../demo/stories.ts'
import { caseAssigned, caseDelivered, caseOpened, caseStateChanged } from '../events.ts'
import { casesOpened, deliveredOnTime, firstAnswerOnTime } from '../indicators.ts'
import type { State } from '../tables.ts'

type Named = { id: string; name: string }
/** One invented case, before it has an id. */
export type Seeded = {
  conversation: Conversation
  service: ServiceCard
  story: Story & { firstAnswerDue: Date; deliveryDue: Date | null }
  state: State
  requester: Named
  worker: Named
  campusId: string
  opening: string
}
type Made = Seeded & { id: string; number: string }

/** What was said, as the operations would have kept it. */
export function messagesOf({ id, conversation, story, requester, worker, opening }: Made) {
  const said = (author: Named, byRequester: boolean, text: string, at: Date | null) =>
    at
      ? [
          {
            caseId: id,
            kind: 'message' as const,
            authorId: author.id,
            authorName: author.name,
            byRequester,
            text,
            channel: 'web' as const,
            at,
          },
        ]
      : []
  const delivered = story.end === 'delivered' ? story.deliveredAt : null
  return [
    ...said(requester, true, opening, story.openedAt),
    ...said(worker, false, conversation.replies[0]!, story.firstAnswerAt),
    ...(conversation.answers[0]
      ? said(requester, true, conversation.answers[0], story.answerAt)
      : []),
    ...said(worker, false, conversation.replies.at(-1)!, delivered),
  ]
}

export function eventsOf({ id, story, state, requester, worker }: Made) {
  const event = (kind: EventKind, at: Date | null, by: Named, data: object = {}) =>
    at ? [{ kind, at, actorId: by.id, actorName: by.name, data: { caseId: id, ...data } }] : []
  const assigned = { assigneeId: worker.id, assigneeName: worker.name }
  return [
    ...event(caseOpened, story.openedAt, requester),
    ...event(caseAssigned, story.takenAt, worker, assigned),
    ...event(caseStateChanged, story.deliveredAt, worker, { from: 'in-progress', to: story.end }),
    ...event(caseDelivered, story.end === 'delivered' ? story.deliveredAt : null, worker),
    ...event(caseStateChanged, state === 'closed' ? story.closedAt : null, worker, {
      from: 'delivered',
      to: 'closed',
    }),
  ]
}

export function factsOf({ id, service, story, campusId }: Made) {
  const where = {
    recordId: id,
    unitId: service.unitId,
    campusId,
    departmentId: service.departmentId,
    serviceId: service.id,
  }
  const onTime = (at: Date, due: Date | null) => (due === null || at <= due ? 1 : 0)
  const { openedAt, firstAnswerAt, firstAnswerDue, deliveredAt, deliveryDue, end } = story
  return [
    {
      ...where,
      indicator: casesOpened,
      kind: 'opened',
      day: dayOf(openedAt),
      numerator: 1,
      denominator: 1,
    },
    ...(firstAnswerAt
      ? [
          {
            ...where,
            indicator: firstAnswerOnTime,
            kind: 'first-answer',
            day: dayOf(firstAnswerAt),
            numerator: onTime(firstAnswerAt, firstAnswerDue),
            denominator: 1,
          },
        ]
      : []),
    ...(deliveredAt && end === 'delivered'
      ? [
          {
            ...where,
            indicator: deliveredOnTime,
            kind: 'delivered',
            day: dayOf(deliveredAt),
            numerator: onTime(deliveredAt, deliveryDue),
            denominator: 1,
          },
        ]
      : []),
  ]
}
