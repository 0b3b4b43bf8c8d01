import { Parser } from 'htmlparser2'
import type { Hub } from '#kernel/context.ts'
import { contentOf } from './fault.ts'

const stamp = (moment: Date) => moment.toISOString().replaceAll(/[-:]|\.\d+/g, '')

/**
 * The events of a calendar collection that meet a span, an iCalendar each: `calendar-query` of CalDAV
 * (RFC 4791, 7.8). Series come whole, with their rules and changes.
 *
 * @throws {CalendarFault}
 */
export async function readCaldav(
  hub: Hub,
  url: string,
  { from, to }: { from: Date; to: Date },
  headers: Record<string, string>,
): Promise<string[]> {
  const body = `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
  <D:prop><C:calendar-data/></D:prop>
  <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
    <C:time-range start="${stamp(from)}" end="${stamp(to)}"/>
  </C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>`
  const answer = await contentOf(hub, url, {
    ...{ method: 'REPORT', body },
    headers: { ...headers, 'content-type': 'application/xml; charset=utf-8', depth: '1' },
  })
  return calendarsIn(answer)
}

/** Each `calendar-data` of a multistatus, whatever its namespace is called. */
export function calendarsIn(multistatus: string): string[] {
  const found: string[] = []
  let inside = false
  const isData = (name: string) => name.slice(name.indexOf(':') + 1) === 'calendar-data'
  const parser = new Parser(
    {
      onopentag(name) {
        if (!isData(name)) return
        inside = true
        found.push('')
      },
      ontext(text) {
        if (inside) found[found.length - 1] += text
      },
      onclosetag(name) {
        if (isData(name)) inside = false
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(multistatus)
  return found.filter((text) => text.trim() !== '')
}
