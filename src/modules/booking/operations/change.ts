import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, Refusal } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { optional, parse, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { later, minutes } from '#kernel/time.ts'
import { bookingEnded, bookingMoved, timeFreed } from '../events.ts'
import { sendCancelled, sendDeclined, sendMoved, sendRequested } from '../letters.ts'
import { mayChange, mayConfirm, mayWorkWith, visibleBookings } from '../policy.ts'
import { rulesOf } from '../rules/queries.ts'
import { isAhead } from '../states.ts'
import { type Booking, db, type Rules } from '../tables.ts'
import { nextTimes } from '../times/free.ts'
import { placeOf, roomOf, shownTime, start, wantedPlace } from './make.ts'
import { settle } from './settle.ts'
import { hold, lockResources, release, timeAt } from './take.ts'

const which = { bookingId: z.uuid(), version }

export const bookingToChange = (ctx: Ctx, { bookingId }: { bookingId: string }) =>
  visibleBookings(ctx).selectAll().where('id', '=', bookingId).forUpdate().executeTakeFirst()

/** Whoever holds the mailed link, or is signed in, wants the time that has been kept for them. */
export const confirmBooking = operation('booking.confirm', {
  input: z.object(which),
  load: bookingToChange,
  allow: mayConfirm,
  async run(ctx, _input, booking) {
    if (['requested', 'booked'].includes(booking.state)) return booking
    if (!['unconfirmed', 'offered'].includes(booking.state)) throw conflict('wrong_state')
    // Somebody else may have taken the time since it ran out.
    const held = await db(ctx)
      .updateTable('holds')
      .set({ expiresAt: null })
      .where('bookingId', '=', booking.id)
      .executeTakeFirst()
    if (held.numUpdatedRows === 0n) throw conflict('wrong_state', { expired: true })
    const approval = (await theRules(ctx, booking)).approval && booking.state === 'unconfirmed'
    const now = await set(ctx, booking, {
      state: approval ? 'requested' : 'booked',
      expiresAt: null,
    })
    await db(ctx)
      .updateTable('waits')
      .set({ state: 'served' })
      .where('bookingId', '=', booking.id)
      .execute()
    if (approval) await sendRequested(ctx, [now])
    else await settle(ctx, [now])
    return now
  },
})

/** Another time instead; the old one is kept until the new one is certain. */
const move = operation('booking.move', {
  input: z.object({ ...which, start, ...wantedPlace }),
  load: bookingToChange,
  allow: mayChange,
  versioned: 'bookings',
  async run(ctx, input, booking) {
    const rules = await theRules(ctx, booking)
    checkInTime(ctx, booking, rules)
    const place = await placeOf(ctx, { rules }, input)
    await lockResources(ctx, rules)
    const { time } = await timeAt(ctx, rules, input.start, {
      place,
      resourceIds: input.resources,
      except: booking.id,
    })
    if (!time) throw conflict('slot_taken')
    await release(ctx, booking.id)
    await db(ctx).deleteFrom('bookingResources').where('bookingId', '=', booking.id).execute()
    const now = await set(ctx, booking, {
      startsAt: time.start,
      endsAt: time.end,
      campusId: time.campusId,
      byVideo: time.byVideo,
      videoUrl: time.byVideo ? await roomOf(ctx, time) : null,
      sequence: booking.sequence + 1,
      remindedAt: null,
    })
    await hold(ctx, now, time.given)
    await emit(ctx, bookingMoved, { bookingId: booking.id })
    await emit(ctx, timeFreed, { serviceId: booking.serviceId })
    if (now.state === 'booked') await sendMoved(ctx, now)
    return now
  },
})

/** The same, and what to take instead when the new time is gone. */
export async function moveBooking(ctx: Ctx, raw: Parameters<typeof move>[1]): Promise<Booking> {
  try {
    return await move(ctx, raw)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'slot_taken') throw error
    const input = parse(z.object({ ...which, start, ...wantedPlace }), raw)
    const booking = await visibleBookings(ctx)
      .selectAll()
      .where('id', '=', input.bookingId)
      .executeTakeFirstOrThrow()
    const rules = await theRules(ctx, booking)
    const place = await placeOf(ctx, { rules }, input)
    const wanted = { from: input.start, place, except: booking.id }
    const alternatives = (await nextTimes(ctx, rules, wanted)).map(shownTime)
    throw conflict('slot_taken', { alternatives })
  }
}

