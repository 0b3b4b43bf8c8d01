import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { later, minutes } from '#kernel/time.ts'
import { sendClash } from '../letters.ts'
import { rulesOf } from '../rules/queries.ts'
import { type Booking, type Connection, db } from '../tables.ts'
import { nextTimes } from '../times/free.ts'

/** So many at a time are told; the next reading tells the rest. */
const most = 20

/**
 * Bookings ahead whose resource has become busy elsewhere at the same time. Both sides are told, once for
 * each time of a booking: which of the two gives way is theirs to say.
 */
export async function tellClashes(ctx: Ctx, connection: Connection): Promise<void> {
  const { rows } = await sql<{ bookingId: string; startsAt: Date }>`
    insert into calendar_clashes (booking_id, connection_id, starts_at, found_at)
    select b.id, ${connection.id}, b.starts_at, ${ctx.now} from bookings b
    where b.state in ('requested', 'booked') and b.starts_at > ${ctx.now}
      and exists (select from holds h where h.booking_id = b.id and h.resource_id = ${connection.resourceId})
      and exists (select from outside_times t where t.connection_id = ${connection.id}
        and t.starts_at < b.ends_at and t.ends_at > b.starts_at)
      and not exists (select from calendar_clashes c where c.booking_id = b.id
        and c.connection_id = ${connection.id} and c.starts_at = b.starts_at)
    order by b.starts_at, b.id limit ${most}
    returning booking_id, starts_at`.execute(ctx.db)
  if (rows.length === 0) return
  const bookings = await db(ctx)
    .selectFrom('bookings')
    .selectAll()
    .where(
      'id',
      'in',
      rows.map(({ bookingId }) => bookingId),
    )
    .orderBy('startsAt')
    .execute()
  for (const booking of bookings) await sendClash(ctx, booking, await othersThan(ctx, booking))
}

async function othersThan(ctx: Ctx, booking: Booking): Promise<Date[]> {
  const { id, serviceId, startsAt, campusId, byVideo } = booking
  const rules = await rulesOf(ctx, serviceId)
  if (!rules?.open) return []
  // The house may book at once; whoever reads the letter has to keep the notice.
  const earliest = later(ctx.now, minutes(rules.leadTime))
  const from = startsAt > earliest ? startsAt : earliest
  const wanted = { from, place: { campusId, byVideo }, except: id }
  const times = await nextTimes(ctx, rules, wanted, 3)
  return times.map(({ start }) => start)
}

/** Which bookings of these resources clash now, as `bookingId resourceId`. One query. */
export async function clashesOf(ctx: Ctx, resourceIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ bookingId: string; resourceId: string }>`
    select b.id as booking_id, c.resource_id from bookings b
    join booking_resources r on r.booking_id = b.id
    join calendar_connections c on c.resource_id = r.resource_id
    where r.resource_id = any(${resourceIds}::uuid[])
      and b.state in ('requested', 'booked') and b.starts_at > ${ctx.now}
      and exists (select from outside_times t where t.connection_id = c.id
        and t.starts_at < b.ends_at and t.ends_at > b.starts_at)`.execute(ctx.db)
  return new Set(rows.map(({ bookingId, resourceId }) => `${bookingId} ${resourceId}`))
}
