import { expressionBuilder } from 'kysely'
import { z } from 'zod'
import type { Actor, Ctx } from '#kernel/context.ts'
import { operation } from '#kernel/operation.ts'
import { hours, later } from '#kernel/time.ts'
import { sendExpired, sendReminder } from '../letters.ts'
import { db } from '../tables.ts'
import { endAs } from './change.ts'

const theHouse = (actor: Actor) => actor.kind === 'system'
/** So many at a time: the rest is done by the next run. */
const most = 200

/** What nobody has confirmed in time, or nobody has answered before it was to begin, ends. */
export const expireBooking = operation('booking.expire', {
  input: z.object({ bookingId: z.uuid() }),
  load: (ctx, { bookingId }) =>
    db(ctx)
      .selectFrom('bookings')
      .selectAll()
      .where('id', '=', bookingId)
      .where((eb) => isOver(eb, ctx.now))
      .forUpdate()
      .executeTakeFirst(),
  allow: theHouse,
  async run(ctx, _input, booking) {
    const now = await endAs(ctx, booking, 'expired', null)
    // A guest who never confirmed may be somebody else's mistake: no second letter.
    if (booking.state !== 'unconfirmed') await sendExpired(ctx, now)
    return now
  },
})

/** Each in a transaction of its own: none waits for what another holds. */
export async function expireAll(ctx: Ctx) {
  const rows = await db(ctx)
    .selectFrom('bookings')
    .select('id')
    .where((eb) => isOver(eb, ctx.now))
    .orderBy('id')
    .limit(most)
    .execute()
  for (const { id } of rows) await expireBooking(ctx, { bookingId: id }).catch(ifDone)
}

/** A letter the day before, to whoever booked earlier than that. */
export const remindOf = operation('booking.remind', {
  input: z.object({ bookingId: z.uuid() }),
  load: (ctx, { bookingId }) =>
    db(ctx)
      .selectFrom('bookings')
      .selectAll()
      .where('id', '=', bookingId)
      .where((eb) => isSoon(eb, ctx.now))
      .forUpdate()
      .executeTakeFirst(),
  allow: theHouse,
  async run(ctx, { bookingId }, booking) {
    await db(ctx)
      .updateTable('bookings')
      .set({ remindedAt: ctx.now })
      .where('id', '=', bookingId)
      .execute()
    if (later(booking.startsAt, -hours(24)) > booking.createdAt) await sendReminder(ctx, booking)
    return booking
  },
})

export async function remindAll(ctx: Ctx) {
  const rows = await db(ctx)
    .selectFrom('bookings')
    .select('id')
    .where((eb) => isSoon(eb, ctx.now))
    .orderBy('startsAt')
    .limit(most)
    .execute()
  for (const { id } of rows) await remindOf(ctx, { bookingId: id }).catch(ifDone)
}

type Bookings = ReturnType<typeof expressions>
const expressions = (ctx: Ctx) => expressionBuilder(db(ctx).selectFrom('bookings'))

const isOver = (eb: Bookings, now: Date) =>
  eb.or([
    eb.and([eb('state', 'in', ['unconfirmed', 'offered']), eb('expiresAt', '<=', now)]),
    eb.and([eb('state', '=', 'requested'), eb('startsAt', '<=', now)]),
  ])

const isSoon = (eb: Bookings, now: Date) =>
  eb.and([
    eb('state', '=', 'booked'),
    eb('remindedAt', 'is', null),
    eb('startsAt', '>', now),
    eb('startsAt', '<=', later(now, hours(24))),
  ])

const ifDone = (error: unknown) => {
  if ((error as { code?: string }).code !== 'not_found') throw error
}
