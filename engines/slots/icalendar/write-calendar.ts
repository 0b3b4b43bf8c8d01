import ICAL from 'ical.js'

/** One event as it is told to other calendars. Times are moments, written in UTC. */
export type WrittenEvent = {
  /** The same for all that is ever said of this event. */
  uid: string
  /** Rises with every change (RFC 5546, 2.1.4). */
  sequence: number
  /** When this was said. */
  stamp: Date
  start: Date
  end: Date
  summary: string
  description?: string | undefined
  location?: string | undefined
  url?: string | undefined
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  organizer?: { name: string; email: string } | undefined
  attendees?: { name: string; email: string }[] | undefined
}

/**
 * An iCalendar (RFC 5545) of events: PUBLISH for a feed, REQUEST and CANCEL for invitations by mail
 * (iTIP, RFC 5546).
 *
 * @param name what a feed is called in the calendar program
 */
export function writeCalendar({
  method,
  name,
  events,
}: {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  name?: string
  events: readonly WrittenEvent[]
}): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Navet//Navet//EN')
  calendar.addPropertyWithValue('method', method)
  if (name) calendar.addPropertyWithValue('x-wr-calname', said(name))
  for (const event of events) calendar.addSubcomponent(componentOf(event))
  return `${calendar.toString()}\r\n`
}

function componentOf(event: WrittenEvent) {
  const component = new ICAL.Component('vevent')
  component.addPropertyWithValue('uid', event.uid)
  component.addPropertyWithValue('sequence', event.sequence)
  component.addPropertyWithValue('dtstamp', utc(event.stamp))
  component.addPropertyWithValue('dtstart', utc(event.start))
  component.addPropertyWithValue('dtend', utc(event.end))
  component.addPropertyWithValue('status', event.status)
  for (const name of ['summary', 'description', 'location'] as const)
    if (event[name]) component.addPropertyWithValue(name, said(event[name]))
  if (event.url) component.addPropertyWithValue('url', event.url)
  if (event.organizer)
    component
      .addPropertyWithValue('organizer', `mailto:${event.organizer.email}`)
      .setParameter('cn', quotable(event.organizer.name))
  for (const { name, email } of event.attendees ?? []) {
    const attendee = component.addPropertyWithValue('attendee', `mailto:${email}`)
    attendee.setParameter('cn', quotable(name))
    attendee.setParameter('role', 'REQ-PARTICIPANT')
    attendee.setParameter('partstat', 'NEEDS-ACTION')
    attendee.setParameter('rsvp', 'TRUE')
  }
  return component
}

const utc = (moment: Date) => ICAL.Time.fromJSDate(moment, true)

/** No control characters but line breaks: a calendar that holds one is refused whole. */
const said = (text: string) => text.replace(/[^\P{Cc}\n]/gu, ' ')
/** A parameter's value has no way to write a quotation mark or a line break. */
const quotable = (text: string) => text.replace(/[\p{Cc}"]/gu, ' ')
