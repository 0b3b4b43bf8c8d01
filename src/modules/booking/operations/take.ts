import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { conflict } from '#kernel/errors.ts'
import { later, minutes } from '#kernel/time.ts'
import { db, type Booking, type Rules } from '../tables.ts'
import { type FreeTime, freeTimes, type NoTime, type Wanted } from '../times/free.ts'

/**
 * Locks all that a service may take, kits with their parts, in one order for everybody: of any number at
 * once, each sees what the one before has taken, and nobody waits in a circle. Holds that have run
 * out go.
 */
export async function lockResources(ctx: Ctx, rules: Pick<Rules, 'needs'>) {
  const ids = [...new Set(rules.needs.flatMap(({ of }) => of))]
  await sql`
    select id from resources where id = any(
      array(select unnest(${ids}::uuid[])
        union select part_id from kit_parts where kit_id = any(${ids}::uuid[])))
    order by id for no key update`.execute(ctx.db)
  // Skipping those that are just going: their own transaction ends them.
  await sql`
    delete from holds where id in (
      select id from holds
      where resource_id = any(
          array(select unnest(${ids}::uuid[])
            union select part_id from kit_parts where kit_id = any(${ids}::uuid[])))
        and expires_at <= ${ctx.now}
      order by id for update skip locked)`.execute(ctx.db)
}

/** The free time that starts just then, or why there is none; the caller holds the locks. */
export async function timeAt(
  ctx: Ctx,
  rules: Rules,
  start: Date,
  wanted: Omit<Wanted, 'from' | 'to'>,
): Promise<{ time: FreeTime; none?: never } | { time?: never; none: NoTime[] }> {
  const span = { from: start, to: new Date(start.getTime() + 1) }
  const { times, none } = await freeTimes(ctx, rules, { ...wanted, ...span })
  const [time] = times
  return time ? { time } : { none }
}

/** Holds for a booking who and what it takes, buffers and the parts of kits included. */
export async function hold(
  ctx: Ctx,
  booking: Pick<Booking, 'id' | 'startsAt' | 'endsAt' | 'expiresAt'>,
  given: Record<string, string[]>,
) {
  const taken = Object.entries(given).flatMap(([role, ids]) =>
    ids.map((resourceId) => ({ bookingId: booking.id, resourceId, role })),
  )
  const ids = taken.map(({ resourceId }) => resourceId)
  const { rows } = await sql<{ id: string; bufferBefore: number; bufferAfter: number }>`
    select r.id, k.buffer_before, k.buffer_after from resources k
    join lateral (select k.id union select part_id from kit_parts where kit_id = k.id) r on true
    where k.id = any(${ids}) order by r.id`.execute(ctx.db)
  await db(ctx).insertInto('bookingResources').values(taken).execute()
  await sql`savepoint hold`.execute(ctx.db)
  try {
    await db(ctx)
      .insertInto('holds')
      .values(
        rows.map(({ id, bufferBefore, bufferAfter }) => ({
          resourceId: id,
          bookingId: booking.id,
          startsAt: later(booking.startsAt, -minutes(bufferBefore)),
          endsAt: later(booking.endsAt, minutes(bufferAfter)),
          expiresAt: booking.expiresAt,
        })),
      )
      .execute()
    await sql`release savepoint hold`.execute(ctx.db)
  } catch (error) {
    await sql`rollback to savepoint hold`.execute(ctx.db)
    // Whatever the free times said: the database has the last word.
    if ((error as { code?: string }).code === '23P01') throw conflict('slot_taken')
    throw error
  }
}

/** Lets go of what a booking holds. */
export const release = (ctx: Ctx, bookingId: string) =>
  db(ctx).deleteFrom('holds').where('bookingId', '=', bookingId).execute()
