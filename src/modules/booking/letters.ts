import type { Ctx } from '#kernel/context.ts'
import { queueLetter } from '#kernel/letters/index.ts'
import { makeLink } from '#kernel/links.ts'
import { baseUrl } from '#kernel/settings.ts'
import { inLang, type Lang, type Params, sayIn } from '#kernel/text.ts'
import { longTime } from '#kernel/time.ts'
import { type About, aboutBookings } from './about.ts'
import { invitationOf, type Method } from './invitations.ts'
import { letterWords } from './letter-text.ts'
import type { Booking } from './tables.ts'

type Word = keyof typeof letterWords
type Say = (key: Word, params?: Params) => string
type Letter = {
  subject: Word
  body: (say: Say) => string[]
  button?: Word
  /** The invitation that goes along, and what the staff who are booked are told. */
  invites?: { method: Method; staff: Word }
  /** What the staff who are booked are told where no invitation goes along. */
  tells?: Word
  /** Also how to change it. */
  change?: boolean
}

export const sendConfirmation = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], {
    subject: 'confirmSubject',
    body: (say) => [say('confirm', untilOf(booking)), say('notYou')],
    button: 'confirmButton',
  })

export const sendRequested = (ctx: Ctx, bookings: Booking[]) =>
  send(ctx, bookings, { subject: 'requestedSubject', body: (say) => [say('requested')] })

export const sendBooked = (ctx: Ctx, bookings: Booking[]) =>
  send(ctx, bookings, {
    subject: 'bookedSubject',
    body: (say) => [
      bookings.length > 1 ? say('bookedMany', { n: bookings.length }) : say('booked'),
    ],
    invites: { method: 'REQUEST', staff: 'staffBooked' },
    change: true,
  })

export const sendMoved = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], {
    subject: 'movedSubject',
    body: (say) => [say('moved')],
    invites: { method: 'REQUEST', staff: 'staffMoved' },
    change: true,
  })

export const sendCancelled = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], {
    subject: 'cancelledSubject',
    body: (say) => [say('cancelled'), ...reasonOf(say, booking)],
    invites: { method: 'CANCEL', staff: 'staffCancelled' },
  })

export const sendDeclined = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], {
    subject: 'declinedSubject',
    body: (say) => [say('declined'), ...reasonOf(say, booking)],
  })

export const sendExpired = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], { subject: 'expiredSubject', body: (say) => [say('expired')] })

export const sendReminder = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], { subject: 'remindSubject', body: (say) => [say('remind')], change: true })

export const sendOffer = (ctx: Ctx, booking: Booking) =>
  send(ctx, [booking], {
    subject: 'offerSubject',
    body: (say) => [say('offer', untilOf(booking))],
    button: 'offerButton',
  })

/** Whoever is booked has become busy elsewhere: the next free times, to choose another. */
export const sendClash = (ctx: Ctx, booking: Booking, times: Date[]) =>
  send(ctx, [booking], {
    subject: 'clashSubject',
    body: (say) => [
      say('clash'),
      ...(times.length > 0
        ? [
            [
              say('clashTimes'),
              ...times.map((time) => `– ${longTime(time, booking.language)}`),
            ].join('\n'),
          ]
        : []),
    ],
    tells: 'staffClash',
    change: true,
  })

const untilOf = ({ expiresAt, language }: Booking) => ({
  until: expiresAt ? longTime(expiresAt, language) : '',
})
const reasonOf = (say: Say, { reason }: Booking) => (reason ? [say('reason', { reason })] : [])

/** To whoever booked and for whom, and to the staff who are booked; all of one series in one letter. */
async function send(ctx: Ctx, bookings: Booking[], letter: Letter) {
  const [first] = bookings
  if (!first) return
  const about = await aboutBookings(ctx, bookings)
  await toRequester(ctx, first, bookings, about, letter)
  const { invites, tells } = letter
  if (invites) await toStaff(ctx, bookings, about, invites)
  else if (tells) await toStaff(ctx, bookings, about, { staff: tells })
}

async function toRequester(
  ctx: Ctx,
  first: Booking,
  bookings: Booking[],
  about: About,
  letter: Letter,
) {
  const { language } = first
  const { service, requester } = about.of(first)
  const common = {
    service: inLang(service.name, language).text,
    when: longTime(first.startsAt, language),
  }
  const say: Say = (key, params) => sayIn(letterWords, language)(key, { ...common, ...params })
  const link = { purpose: 'booking', recordId: first.id, personId: requester.id }
  const unit = about.unit.name[language]
  await queueLetter(ctx, {
    to: { address: requester.email, name: requester.name },
    fromName: unit,
    language,
    subject: say(letter.subject),
    text: [
      say('hello', { name: requester.name }),
      ...letter.body(say),
      ...bookings.map((booking) => factsOf(booking, about, language).join('\n')),
      ...(letter.change ? [say('change')] : []),
      say('bye', { unit }),
    ].join('\n\n'),
    button: {
      label: say(letter.button ?? (bookings.length > 1 ? 'openMany' : 'open')),
      url: `${baseUrl(ctx.hub.settings)}/bookings/${first.id}?key=${await makeLink(ctx, link)}`,
    },
    threadId: first.seriesId ?? first.id,
    unitId: first.unitId,
    ...(letter.invites && {
      calendar: invitationOf(ctx, letter.invites.method, bookings, about, requester, language),
    }),
  })
}

/** Each colleague gets what they take part in, in their own language. */
async function toStaff(
  ctx: Ctx,
  bookings: Booking[],
  about: About,
  { method, staff }: { method?: Method; staff: Word },
) {
  const theirs = new Map<string, Booking[]>()
  for (const booking of bookings)
    for (const { personId } of about.of(booking).taken)
      if (personId) theirs.set(personId, [...(theirs.get(personId) ?? []), booking])
  for (const [personId, own] of theirs) {
    const person = about.people.get(personId)!
    const { language } = person
    const [first] = own as [Booking]
    const { service, requester } = about.of(first)
    const say = sayIn(letterWords, language)
    await queueLetter(ctx, {
      to: { address: person.email, name: person.name },
      fromName: about.unit.name[language],
      language,
      subject: say('staffSubject', {
        what: say(staff),
        service: inLang(service.name, language).text,
        requester: requester.name,
        when: longTime(first.startsAt, language),
      }),
      text: own
        .map((booking) =>
          [
            ...factsOf(booking, about, language),
            say('requester', { name: about.of(booking).requester.name }),
            ...(booking.note ? [booking.note] : []),
          ].join('\n'),
        )
        .join('\n\n'),
      button: {
        label: say('staffButton'),
        url: `${baseUrl(ctx.hub.settings)}/bookings/${first.id}`,
      },
      threadId: first.seriesId ?? first.id,
      unitId: first.unitId,
      ...(method && { calendar: invitationOf(ctx, method, own, about, person, language) }),
    })
  }
}

/** When, where and what, a line each. */
function factsOf(booking: Booking, about: About, language: Lang): string[] {
  const say = sayIn(letterWords, language)
  const { place, taken } = about.of(booking)
  const minutes = (booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000
  const names = taken.map(({ name }) => inLang(name, language).text).join(', ')
  return [
    say('when', { when: longTime(booking.startsAt, language), minutes }),
    ...(booking.byVideo
      ? [booking.videoUrl ? say('byVideo', { url: booking.videoUrl }) : say('byVideoLater')]
      : []),
    ...(place ? [say('place', { place: inLang(place, language).text })] : []),
    ...(names ? [say('with', { names })] : []),
  ]
}
