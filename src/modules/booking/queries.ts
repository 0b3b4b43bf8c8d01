import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { fromCursor, pageOf } from '#kernel/paging.ts'
import { z } from 'zod'
import { aboutBookings } from './about.ts'
import { visibleBookings } from './policy.ts'
import { type BookingState } from './states.ts'
import { type Booking } from './tables.ts'

export const getBooking = (ctx: Ctx, id: string): Promise<Booking> =>
  visibleBookings(ctx).selectAll().where('id', '=', id).executeTakeFirstOrThrow(notFound)

export type BookingFilter = {
  from?: Date | undefined
  to?: Date | undefined
  states?: readonly BookingState[] | undefined
  serviceId?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** The bookings one may see, the earliest first. */
export async function bookingPage(ctx: Ctx, filter: BookingFilter) {
  const after = fromCursor(z.tuple([z.iso.datetime(), z.uuid()]), filter.cursor)
  const rows = await visibleBookings(ctx)
    .selectAll('bookings')
    .$if(filter.from !== undefined, (q) => q.where('endsAt', '>', filter.from!))
    .$if(filter.to !== undefined, (q) => q.where('startsAt', '<', filter.to!))
    .$if(filter.states !== undefined, (q) => q.where('state', 'in', [...filter.states!]))
    .$if(filter.serviceId !== undefined, (q) => q.where('serviceId', '=', filter.serviceId!))
    .$if(after !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb('startsAt', '>', new Date(after![0])),
          eb.and([eb('startsAt', '=', new Date(after![0])), eb('bookings.id', '>', after![1])]),
        ]),
      ),
    )
    .orderBy('startsAt')
    .orderBy('bookings.id')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows, filter.limit, ({ startsAt, id }) => [startsAt.toISOString(), id])
}

/** Rows of a list: when, what, for whom, where. A fixed number of queries. */
export async function saidBookings(ctx: Ctx, bookings: Booking[]) {
  const about = await aboutBookings(ctx, bookings)
  return bookings.map((booking) => {
    const { service, requester, place, taken } = about.of(booking)
    const { id, state, startsAt, endsAt, byVideo } = booking
    return {
      ...{ id, state, startsAt, endsAt, byVideo, place },
      service: service.name,
      requester: requester.name,
      with: taken.map(({ name }) => name),
    }
  })
}
export type SaidBooking = Awaited<ReturnType<typeof saidBookings>>[number]

/** What the signed-in person has ahead, booked by or for them. */
export async function myBookings(ctx: Ctx, limit: number): Promise<SaidBooking[]> {
  const { personId } = ctx.actor
  if (!personId) return []
  const rows = await visibleBookings(ctx)
    .selectAll('bookings')
    .where((eb) => eb.or([eb('requesterId', '=', personId), eb('bookedById', '=', personId)]))
    .where('endsAt', '>', ctx.now)
    .where('state', 'in', ['unconfirmed', 'offered', 'requested', 'booked'])
    .orderBy('startsAt')
    .limit(limit)
    .execute()
  return rows.length > 0 ? saidBookings(ctx, rows) : []
}
