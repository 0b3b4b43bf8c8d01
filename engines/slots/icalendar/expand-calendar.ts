import { type Span, TooMany } from '../recurrence/expand.ts'
import type { Zone } from '../recurrence/zone.ts'
import { ianaZone } from '../recurrence/zone.ts'
import { type Occurrence, occurrencesOf } from './occurrences.ts'
import { readComponents } from './read-components.ts'
import { type Event, readEvent } from './read-event.ts'
import type { Trouble } from './trouble.ts'
import { zonesOf } from './zones.ts'
import { textOf, Unreadable } from './jcal.ts'

export type Expanded = { occurrences: Occurrence[]; troubles: Trouble[] }

const most = 100_000

/**
 * What of an iCalendar (RFC 5545) takes place in a span: all that begins before `to` and ends after `from`,
 * in order of start.
 *
 * @param zone of times and days that name none; the calendar's own X-WR-TIMEZONE goes before it
 * @returns null where the text is no calendar
 */
export function expandCalendar(
  text: string,
  { from, to }: { from: Date; to: Date },
  zone: Zone,
): Expanded | null {
  const read = readComponents(text)
  if (!read) return null
  const troubles: Trouble[] = [...read.broken]
  const tell = (trouble: Trouble) => void troubles.push(trouble)
  const zoneOf = zonesOf(read.zones, ianaZone(read.zoneName ?? '') ?? zone, tell)
  const series = new Map<string, Event[]>()
  for (const [i, component] of read.events.entries()) {
    const uid = textOf(component, 'uid') ?? ''
    try {
      const event = readEvent(component, zoneOf)
      const key = uid || `#${i}`
      series.set(key, [...(series.get(key) ?? []), event])
    } catch (error) {
      tell({ what: uid, ...reasonOf(error) })
    }
  }
  const span: Span = { from: from.getTime(), to: to.getTime() }
  const occurrences: Occurrence[] = []
  for (const [uid, events] of series)
    try {
      const found = occurrencesOf(events, span)
      if (occurrences.length + found.length > most) throw new TooMany()
      for (const it of found) occurrences.push(it)
    } catch (error) {
      tell({ what: uid, ...reasonOf(error) })
    }
  occurrences.sort(
    (a, b) =>
      a.start.getTime() - b.start.getTime() ||
      a.end.getTime() - b.end.getTime() ||
      (a.uid < b.uid ? -1 : 1),
  )
  return { occurrences, troubles }
}

function reasonOf(error: unknown): Omit<Trouble, 'what'> {
  if (error instanceof TooMany) return { code: 'too_many', detail: '' }
  if (error instanceof Unreadable) return { code: 'unreadable', detail: error.message }
  throw error
}
