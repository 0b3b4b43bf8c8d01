import type { EventKind } from '#kernel/events.ts'
import { dayOf } from '#kernel/time.ts'
import type { ServiceCard } from '#modules/catalogue/index.ts'
import type { Conversation } from '../demo/a-conversation.ts'
import type { Story } from '../demo/stories.ts'
import { caseAssigned, caseDelivered, caseOpened, caseStateChanged } from '../events.ts'
import { factsOfDelivery, factsOfFirstAnswer } from '../facts.ts'
import { casesOpened } from '../indicators.ts'
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
  const { openedAt, firstAnswerAt, deliveredAt, end, firstAnswerDue, deliveryDue } = story
  const { unitId, departmentId, id: serviceId } = service
  const place = { id, unitId, departmentId, serviceId, campusId }
  const theCase = { ...place, openedAt, firstAnswerDue, deliveryDue }
  return [
    {
      ...{ recordId: id, unitId, departmentId, serviceId, campusId },
      ...{ indicator: casesOpened, kind: 'opened', day: dayOf(openedAt) },
      ...{ numerator: 1, denominator: 1 },
    },
    ...(firstAnswerAt ? factsOfFirstAnswer(theCase, firstAnswerAt) : []),
    ...(deliveredAt && end === 'delivered' ? factsOfDelivery(theCase, deliveredAt) : []),
  ]
}
