import type { Ctx } from '#kernel/context.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { personCards, unitParts } from '#modules/people/index.ts'
import { mayAnswer } from '../policy.ts'
import { nextStates } from '../states.ts'
import type { Case } from '../tables.ts'
import { answersOf, shown } from './case-page.ts'
import { casePage, type ListInput } from './inbox.ts'
import { rowsOf } from './inbox-page.ts'
import { conversationOf } from './one.ts'

/** What the requester sees of a case: never notes, never the staff's own facts. */
export async function requesterPageOf(ctx: Ctx, theCase: Case) {
  const [messages, cards, people, answers] = await Promise.all([
    conversationOf(ctx, theCase),
    serviceCards(
      ctx,
      [theCase.serviceId].filter((id) => id !== null),
    ),
    personCards(ctx, [theCase.requesterId, theCase.assigneeId]),
    answersOf(ctx, theCase),
  ])
  const service = cards.get(theCase.serviceId ?? '')
  const answering = mayAnswer(ctx.actor, theCase)
  return {
    theCase: shown(theCase),
    service: service ? { slug: service.slug, name: service.name } : null,
    requester: people.get(theCase.requesterId)!.name,
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
  return { rows: await rowsOf(ctx, page.items, { campuses: [] }, names), next: page.next }
}

/** What the order's page needs besides the service: who asks, and where the unit is. */
export async function orderPageOf(ctx: Ctx, unitId: string) {
  const [{ campuses }, people] = await Promise.all([
    unitParts(ctx, unitId),
    personCards(ctx, [ctx.actor.personId]),
  ])
  const me = people.get(ctx.actor.personId ?? '')
  return {
    campuses: campuses.filter(({ open }) => open).map(({ slug, name }) => ({ slug, name })),
    me: me ? { name: me.name, email: me.email } : null,
    myCampus: campuses.find(({ id, open }) => open && id === me?.campusId)?.slug ?? '',
    maxUpload: ctx.hub.settings.maxUpload,
  }
}
