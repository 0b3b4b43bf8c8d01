import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { defaultUnit, personCards, unitParts } from '#modules/people/index.ts'
import { type Booking, db, type ResourceKind } from './tables.ts'

export type Taken = {
  bookingId: string
  id: string
  role: string
  kind: ResourceKind
  name: Text2
  personId: string | null
}

/** What bookings take, by booking; one query. */
export async function takenBy(ctx: Ctx, bookingIds: string[]): Promise<Map<string, Taken[]>> {
  const rows = await db(ctx)
    .selectFrom('bookingResources')
    .innerJoin('resources', 'resources.id', 'bookingResources.resourceId')
    .select(['bookingId', 'resources.id', 'role', 'kind', 'name', 'personId'])
    .where('bookingId', 'in', bookingIds)
    .orderBy('role', 'desc')
    .orderBy('resources.id')
    .execute()
  return Map.groupBy(rows, ({ bookingId }) => bookingId)
}

/** All that is said of bookings of one unit to people: a fixed number of queries. */
export async function aboutBookings(ctx: Ctx, bookings: Booking[]) {
  const [services, taken, parts, unit] = await Promise.all([
    serviceCards(
      ctx,
      bookings.map(({ serviceId }) => serviceId),
    ),
    takenBy(
      ctx,
      bookings.map(({ id }) => id),
    ),
    bookings[0] ? unitParts(ctx, bookings[0].unitId) : null,
    defaultUnit(ctx),
  ])
  const staff = [...taken.values()].flat().map(({ personId }) => personId)
  const people = await personCards(ctx, [
    ...staff,
    ...bookings.flatMap(({ requesterId, bookedById }) => [requesterId, bookedById]),
  ])
  const campuses = new Map(parts?.campuses.map((campus) => [campus.id, campus]))
  return {
    unit,
    people,
    of: (booking: Booking) => {
      const campus = campuses.get(booking.campusId ?? '')
      return {
        service: services.get(booking.serviceId)!,
        requester: people.get(booking.requesterId)!,
        place: campus ? (campus.library ?? campus.name) : null,
        taken: taken.get(booking.id) ?? [],
      }
    },
  }
}
export type About = Awaited<ReturnType<typeof aboutBookings>>
