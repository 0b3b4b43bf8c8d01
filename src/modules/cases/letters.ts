import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { makeLink } from '#kernel/links.ts'
import { loadPlace } from '#kernel/places.ts'
import { baseUrl } from '#kernel/settings.ts'
import { type Params, sayIn, type Text2 } from '#kernel/text.ts'
import { longTime } from '#kernel/time.ts'
import { defaultUnit, personCards } from '#modules/people/index.ts'
import { letterWords } from './letter-text.ts'
import type { Case } from './tables.ts'

type Person = { id: string; name: string; email: string }

/** Said when a case has come in: its number, what happens next and when, and the link to follow it. */
export const sendReceipt = (ctx: Ctx, theCase: Case, to: Person & { service: Text2 }) =>
  send(ctx, theCase, to, (say) => [
    say('received', { service: to.service[theCase.language], number: theCase.number }),
    ...(theCase.firstAnswerDue
      ? [say('promise', { when: longTime(theCase.firstAnswerDue, theCase.language) })]
      : []),
    say('howTo'),
  ])

/** What staff wrote, as they wrote it. */
export const sendReply = async (ctx: Ctx, theCase: Case, text: string) =>
  send(ctx, theCase, await requesterOf(ctx, theCase), () => [text])

/** Delivered: what staff wrote, and what other modules have to ask (feedback: how was it?). */
export async function sendDelivery(ctx: Ctx, theCase: Case, text: string) {
  const said = Object.values(await loadPlace(ctx, 'case.letter', [theCase.id]))
  const asked = said.flatMap((of) => (of[theCase.id] as { text: string } | undefined)?.text ?? [])
  await send(ctx, theCase, await requesterOf(ctx, theCase), (say) =>
    [text, say('delivered'), ...asked, say('mistaken')].filter(Boolean),
  )
}

/** Declined, with the reason. */
export const sendEnd = async (ctx: Ctx, theCase: Case, reason: string) =>
  send(ctx, theCase, await requesterOf(ctx, theCase), (say) => [say('declined'), reason])

const requesterOf = async (ctx: Ctx, { requesterId }: Case): Promise<Person> =>
  (await personCards(ctx, [requesterId])).get(requesterId)!

type SayLetter = (key: keyof typeof letterWords, params?: Params) => string

async function send(ctx: Ctx, theCase: Case, to: Person, body: (say: SayLetter) => string[]) {
  const { language, number, subject } = theCase
  const say = sayIn(letterWords, language)
  const unit = (await defaultUnit(ctx)).name[language]
  const token = await makeLink(ctx, { purpose: 'follow', recordId: theCase.id, personId: to.id })
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
      url: `${baseUrl(ctx.hub.settings)}/cases/${number}?key=${token}`,
    },
    threadId: theCase.id,
    unitId: theCase.unitId,
  })
}
