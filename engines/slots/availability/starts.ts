import { dayLength, startOfWeek } from '../recurrence/days.ts'
import { minute, type Resource } from './model.ts'
import { openSpans } from './opening.ts'
import { type Span, without } from './spans.ts'
import { wallOf } from './wall.ts'

/** Where a resource's time went: the first step that leaves nothing is why it has none. */
export type Starts = {
  spans: Span[]
  lost: 'closed' | 'too_short' | 'limit_reached' | 'booked' | null
}

/**
 * When a booking of so many minutes may start, from `from` up to `to` (inside). It lies within the opening
 * hours; with the buffers around it, it meets nothing that is taken.
 */
export function startsOf(resource: Resource, duration: number, from: number, to: number): Starts {
  const length = duration * minute
  const open = openSpans(resource.opening, from, to + length)
  const reachable = open.filter((it) => it.to > from && it.from < to + length)
  if (reachable.length === 0) return { spans: [], lost: 'closed' }
  const long = reachable
    .map((it) => ({ from: Math.max(it.from, from), to: Math.min(it.to - length, to) }))
    .filter((it) => it.from <= it.to)
  if (long.length === 0) return { spans: [], lost: 'too_short' }
  const allowed = without(long, fullDays(resource))
  if (allowed.length === 0) return { spans: [], lost: 'limit_reached' }
  const before = (resource.bufferBefore ?? 0) * minute
  const after = (resource.bufferAfter ?? 0) * minute
  const gaps = resource.taken
    .map(({ start, end }) => ({
      from: start.getTime() - length - after,
      to: end.getTime() + before,
    }))
    .sort((a, b) => a.from - b.from)
  const spans = without(allowed, gaps)
  return { spans, lost: spans.length === 0 ? 'booked' : null }
}

/** Days and weeks that have as many bookings as the resource may have. */
function fullDays({ taken, opening, perDay, perWeek }: Resource): Span[] {
  if (perDay === undefined && perWeek === undefined) return []
  const wall = wallOf(opening.zone)
  const days = new Map<number, number>()
  const weeks = new Map<number, number>()
  for (const { start, counts } of taken) {
    if (counts === false) continue
    const day = wall.dayOf(start.getTime())
    const week = startOfWeek(day, 1)
    days.set(day, (days.get(day) ?? 0) + 1)
    weeks.set(week, (weeks.get(week) ?? 0) + 1)
  }
  const full = (counted: Map<number, number>, most: number | undefined, length: number) =>
    most === undefined
      ? []
      : [...counted]
          .filter(([, n]) => n >= most)
          .map(([day]) => ({
            // Strictly inside a gap is what is lost: the midnight itself as well.
            from: wall.momentOf(day, 0) - 1,
            to: wall.momentOf(day + length - 1, dayLength),
          }))
  return [...full(days, perDay, 1), ...full(weeks, perWeek, 7)].sort((a, b) => a.from - b.from)
}
