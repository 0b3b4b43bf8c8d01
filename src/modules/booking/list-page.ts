import { type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { dayOf, zone } from '#kernel/time.ts'
import { ianaZone } from '#engines/slots/index.ts'
import { feedOf } from './feeds.ts'
import { bookingPage, saidBookings } from './queries.ts'

/** What the page of bookings shows: those of a unit to its staff, one's own to everybody who signs in. */
export async function bookingsPage(ctx: Ctx, cursor: string | null) {
  if (ctx.actor.kind !== 'person') throw notFound()
  const midnight = ianaZone(zone)!.momentOf(Date.parse(`${dayOf(ctx.now)}T00:00:00Z`))
  const from = new Date(midnight)
  const [asked, page] = await Promise.all([
    cursor ? { items: [] } : bookingPage(ctx, { states: ['requested'], from: ctx.now, limit: 50 }),
    bookingPage(ctx, {
      states: ['unconfirmed', 'offered', 'booked', 'attended', 'no-show'],
      from,
      limit: 50,
      ...(cursor && { cursor }),
    }),
  ])
  const feed = await feedOf(ctx, { personId: ctx.actor.personId })
  const said = await saidBookings(ctx, [...asked.items, ...page.items])
  return {
    asked: said.slice(0, asked.items.length),
    rows: said.slice(asked.items.length),
    next: page.next,
    hasFeed: feed !== undefined,
    arranges: holdsAnywhere(ctx.actor, 'lead', 'manager', 'administrator'),
  }
}