/** It will not be: the time is free for others at once. */
export const cancelBooking = operation('booking.cancel', {
  input: z.object({ ...which, reason: optional(text(2000)) }),
  load: bookingToChange,
  allow: mayChange,
  versioned: 'bookings',
  async run(ctx, { reason = null }, booking) {
    checkInTime(ctx, booking, await theRules(ctx, booking))
    const now = await endAs(ctx, booking, 'cancelled', reason)
    if (booking.state !== 'unconfirmed' && booking.state !== 'offered')
      await sendCancelled(ctx, now)
    return now
  },
})

/** Staff say yes or no to what was asked for. */
export const decideBooking = operation('booking.decide', {
  input: z.object({
    ...which,
    approve: z.union([z.boolean(), z.enum(['true', 'false']).transform((it) => it === 'true')]),
    reason: optional(text(2000)),
  }),
  load: bookingToChange,
  allow: mayWorkWith,
  versioned: 'bookings',
  async run(ctx, { approve, reason = null }, booking) {
    if (booking.state !== 'requested') throw conflict('wrong_state')
    if (approve) {
      const now = await set(ctx, booking, { state: 'booked' })
      await settle(ctx, [now])
      return now
    }
    const now = await endAs(ctx, booking, 'declined', reason)
    await sendDeclined(ctx, now)
    return now
  },
  trace: ({ approve }) => ({ approve }),
})

/** Who was booked came, or did not. */
export const setOutcome = operation('booking.set-outcome', {
  input: z.object({ ...which, outcome: z.enum(['attended', 'no-show']) }),
  load: bookingToChange,
  allow: mayWorkWith,
  versioned: 'bookings',
  async run(ctx, { outcome }, booking) {
    const began = booking.startsAt <= ctx.now
    if (!['booked', 'attended', 'no-show'].includes(booking.state) || !began)
      throw conflict('wrong_state')
    const now = await set(ctx, booking, { state: outcome })
    await emit(ctx, bookingEnded, { bookingId: booking.id, as: outcome })
    return now
  },
  trace: ({ outcome }) => ({ outcome }),
})

/** Ends a booking and lets its time go, in the caller's transaction. */
export async function endAs(
  ctx: Ctx,
  booking: Booking,
  state: 'cancelled' | 'declined' | 'expired',
  reason: string | null,
) {
  await release(ctx, booking.id)
  const now = await set(ctx, booking, {
    state,
    reason,
    expiresAt: null,
    sequence: booking.sequence + 1,
  })
  await db(ctx)
    .updateTable('waits')
    .set({ state: 'ended' })
    .where('bookingId', '=', booking.id)
    .where('state', '=', 'offered')
    .execute()
  await emit(ctx, bookingEnded, { bookingId: booking.id, as: state })
  await emit(ctx, timeFreed, { serviceId: booking.serviceId })
  return now
}

/** Whoever booked changes it while there is time; staff until it has begun. */
export const isInTime = (ctx: Ctx, booking: Booking, rules: Pick<Rules, 'changeUntil'>) =>
  isAhead(booking.state) &&
  ctx.now <
    later(booking.startsAt, mayWorkWith(ctx.actor, booking) ? 0 : -minutes(rules.changeUntil))

function checkInTime(ctx: Ctx, booking: Booking, rules: Rules) {
  if (!isInTime(ctx, booking, rules)) throw conflict('wrong_state')
}

async function theRules(ctx: Ctx, { serviceId }: Booking): Promise<Rules> {
  const rules = await rulesOf(ctx, serviceId)
  if (!rules) throw new Error(`no rules for ${serviceId}`)
  return rules
}

const set = (ctx: Ctx, { id }: Booking, columns: Partial<Booking>): Promise<Booking> =>
  db(ctx)
    .updateTable('bookings')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
