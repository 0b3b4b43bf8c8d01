import { Temporal } from 'temporal-polyfill'
import type { Weekday, WorkingWeek } from './week.ts'

type Span = { from: number; to: number }
const hour = 3_600_000
/** Ten years: a calendar that is closed that long is never open. */
const horizon = 3_660

/**
 * The first moment by which that much working time has passed since `start`.
 *
 * `hours` are counted while it is open, to the millisecond. `days` are whole working days: the day of
 * the start is not counted, and the answer is the closing time of the last ("within ten working
 * days"). With both, the days come first.
 */
export function addWorkingTime(
  start: Date,
  amount: { hours?: number; days?: number },
  calendar: WorkingWeek,
): Date {
  const { hours = 0, days = 0 } = amount
  if (!(hours >= 0 && hours < Infinity) || !Number.isInteger(days) || days < 0)
    throw new RangeError('hours >= 0 and whole days >= 0 are needed')
  return addHours(addDays(start, days, calendar), hours, calendar)
}

/** Working time from `a` to `b` in milliseconds; negative when `b` is before `a`. */
export function workingTimeBetween(a: Date, b: Date, calendar: WorkingWeek): number {
  if (b < a) return 0 - workingTimeBetween(b, a, calendar) // never -0
  let sum = 0
  const last = localDay(b, calendar)
  for (let day = localDay(a, calendar); Temporal.PlainDate.compare(day, last) <= 0; day = next(day))
    for (const { from, to } of spansOf(day, calendar))
      sum += Math.max(0, Math.min(to, b.getTime()) - Math.max(from, a.getTime()))
  return sum
}

/** Is it open at that moment? Closing time itself is not. */
export const isWorkingTime = (moment: Date, calendar: WorkingWeek): boolean =>
  spansOf(localDay(moment, calendar), calendar).some(
    ({ from, to }) => from <= moment.getTime() && moment.getTime() < to,
  )

function addDays(start: Date, days: number, calendar: WorkingWeek): Date {
  let left = days
  let day = localDay(start, calendar)
  let end = start
  for (let i = 0; left > 0; i++) {
    if (i > horizon + days * 7) throw new RangeError('the calendar is never open')
    day = next(day)
    const closing = spansOf(day, calendar).at(-1)
    if (!closing) continue
    end = new Date(closing.to)
    left--
  }
  return end
}

function addHours(start: Date, hours: number, calendar: WorkingWeek): Date {
  let left = Math.round(hours * hour)
  if (left === 0) return start
  let idle = 0
  for (let day = localDay(start, calendar); idle <= horizon; day = next(day)) {
    const spans = spansOf(day, calendar)
    idle = spans.length > 0 ? 0 : idle + 1
    for (const span of spans) {
      const from = Math.max(span.from, start.getTime())
      if (from >= span.to) continue
      if (left <= span.to - from) return new Date(from + left)
      left -= span.to - from
    }
  }
  throw new RangeError('the calendar is never open')
}

const next = (day: Temporal.PlainDate) => day.add({ days: 1 })

const localDay = (moment: Date, { zone }: WorkingWeek) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate()

/** Days are asked for again and again; a calendar does not change. */
const known = new WeakMap<WorkingWeek, Map<string, readonly Span[]>>()

function spansOf(day: Temporal.PlainDate, calendar: WorkingWeek): readonly Span[] {
  const name = day.toString()
  let days = known.get(calendar)
  if (!days || days.size > 5_000) known.set(calendar, (days = new Map()))
  const kept = days.get(name)
  if (kept) return kept
  const hours = calendar.holidays.has(name) ? [] : (calendar.hours[day.dayOfWeek as Weekday] ?? [])
  const spans = hours
    .map(({ from, to }) => ({
      from: momentOf(day, from, calendar),
      to: momentOf(day, to, calendar),
    }))
    // An hour that a summer-time night leaves out has no length.
    .filter(({ from, to }) => from < to)
  days.set(name, spans)
  return spans
}

const momentOf = (day: Temporal.PlainDate, time: string, { zone }: WorkingWeek) =>
  (time === '24:00'
    ? next(day).toZonedDateTime(zone)
    : day.toZonedDateTime({ timeZone: zone, plainTime: time })
  ).epochMilliseconds
