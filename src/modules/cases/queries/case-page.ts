import { type Ctx, holds } from '#kernel/context.ts'
import { foldsOf, loadPlace } from '#kernel/places.ts'
import { dayOf } from '#kernel/time.ts'
import { formOf, type SaidAnswer, saidWithNames, serviceCards } from '#modules/catalogue/index.ts'
import {
  awayToday,
  colleaguesIn,
  contactsOf,
  groupCards,
  nameOn,
  personCards,
  type UnitPart,
  unitParts,
} from '#modules/people/index.ts'
import { mayWork, visibleCases } from '../policy.ts'
import { repliesFor } from '../replies/queries.ts'
import { nextStates } from '../states.ts'
import type { Case, State } from '../tables.ts'
import { behalfOf } from './behalf.ts'
import { outboxOf } from './outbox.ts'
import { conversationOf, ticksOf, timelineOf } from './one.ts'

/** How many of the requester's other cases are named. */
const othersNamed = 5

/** Everything staff see of one case. */
export async function casePageOf(ctx: Ctx, theCase: Case) {
  const { unitId, departmentId, requesterId, assigneeId } = theCase
  const ticks = await ticksOf(ctx, theCase.id)
  const [
    messages,
    outbox,
    parts,
    cards,
    colleagues,
    people,
    answers,
    others,
    timeline,
    panels,
    groups,
    contacts,
    replies,
  ] = await Promise.all([
    conversationOf(ctx, theCase),
    outboxOf(ctx, theCase),
    unitParts(ctx, unitId),
    serviceCards(
      ctx,
      [theCase.serviceId].filter((id) => id !== null),
    ),
    colleaguesIn(ctx, { unitId, departmentId }),
    personCards(ctx, [
      requesterId,
      theCase.orderedById,
      assigneeId,
      ...ticks.map(({ byId }) => byId),
    ]),
    answersOf(ctx, theCase),
    othersOf(ctx, theCase),
    timelineOf(ctx, theCase),
    loadPlace(ctx, 'case.panel', [theCase.id]),
    groupCards(ctx, [theCase.groupId]),
    contactsOf(ctx, requesterId),
    repliesFor(ctx, theCase),
  ])
  const service = cards.get(theCase.serviceId ?? '')
  const away = await awayToday(
    ctx,
    [...colleagues.map(({ id }) => id), assigneeId].filter((id) => id !== null),
  )
  const requester = people.get(requesterId)!
  const partOf = (all: UnitPart[], id: string | null) => all.find((one) => one.id === id)
  // Who took it in was called so then: a rename must not rewrite what has been.
  const nameThen = (part: UnitPart | undefined) =>
    part ? nameOn(part.names, dayOf(theCase.openedAt)) : null
  const works = mayWork(ctx.actor, theCase)
  return {
    theCase: shown(theCase),
    service: service
      ? {
          slug: service.slug,
          name: service.name,
          hours: service.firstAnswerHours,
          days: service.deliveryDays,
        }
      : null,
    department: nameThen(partOf(parts.departments, departmentId)),
    team: nameThen(partOf(parts.teams, theCase.teamId)),
    campus: nameThen(partOf(parts.campuses, theCase.campusId)),
    requester: {
      name: requester.name,
      email: requester.email,
      language: requester.language,
      title: requester.title ?? requester.affiliation,
      campus: partOf(parts.campuses, requester.campusId)?.name ?? null,
    },
    ...behalfOf(theCase, people, groups),
    contacts,
    others: { named: others.slice(0, othersNamed), n: others.length },
    assignee: assigneeId
      ? {
          id: assigneeId,
          name: people.get(assigneeId)?.name ?? '',
          away: away.get(assigneeId) ?? null,
        }
      : null,
    colleagues: colleagues
      .filter(({ id }) => id !== assigneeId)
      .map((one) => ({ ...one, away: away.get(one.id) ?? null })),
    outbox,
    replies,
    me: ctx.actor.personId,
    messages: withFolds(messages, foldsOf(panels, theCase.id)),
    checklist: theCase.checklist.map(({ id, label }) => {
      const tick = ticks.find(({ itemId }) => itemId === id)
      return {
        id,
        label,
        done: tick !== undefined,
        by: people.get(tick?.byId ?? '')?.name ?? null,
        at: tick?.at ?? null,
      }
    }),
    answers,
    timeline,
    panels,
    may: {
      work: works,
      take:
        works && holds(ctx.actor, unitId, 'staff', 'lead', 'editor', 'manager', 'administrator'),
      states: works ? [...nextStates[theCase.state]] : ([] as State[]),
    },
  }
}
export type CaseData = Awaited<ReturnType<typeof casePageOf>>

/** What of a case goes to a browser, whoever looks at it. */
export const shown = (theCase: Case) => ({
  id: theCase.id,
  number: theCase.number,
  subject: theCase.subject,
  state: theCase.state,
  stateReason: theCase.stateReason,
  waitingUntil: theCase.waitingUntil,
  language: theCase.language,
  channel: theCase.channel,
  openedAt: theCase.openedAt,
  firstAnswerDue: theCase.firstAnswerDue,
  firstAnswerAt: theCase.firstAnswerAt,
  deliveryDue: theCase.deliveryDue,
  deliveredAt: theCase.deliveredAt,
  closedAt: theCase.closedAt,
  version: theCase.version,
})

/** The form's answers, in the version of the form that was answered. */
export async function answersOf(ctx: Ctx, theCase: Case): Promise<SaidAnswer[]> {
  const form = theCase.formId ? await formOf(ctx, theCase.formId) : undefined
  return form ? saidWithNames(ctx, form.fields, theCase.answers as never) : []
}

const othersOf = (ctx: Ctx, theCase: Case) =>
  visibleCases(ctx)
    .select(['cases.number', 'cases.subject', 'cases.state'])
    .where('cases.requesterId', '=', theCase.requesterId)
    .where('cases.id', '!=', theCase.id)
    .orderBy('cases.lastActivityAt', 'desc')
    .limit(100)
    .execute()

/** Beside what was written, what came along with it by mail: quoted text and signature. */
const withFolds = <M extends { id: string }>(messages: M[], folds: Record<string, string>) =>
  messages.map((message, at) => ({
    ...message,
    folded: folds[message.id] ?? (at === 0 ? folds['opening'] : undefined) ?? null,
  }))
