import { dayLength } from '../recurrence/days.ts'
import type { Span } from '../recurrence/expand.ts'
import type { Event } from './read-event.ts'
import { instancesOf, isExcepted } from './series.ts'
import { momentOf, type When } from './values.ts'

/** When something takes place; an all-day one from midnight to midnight of its zone. */
export type Occurrence = {
  uid: string
  summary: string | null
  start: Date
  end: Date
  allDay: boolean
  busy: boolean
  /** Of a series: the start that this one had before it was moved. */
  recurrenceId: Date | null
}

/**
 * What of one UID meets the span: the series, with the changes to single instances (RECURRENCE-ID) and to
 * all from one on (THISANDFUTURE) in place. What is cancelled is left out.
 */
export function occurrencesOf(events: Event[], span: Span): Occurrence[] {
  const master = newest(events.filter((it) => !it.recurrenceId))
  const changes = events.filter((it) => it.recurrenceId)
  const single = new Map<number, Event>()
  for (const change of changes) {
    const id = idOf(change.recurrenceId!, master)
    single.set(id, newest([change, ...(single.get(id) ? [single.get(id)!] : [])])!)
  }
  if (master?.isCancelled) return []
  const found: Occurrence[] = []
  const add = (event: Event, start: number, end: number, id: number | null) => {
    if (!event.isCancelled && meets(start, end, span)) found.push(occurrence(event, start, end, id))
  }
  for (const [id, change] of single) {
    if (master && isExcepted(master, id)) continue
    const start = momentOf(change.start)
    add(change, start, change.endOf(change.start.wall, change.start.zone), id)
  }
  if (!master) return found
  const ranges = [...single].filter(([, it]) => it.isRange).sort(([a], [b]) => a - b)
  const isSeries = master.rules.length > 0 || master.extras.length > 0
  for (const { wall, moment, end } of instancesOf(master, widened(span, master, ranges))) {
    if (single.has(moment)) continue
    const [id, range] = ranges.findLast(([at]) => at < moment) ?? []
    if (!range) {
      add(master, moment, end, isSeries ? moment : null)
      continue
    }
    // The series goes on as this one does: moved by as much on the wall, in its zone and as long.
    const moved = wall + range.start.wall - master.start.zone.wallOf(id!)
    add(range, range.start.zone.momentOf(moved), range.endOf(moved, range.start.zone), moment)
  }
  return found
}

/** Some programs name an instance by its day alone. */
function idOf(id: When, master: Event | undefined): number {
  if (!id.isDate || !master || master.start.isDate) return momentOf(id)
  const { start } = master
  return momentOf({ ...start, wall: id.wall + (start.wall % dayLength) })
}

/** The highest SEQUENCE, of equal ones the last in the file. */
const newest = (events: Event[]): Event | undefined =>
  events.reduce<Event | undefined>(
    (best, it) => (best && best.sequence > it.sequence ? best : it),
    undefined,
  )

/** So far before and after the span may a start lie whose occurrence meets it. */
function widened({ from, to }: Span, master: Event, ranges: [number, Event][]): Span {
  const all = [master, ...ranges.map(([, it]) => it)]
  const lengths = all.map((it) => it.endOf(it.start.wall, it.start.zone) - momentOf(it.start))
  const periods = master.extras.map(({ when, end }) => (end ? end(when) - momentOf(when) : 0))
  const shifts = ranges.map(([id, it]) => Math.abs(momentOf(it.start) - id))
  const [length, shift] = [Math.max(0, ...lengths, ...periods), Math.max(0, ...shifts)]
  const day = 86_400_000
  return { from: from - length - shift - day, to: to + shift + day }
}

/** What takes no time meets the span that it stands in. */
const meets = (start: number, end: number, { from, to }: Span) =>
  start < to && (end > from || (start === end && start >= from))

const occurrence = (event: Event, start: number, end: number, id: number | null): Occurrence => ({
  uid: event.uid,
  summary: event.summary,
  start: new Date(start),
  end: new Date(end),
  allDay: event.start.isDate,
  busy: event.isBusy,
  recurrenceId: id === null ? null : new Date(id),
})
