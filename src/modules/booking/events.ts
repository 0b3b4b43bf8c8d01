import { z } from 'zod'
import { event } from '#kernel/events.ts'

const about = { bookingId: z.uuid() }
export const bookingMade = event('booking.made', z.object(about), 'bookingId')
export const bookingConfirmed = event('booking.confirmed', z.object(about), 'bookingId')
export const bookingMoved = event('booking.moved', z.object(about), 'bookingId')
export const bookingEnded = event(
  'booking.ended',
  z.object({ ...about, as: z.enum(['cancelled', 'declined', 'expired', 'no-show', 'attended']) }),
  'bookingId',
)
/** A time of this service has become free: whoever waits may get it. */
export const timeFreed = event('booking.time-freed', z.object({ serviceId: z.uuid() }), 'serviceId')
