import { sql } from 'kysely'
import { days, minutes } from '#kernel/time.ts'
import { book, connectCalendar } from '#modules/booking/index.ts'
import { aBookable, aResource } from '#modules/booking/make.ts'
import type { Cast } from '../cast.ts'
import type { World } from '../world.ts'

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '24:00',
}))
const t = (text: string) => ({ sv: text, en: text })

/** A room of the cast's unit that is open at all hours, a service that books it, and bookings of it. */
export async function preparedBooking(world: World, { unit }: Cast) {
  const room = await aResource(world, unit, { hours: always, openOnHolidays: true })
  const rules = { duration: 30, step: 30 }
  const service = await aBookable(world, unit, [room], rules)
  const asked = await aBookable(world, unit, [room], { ...rules, approval: true })
  const now = Date.now()
  const halfHour = minutes(30)
  const start = (n: number) =>
    new Date(Math.ceil((now + days(2)) / halfHour) * halfHour + n * halfHour).toISOString()
  const requester = world.as(unit.requester)
  const [booking] = (await book(requester, { service: service.slug, start: start(0) })).bookings
  const [request] = (await book(requester, { service: asked.slug, start: start(1) })).bookings
  const later = { service: service.slug, start: start(6) }
  const [past] = (await book(requester, later)).bookings
  const shift = sql`interval '5 days'`
  await sql`update bookings set starts_at = starts_at - ${shift}, ends_at = ends_at - ${shift}
    where id = ${past!.id}`.execute(world.hub.db)
  const elsewhere = await aResource(world, unit, { hours: always })
  const calendar = await connectCalendar(world.system, aCalendar(elsewhere.id))
  return {
    calendarId: calendar.id,
    elsewhereId: elsewhere.id,
    roomId: room.id,
    bookable: service,
    free: start(3),
    bookingId: booking!.id,
    requestId: request!.id,
    pastId: past!.id,
  }
}
export type PreparedBooking = Awaited<ReturnType<typeof preparedBooking>>
type It = PreparedBooking & { cast: Cast }

const aCalendar = (resourceId: string) => ({
  ...{ resourceId, kind: 'ics' as const },
  url: 'https://calendar.example.org/busy.ics',
})
const aRoom = { name: t('Rum'), hours: always }

export const bookingInputs: Record<string, (it: It) => object> = {
  'resource.add': ({ cast }) => ({ unitId: cast.unit.id, kind: 'room', ...aRoom }),
  'resource.edit': ({ roomId }) => ({ resourceId: roomId, ...aRoom }),
  'resource.retire': ({ roomId }) => ({ resourceId: roomId, on: '2030-01-01' }),
  'resource.set-day': ({ roomId }) => ({ resourceId: roomId, day: '2030-01-01', closed: true }),
  'calendar.connect': ({ elsewhereId }) => aCalendar(elsewhereId),
  'calendar.disconnect': ({ calendarId }) => ({ connectionId: calendarId }),
  'calendar.keep': ({ calendarId }) => ({ connectionId: calendarId, busy: [] }),
  'calendar.note-fault': ({ calendarId }) => ({ connectionId: calendarId, fault: 'timeout' }),
  'booking.set-rules': ({ bookable, roomId }) => ({
    serviceId: bookable.id,
    needs: [{ role: 'where', of: [roomId] }],
    duration: 60,
  }),
  'booking.make': ({ bookable, free }) => ({
    service: bookable.slug,
    start: free,
    person: { email: 'ny.bokare@example.org', name: 'Ny Bokare' },
  }),
  'booking.confirm': ({ bookingId }) => ({ bookingId }),
  'booking.move': ({ bookingId, free }) => ({ bookingId, start: free }),
  'booking.cancel': ({ bookingId }) => ({ bookingId }),
  'booking.decide': ({ requestId }) => ({ bookingId: requestId, approve: true }),
  'booking.set-outcome': ({ pastId }) => ({ bookingId: pastId, outcome: 'attended' }),
  'booking.wait': ({ bookable }) => ({
    service: bookable.slug,
    until: '2030-01-01',
    person: { email: 'ny.bokare@example.org', name: 'Ny Bokare' },
  }),
  'booking.offer': ({ bookable }) => ({ serviceId: bookable.id }),
  'booking.make-feed': ({ roomId }) => ({ resourceId: roomId }),
  'booking.withdraw-feed': ({ roomId }) => ({ resourceId: roomId }),
  // Neither is due.
  'booking.expire': ({ bookingId }) => ({ bookingId }),
  'booking.remind': ({ pastId }) => ({ bookingId: pastId }),
}

export const bookingVariants: Record<string, { of: string; input: (it: It) => object }> = {
  'booking.make, for oneself': {
    of: 'booking.make',
    input: (it) => ({ ...bookingInputs['booking.make']!(it), person: undefined }),
  },
  'booking.make-feed, of one’s own': { of: 'booking.make-feed', input: () => ({}) },
}

export const bookingCalls: Record<
  string,
  (it: { cast: Cast; booking: PreparedBooking }) => { path: string; body?: object }
> = {
  'get /availability': ({ booking }) => ({
    path: `/availability?service=${booking.bookable.slug}`,
  }),
  'get /bookings': () => ({ path: '/bookings' }),
  'post /bookings': ({ booking }) => ({
    path: '/bookings',
    body: {
      service: booking.bookable.slug,
      start: booking.free,
      person: { email: 'ny@example.org' },
    },
  }),
  'get /bookings/{id}': ({ booking }) => ({ path: `/bookings/${booking.bookingId}` }),
  'put /bookings/{id}/time': ({ booking }) => ({
    path: `/bookings/${booking.bookingId}/time`,
    body: { start: booking.free },
  }),
  'put /bookings/{id}/state': ({ booking }) => ({
    path: `/bookings/${booking.pastId}/state`,
    body: { state: 'attended' },
  }),
  'get /resources': () => ({ path: '/resources' }),
  'post /resources': () => ({ path: '/resources', body: { kind: 'room', ...aRoom } }),
  'get /resources/{id}': ({ booking }) => ({ path: `/resources/${booking.roomId}` }),
  'put /resources/{id}': ({ booking }) => ({ path: `/resources/${booking.roomId}`, body: aRoom }),
  'put /resources/{id}/end': ({ booking }) => ({
    path: `/resources/${booking.roomId}/end`,
    body: { on: null },
  }),
  'get /resources/{id}/calendars': ({ booking }) => ({
    path: `/resources/${booking.elsewhereId}/calendars`,
  }),
  'post /resources/{id}/calendars': ({ booking }) => ({
    path: `/resources/${booking.elsewhereId}/calendars`,
    body: { kind: 'ics', url: 'https://calendar.example.org/busy.ics' },
  }),
  'delete /resources/{id}/calendars/{calendar}': ({ booking }) => ({
    path: `/resources/${booking.elsewhereId}/calendars/${booking.calendarId}`,
  }),
  'put /resources/{id}/days/{day}': ({ booking }) => ({
    path: `/resources/${booking.roomId}/days/2030-01-01`,
    body: { closed: true },
  }),
}
