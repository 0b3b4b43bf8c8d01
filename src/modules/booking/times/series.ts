import { expandRule, ianaZone, type Rule } from '#engines/slots/index.ts'
import { days, zone } from '#kernel/time.ts'

export type Repeat = { every: 'day' | 'week' | 'month'; count: number }

const frequency = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const

/** The starts of a series: at the same time of the clock on the wall, by RFC 5545. */
export function startsOf(first: Date, repeat: Repeat | undefined): Date[] {
  if (!repeat) return [first]
  const wall = ianaZone(zone)!
  const start = wall.wallOf(first.getTime())
  const none = { months: null, weeks: null, yearDays: null, monthDays: null, weekdays: null }
  const clock = { hours: null, minutes: null, seconds: null, positions: null }
  const rule: Rule = {
    frequency: frequency[repeat.every],
    interval: 1,
    count: repeat.count,
    weekStart: 1,
    ...none,
    ...clock,
  }
  // A month that lacks the day is left out: five years hold any series of at most 52.
  return expandRule(rule, start, { from: start, to: start + days(5 * 366) }).map(
    (moment) => new Date(wall.momentOf(moment)),
  )
}
