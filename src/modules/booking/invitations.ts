import { writeCalendar, type WrittenEvent } from '#engines/slots/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { baseUrl } from '#kernel/settings.ts'
import { inLang, type Lang } from '#kernel/text.ts'
import type { About } from './about.ts'
import type { Booking } from './tables.ts'

export type Method = 'REQUEST' | 'CANCEL'

/** The invitation of one person to bookings, or that they are not to be (iTIP, RFC 5546). */
export const invitationOf = (
  ctx: Ctx,
  method: Method,
  bookings: Booking[],
  about: About,
  to: { name: string; email: string },
  lang: Lang,
): string =>
  writeCalendar({
    method,
    events: bookings.map((booking) => ({
      ...eventOf(ctx, booking, about, lang),
      organizer: { name: about.unit.name[lang], email: ctx.hub.settings.mailFrom },
      attendees: [{ name: to.name, email: to.email }],
    })),
  })

/** A booking as other calendars show it. */
export function eventOf(ctx: Ctx, booking: Booking, about: About, lang: Lang): WrittenEvent {
  const { service, place, taken } = about.of(booking)
  const things = taken.filter(({ kind }) => kind !== 'person')
  const where = [
    ...things.map(({ name }) => inLang(name, lang).text),
    ...(place ? [inLang(place, lang).text] : []),
  ].join(', ')
  const base = baseUrl(ctx.hub.settings)
  return {
    uid: `booking.${booking.id}@${new URL(base).hostname}`,
    sequence: booking.sequence,
    stamp: ctx.now,
    start: booking.startsAt,
    end: booking.endsAt,
    summary: inLang(service.name, lang).text,
    location: booking.videoUrl ?? (where || undefined),
    description: booking.videoUrl ?? undefined,
    url: `${base}/bookings/${booking.id}`,
    status:
      booking.state === 'cancelled' || booking.state === 'declined' || booking.state === 'expired'
        ? 'CANCELLED'
        : booking.state === 'requested' ||
            booking.state === 'unconfirmed' ||
            booking.state === 'offered'
          ? 'TENTATIVE'
          : 'CONFIRMED',
  }
}
