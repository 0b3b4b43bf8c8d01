import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { limitParam } from '#kernel/paging.ts'
import { baseUrl } from '#kernel/settings.ts'
import { days, later } from '#kernel/time.ts'
import { invalid } from '#kernel/errors.ts'
import { takenBy } from './about.ts'
import { resourcesApi } from './resources/api.ts'
import {
  cancelBooking,
  confirmBooking,
  decideBooking,
  moveBooking,
  setOutcome,
} from './operations/change.ts'
import { book, bookInput, placeOf, shownTime, start, wantedPlace } from './operations/make.ts'
import { mayWorkWith } from './policy.ts'
import { bookingPage, getBooking } from './queries.ts'
import { findBookable } from './rules/queries.ts'
import { bookingStates } from './states.ts'
import type { Booking } from './tables.ts'
import { freeTimes } from './times/free.ts'

const anyFlag = z.enum(['true', 'false']).transform((it) => it === 'true')
const availabilityQuery = z.object({
  service: z.string().max(100),
  from: start.optional(),
  to: start.optional(),
  campus: wantedPlace.campus,
  video: anyFlag.optional(),
  resources: wantedPlace.resources,
  limit: limitParam,
})
const listQuery = z.object({
  from: start.optional(),
  to: start.optional(),
  state: z.enum(bookingStates).optional(),
  cursor: z.string().max(500).optional(),
  limit: limitParam,
})
const timeBody = z.object({ start: z.string(), ...wantedPlace })
const stateBody = z.object({
  state: z.enum(['booked', 'cancelled', 'declined', 'attended', 'no-show']),
  reason: z.string().optional(),
})

/** No list of times is asked for over more than this. */
const widest = days(62)

export const bookingApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/availability',
    summary: 'Free times of a service, the nearest first; where there are none, why',
    query: availabilityQuery,
    async run(ctx, raw) {
      const { service, video, campus, resources, limit, ...asked } = parse(availabilityQuery, raw)
      const found = await findBookable(ctx, service)
      if (!found) throw invalid({ service: ['unknown'] })
      const from = asked.from ?? ctx.now
      const to = asked.to ?? later(from, days(28))
      if (to <= from) throw invalid({ to: ['before_start'] })
      if (to.getTime() - from.getTime() > widest) throw invalid({ to: ['too_big'] })
      const place =
        video === undefined && !campus
          ? {}
          : await placeOf(ctx, found, { campus, byVideo: video ?? false })
      const wanted = { from, to, place, resourceIds: resources, limit }
      const { times, none } = await freeTimes(ctx, found.rules, wanted)
      const shows = mayWorkWith(ctx.actor, found.rules)
      return {
        items: times.map((it) => ({ ...shownTime(it), ...(shows && { takes: it.given }) })),
        next: null,
        none: none.map(({ campusId, byVideo, why }) => ({
          campusId,
          byVideo,
          why: shows ? why : why.map(({ code }) => ({ code })),
        })),
      }
    },
  }),
  endpoint({
    method: 'post',
    path: '/bookings',
    summary: 'Book a time, or a series of them; 409 slot_taken with alternatives',
    body: bookInput.extend({ start: z.iso.datetime({ offset: true }) }),
    status: 201,
    async run(ctx, raw) {
      const { bookings, taken } = await book(ctx, raw as z.input<typeof bookInput>)
      const [first] = bookings
      return {
        ...(await shown(ctx, first!)),
        ...(bookings.length + taken.length > 1 && {
          occurrences: [
            ...bookings.map(({ id, startsAt }) => ({ start: startsAt, outcome: 'booked', id })),
            ...taken.map((at) => ({ start: at, outcome: 'slot_taken', id: null })),
          ].sort((a, b) => a.start.getTime() - b.start.getTime()),
        }),
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/bookings',
    summary: 'The bookings you may see, the earliest first',
    query: listQuery,
    async run(ctx, raw) {
      const { state, ...filter } = parse(listQuery, raw)
      const page = await bookingPage(ctx, { ...filter, ...(state && { states: [state] }) })
      const takes = await takenBy(
        ctx,
        page.items.map(({ id }) => id),
      )
      return {
        items: page.items.map((it) => ({
          ...fieldsOf(ctx, it),
          resources: said(takes.get(it.id)),
        })),
        next: page.next,
      }
    },
  }),
  endpoint({
    method: 'get',
    path: '/bookings/{id}',
    summary: 'One booking',
    run: async (ctx, { id }) => shown(ctx, await getBooking(ctx, asId(id))),
  }),
  endpoint({
    method: 'put',
    path: '/bookings/{id}/time',
    summary: 'Move a booking to another time; 409 slot_taken with alternatives',
    body: timeBody,
    async run(ctx, { id, version, ...raw }) {
      const bookingId = asId(id)
      const body = parse(timeBody, raw)
      return shown(ctx, await moveBooking(ctx, { bookingId, ...body, version }))
    },
  }),
  endpoint({
    method: 'put',
    path: '/bookings/{id}/state',
    summary: 'Approve, decline or cancel a booking, or say whether who was booked came',
    body: stateBody,
    async run(ctx, { id, version, ...raw }) {
      const { state, reason } = parse(stateBody, raw)
      const which = { bookingId: asId(id), version }
      const { state: before } = await getBooking(ctx, which.bookingId)
      if (state === 'cancelled') await cancelBooking(ctx, { ...which, reason })
      else if (state === 'booked' && before !== 'requested') await confirmBooking(ctx, which)
      else if (state === 'booked' || state === 'declined')
        await decideBooking(ctx, { ...which, approve: state === 'booked', reason })
      else await setOutcome(ctx, { ...which, outcome: state })
      return shown(ctx, await getBooking(ctx, which.bookingId))
    },
  }),
  ...resourcesApi,
]

const shown = async (ctx: Ctx, booking: Booking) => ({
  ...fieldsOf(ctx, booking),
  resources: said((await takenBy(ctx, [booking.id])).get(booking.id)),
})

const said = (taken: { id: string; role: string }[] = []) =>
  taken.map(({ id, role }) => ({ id, role }))

const fieldsOf = (ctx: Ctx, it: Booking) => ({
  id: it.id,
  state: it.state,
  url: `${baseUrl(ctx.hub.settings)}/bookings/${it.id}`,
  serviceId: it.serviceId,
  start: it.startsAt,
  end: it.endsAt,
  campusId: it.campusId,
  byVideo: it.byVideo,
  videoUrl: it.videoUrl,
  requesterId: it.requesterId,
  bookedById: it.bookedById,
  caseId: it.caseId,
  seriesId: it.seriesId,
  note: it.note,
  reason: it.reason,
  expiresAt: it.expiresAt,
  createdAt: it.createdAt,
  version: it.version,
})
