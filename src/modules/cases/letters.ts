import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { makeLink } from '#kernel/links.ts'
import { loadPlace } from '#kernel/places.ts'
import { baseUrl } from '#kernel/settings.ts'
import { inLang, type Params, sayIn, type Text2 } from '#kernel/text.ts'
import { longTime } from '#kernel/time.ts'
import { defaultUnit, type PersonCard, personCards } from '#modules/people/index.ts'
import { letterWords } from './letter-text.ts'
import type { Case } from './tables.ts'

type Person = { id: string; name: string; email: string }
/** Whom a letter goes to. Whoever ordered for the requester follows by signing in. */
type To = Person & { orders: boolean }

/**
 * Said when a case has come in: its number, what happens next and when, and the link to follow it; to
 * the requester, and to whoever ordered for them and follows.
 */
export const sendReceipts = (
  ctx: Ctx,
  theCase: Case,
  {
    service,
    group,
    requester: card,
  }: { service: Text2; group: Text2 | null; requester: PersonCard },
) =>
  sendToAll(
    ctx,
    theCase,
    (say, to, { requester, orderer }) => [
      say(to.orders ? 'receivedFor' : orderer ? 'receivedBy' : 'received', {
        service: service[theCase.language],
        number: theCase.number,
        ...(to.orders ? { name: requester } : orderer && { name: orderer }),
      }),
      ...(group && theCase.groupFollows
        ? [say('groupFollows', { group: inLang(group, theCase.language).text })]
        : []),
      ...(theCase.firstAnswerDue
        ? [say('promise', { when: longTime(theCase.firstAnswerDue, theCase.language) })]
        : []),
      say(to.orders ? 'howToSignedIn' : 'howTo'),
    ],
    { known: card },
  )

/** What staff wrote, as they wrote it. */
export const sendReply = (ctx: Ctx, theCase: Case, text: string) =>
  sendToAll(ctx, theCase, () => [text], { byPerson: true })

/** Delivered: what staff wrote, and what other modules have to ask (feedback: how was it?). */
export async function sendDelivery(ctx: Ctx, theCase: Case, text: string) {
  const said = Object.values(await loadPlace(ctx, 'case.letter', [theCase.id]))
  const asked = said.flatMap((of) => (of[theCase.id] as { text: string } | undefined)?.text ?? [])
  // Only the requester is asked how it was.
  await sendToAll(
    ctx,
    theCase,
    (say, { orders }) =>
      [text, say('delivered'), ...(orders ? [] : asked), say('mistaken')].filter(Boolean),
    { byPerson: text !== '' },
  )
}

/** Declined, with the reason. */
export const sendEnd = (ctx: Ctx, theCase: Case, reason: string) =>
  sendToAll(ctx, theCase, (say) => [say('declined'), reason], { byPerson: true })

type Names = { requester: string; orderer: string | null }
type Body = (say: SayLetter, to: To, names: Names) => string[]

async function sendToAll(
  ctx: Ctx,
  theCase: Case,
  body: Body,
  { known, byPerson = false }: { known?: PersonCard; byPerson?: boolean } = {},
) {
  const { requesterId, orderedById, ordererFollows } = theCase
  const people =
    known && !orderedById
      ? new Map([[requesterId, known]])
      : await personCards(ctx, [requesterId, orderedById])
  const requester = people.get(requesterId)!
  const orderer = people.get(orderedById ?? '')
  const names = { requester: requester.name, orderer: orderer?.name ?? null }
  const all: To[] = [
    { ...requester, orders: false },
    ...(orderer && ordererFollows ? [{ ...orderer, orders: true }] : []),
  ]
  for (const to of all) await send(ctx, theCase, to, (say) => body(say, to, names), byPerson)
}

type SayLetter = (key: keyof typeof letterWords, params?: Params) => string

async function send(
  ctx: Ctx,
  theCase: Case,
  to: To,
  body: (say: SayLetter) => string[],
  byPerson: boolean,
) {
  const { language, number, subject } = theCase
  const say = sayIn(letterWords, language)
  const unit = (await defaultUnit(ctx)).name[language]
  const about = { purpose: 'follow', recordId: theCase.id, personId: to.id }
  const key = to.orders ? '' : `?key=${await makeLink(ctx, about)}`
  const who =
    ctx.actor.kind === 'person' && ctx.actor.personId !== to.id
      ? `${ctx.actor.name}\n${unit}`
      : unit
  await queueLetter(ctx, {
    to: { address: to.email, name: to.name },
    fromName: unit,
    language,
    subject: say('subject', { subject, number }),
    text: [say('hello', { name: to.name }), ...body(say), say('bye', { who })].join('\n\n'),
    button: {
      label: say('follow'),
      url: `${baseUrl(ctx.hub.settings)}/cases/${number}${key}`,
    },
    threadId: theCase.id,
    byPerson,
    unitId: theCase.unitId,
  })
}
