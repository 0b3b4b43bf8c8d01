import { expandCalendar, ianaZone } from '#engines/slots/index.ts'
import type { Hub } from '#kernel/context.ts'
import { days, later } from '#kernel/time.ts'
import { readCaldav } from './caldav.ts'
import { CalendarFault, contentOf } from './fault.ts'

/** Nothing can be booked further ahead. */
const ahead = days(400)

export type Busy = { start: Date; end: Date }
export type Source = {
  kind: 'ics' | 'caldav'
  url: string
  user: string | null
  password: string | null
  /** Of times and days that name no zone. */
  zone: string
}
/**
 * When somebody is busy by a calendar in another system, from yesterday on; what overlaps is one. Our own
 * bookings, which invitations and feeds have put there, do not count. `unread`: how many events could not be
 * read; unknown zones are none of them, as their times are read as local ones.
 *
 * @throws {CalendarFault}
 */
export async function readCalendar(
  hub: Hub,
  source: Source,
  now: Date,
): Promise<{ busy: Busy[]; unread: number }> {
  const window = { from: later(now, -days(1)), to: later(now, ahead) }
  const { user, password } = source
  const signIn = Buffer.from(`${user}:${password}`).toString('base64')
  const headers: Record<string, string> =
    user !== null && password !== null ? { authorization: `Basic ${signIn}` } : {}
  const texts =
    source.kind === 'ics'
      ? [await contentOf(hub, source.url, { headers })]
      : await readCaldav(hub, source.url, window, headers)
  let unread = 0
  const busy = texts.flatMap((text) => {
    const read = expandCalendar(text, window, ianaZone(source.zone)!)
    if (!read) throw new CalendarFault('no_calendar', 'no iCalendar')
    if (read.troubles.some(({ code }) => code === 'too_many'))
      throw new CalendarFault('too_many', 'of one event')
    unread += read.troubles.filter(({ code }) => code !== 'unknown_zone').length
    return read.occurrences
      .filter((it) => it.busy && it.end > it.start && !isOurs(it.uid))
      .map(({ start, end }) => ({ start, end }))
  })
  return { busy: merged(busy), unread }
}

/** As invitations name them, whichever address this Navet had then. */
const isOurs = (uid: string) => /^booking\.[\da-f-]{36}@/.test(uid)

function merged(busy: Busy[]): Busy[] {
  const all: Busy[] = []
  for (const { start, end } of busy.toSorted((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = all.at(-1)
    if (last && start <= last.end) {
      if (end > last.end) last.end = end
    } else all.push({ start, end })
  }
  return all
}
