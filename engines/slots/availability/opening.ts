import { dayLength, weekdayOf } from '../recurrence/days.ts'
import type { OpenHours, Opening, Weekday } from './model.ts'
import { merged, type Span } from './spans.ts'
import { dayName, wallOf } from './wall.ts'

/** When it is open between two moments, in order and apart; hours that overlap or meet are one. */
export function openSpans(opening: Opening, from: number, to: number): Span[] {
  const wall = wallOf(opening.zone)
  const spans: Span[] = []
  for (let day = wall.dayOf(from); day <= wall.dayOf(to); day++)
    for (const hours of hoursOf(opening, day)) {
      const span = {
        from: wall.momentOf(day, msOf(hours.from)),
        to: wall.momentOf(day, msOf(hours.to)),
      }
      // An hour that a summer-time night leaves out has no length.
      if (span.from < span.to) spans.push(span)
    }
  return merged(spans)
}

function hoursOf({ weekly, holidays, exceptions }: Opening, day: number): readonly OpenHours[] {
  const usual = weekly[weekdayOf(day) as Weekday] ?? []
  if (!exceptions?.size && !holidays?.size) return usual
  const name = dayName(day)
  return exceptions?.get(name) ?? (holidays?.has(name) ? [] : usual)
}

const times = new Map<string, number>()

/** @throws RangeError for what is no time of a day */
function msOf(time: string): number {
  const kept = times.get(time)
  if (kept !== undefined) return kept
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time)
  const ms = match ? (Number(match[1]) * 60 + Number(match[2])) * 60_000 : NaN
  if (!(ms <= dayLength)) throw new RangeError(`${time} is no time of a day.`)
  times.set(time, ms)
  return ms
}
