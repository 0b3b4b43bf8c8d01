import { listen } from '#kernel/events.ts'
import { job } from '#kernel/jobs.ts'
import { timeFreed } from './events.ts'
import { expireAll, remindAll } from './operations/by-the-clock.ts'
import { outsideJobs } from './outside/jobs.ts'
import { offerAll, offerTimes } from './waits.ts'

export const jobs = [
  ...outsideJobs,
  job('booking.expire-all', expireAll, '* * * * *'),
  job('booking.remind-all', remindAll, '*/10 * * * *'),
  // Hours and rules change too, and nothing is said of it.
  job('booking.offer-all', offerAll, '*/10 * * * *'),
]

export const listeners = [
  listen(timeFreed, 'booking.offer-freed', (ctx, { serviceId }) => offerTimes(ctx, { serviceId })),
]
