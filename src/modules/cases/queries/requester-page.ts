import type { Ctx } from '#kernel/context.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { groupCards, myGroups, personCards, unitParts } from '#modules/people/index.ts'
import { mayAnswer } from '../policy.ts'
import { nextStates } from '../states.ts'
import type { Case } from '../tables.ts'
import { behalfOf } from './behalf.ts'
import { answersOf, shown } from './case-page.ts'
import { casePage, type ListInput } from './inbox.ts'
import { rowsOf } from './inbox-page.ts'
import { conversationOf } from './one.ts'

/** What the requester sees of a case: never notes, never the staff's own facts. */
export async function requesterPageOf(ctx: Ctx, theCase: Case) {
  const [messages, cards, people, answers, groups] = await Promise.all([
    conversationOf(ctx, theCase),
    serviceCards(
      ctx,
      [theCase.serviceId].filter((id) => id !== null),
    ),
    personCards(ctx, [theCase.requesterId, theCase.orderedById, theCase.assigneeId]),
    answersOf(ctx, theCase),
    groupCards(ctx, [theCase.groupId]),
  ])
  const service = cards.get(theCase.serviceId ?? '')
  const answering = mayAnswer(ctx.actor, theCase)
  return {
    theCase: shown(theCase),
    service: service ? { slug: service.slug, name: service.name } : null,
    requester: people.get(theCase.requesterId)!.name,
    ...behalfOf(theCase, people, groups),
    assignee: people.get(theCase.assigneeId ?? '')?.name ?? null,
    messages: messages
      .filter(({ kind }) => kind === 'message')
      .map(({ id, authorName, byRequester, text, at, files }) => ({
        id,
        authorName,
        byRequester,
        text,
        at,
        files,
      })),
    answers,
    may: {
      answer: answering,
      withdraw: answering && nextStates[theCase.state].includes('withdrawn'),
    },
  }
}
export type RequesterData = Awaited<ReturnType<typeof requesterPageOf>>

/** The caller's own cases, newest activity first. */
export async function myCases(ctx: Ctx, asked: Pick<ListInput, 'view' | 'cursor' | 'limit'> = {}) {
  const page = await casePage(ctx, { view: 'all', ...asked }, { own: true })
  const ids = page.items.flatMap(({ serviceId }) => serviceId ?? [])
  const names = [...(await serviceCards(ctx, ids)).values()]
  const rows = await rowsOf(ctx, page.items, { campuses: [] }, names)
  const own = new Set(
    page.items.flatMap((row) => (row.requesterId === ctx.actor.personId ? row.id : [])),
  )
  // Whose it is goes without saying where it is one's own.
  return {
    rows: rows.map((row) => ({ ...row, requester: own.has(row.id) ? '' : row.requester })),
    next: page.next,
  }
}

/** What the order's page needs besides the service: who asks, and where the unit is. */
export async function orderPageOf(ctx: Ctx, unitId: string) {
  const [{ campuses }, people, groups] = await Promise.all([
    unitParts(ctx, unitId),
    personCards(ctx, [ctx.actor.personId]),
    myGroups(ctx),
  ])
  const me = people.get(ctx.actor.personId ?? '')
  return {
    campuses: campuses.filter(({ open }) => open).map(({ slug, name }) => ({ slug, name })),
    groups: groups.map(({ slug, name }) => ({ slug, name })),
    // A department's administrator follows what they order; staff see to it as staff.
    follows: ctx.actor.unitIds.length === 0,
    me: me ? { name: me.name, email: me.email } : null,
    myCampus: campuses.find(({ id, open }) => open && id === me?.campusId)?.slug ?? '',
    maxUpload: ctx.hub.settings.maxUpload,
  }
}
