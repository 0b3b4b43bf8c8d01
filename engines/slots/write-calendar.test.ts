import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandCalendar, ianaZone, writeCalendar, type WrittenEvent } from './index.ts'

const event: WrittenEvent = {
  uid: 'a@navet',
  sequence: 2,
  stamp: new Date('2026-11-24T09:00:00Z'),
  start: new Date('2026-11-25T08:00:00Z'),
  end: new Date('2026-11-25T09:00:00Z'),
  summary: 'Handledning; sökning, del 1',
  description: 'Rad ett\nRad två',
  location: 'Forum Medicum, Lund',
  status: 'CONFIRMED',
  organizer: { name: 'Bibliotek & IKT', email: 'navet@example.org' },
  attendees: [{ name: 'Ek, "Bo"', email: 'bo@example.org' }],
}

test('an invitation says who invites whom to what, and which version of it this is', () => {
  const text = writeCalendar({ method: 'REQUEST', events: [event] })
  const lines = text.replaceAll(/\r\n /g, '').split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:REQUEST',
      'SEQUENCE:2',
      'DTSTART:20261125T080000Z',
      'SUMMARY:Handledning\\; sökning\\, del 1',
      'DESCRIPTION:Rad ett\\nRad två',
      'ORGANIZER;CN=Bibliotek & IKT:mailto:navet@example.org',
    ]),
  )
  const attendee = lines.find((line) => line.startsWith('ATTENDEE'))
  expect(attendee).toContain('mailto:bo@example.org')
  expect(attendee).toContain('PARTSTAT=NEEDS-ACTION')
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('whatever people write, it is read back as one event, in lines of at most 75 octets', () => {
  const span = { from: new Date('2026-11-01'), to: new Date('2026-12-31') }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (summary) => {
      const attendees = [{ name: summary, email: 'bo@example.org' }]
      const text = writeCalendar({ method: 'PUBLISH', events: [{ ...event, summary, attendees }] })
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76)
      const { occurrences, troubles } = expandCalendar(text, span, ianaZone('Europe/Stockholm')!)!
      expect(troubles).toEqual([])
      expect(occurrences).toHaveLength(1)
      expect(occurrences[0]!.start).toEqual(event.start)
    }),
  )
})
