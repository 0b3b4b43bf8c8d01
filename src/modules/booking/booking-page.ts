import type { Ctx } from '#kernel/context.ts'
import { saidWithNames, type Answers, formOf } from '#modules/catalogue/index.ts'
import { aboutBookings } from './about.ts'
import { isInTime } from './operations/change.ts'
import { isTheirs, mayWorkWith } from './policy.ts'
import { getBooking } from './queries.ts'
import { rulesOf } from './rules/queries.ts'

/** A booking as its page shows it, and what the reader may do. */
export async function bookingDetails(ctx: Ctx, id: string) {
  const booking = await getBooking(ctx, id)
  const [about, rules, form] = await Promise.all([
    aboutBookings(ctx, [booking]),
    rulesOf(ctx, booking.serviceId),
    booking.formId ? formOf(ctx, booking.formId) : undefined,
  ])
  const { service, requester, place, taken } = about.of(booking)
  const { state, startsAt, endsAt, byVideo, videoUrl, note, reason, expiresAt, version } = booking
  const inTime = rules !== undefined && isInTime(ctx, booking, rules)
  const works = mayWorkWith(ctx.actor, booking)
  const own = isTheirs(ctx.actor, booking)
  return {
    ...{ id, state, startsAt, endsAt, byVideo, videoUrl, note, reason, expiresAt, version, place },
    service: { slug: service.slug, name: service.name },
    requester: requester.name,
    bookedBy: about.people.get(booking.bookedById ?? '')?.name ?? null,
    with: taken.map(({ name }) => name),
    answers: form ? await saidWithNames(ctx, form.fields, booking.answers as Answers) : [],
    may: {
      confirm: own && (state === 'unconfirmed' || state === 'offered'),
      change: (own || works) && inTime,
      tooLate: own && !inTime && (state === 'booked' || state === 'requested'),
      decide: works && state === 'requested',
      outcome: works && startsAt <= ctx.now && ['booked', 'attended', 'no-show'].includes(state),
    },
  }
}
export type BookingData = Awaited<ReturnType<typeof bookingDetails>>
