import { expect, test } from 'vitest'
import { expandCalendar, utc } from './index.ts'

const observance = (kind: string, start: string, from: string, to: string, rule?: string) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...(rule ? [`RRULE:FREQ=YEARLY;${rule}`] : []),
  `END:${kind}`,
]
/** What the VTIMEZONE of a place says, under a name that nobody knows. */
const zones = {
  'Europe/Stockholm': [
    ...observance('DAYLIGHT', '19810329T020000', '+0100', '+0200', 'BYMONTH=3;BYDAY=-1SU'),
    ...observance('STANDARD', '19961027T030000', '+0200', '+0100', 'BYMONTH=10;BYDAY=-1SU'),
  ],
  'America/New_York': [
    ...observance(
      'DAYLIGHT',
      '19870405T020000',
      '-0500',
      '-0400',
      'BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z',
    ),
    ...observance('DAYLIGHT', '20070311T020000', '-0500', '-0400', 'BYMONTH=3;BYDAY=2SU'),
    ...observance(
      'STANDARD',
      '19671029T020000',
      '-0400',
      '-0500',
      'BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z',
    ),
    ...observance('STANDARD', '20071104T020000', '-0400', '-0500', 'BYMONTH=11;BYDAY=1SU'),
  ],
  'Asia/Kolkata': observance('STANDARD', '19700101T000000', '+0530', '+0530'),
}

test.each(Object.entries(zones))(
  'the rules of %s give what its name gives, every hour that matters, for six years',
  (name, rules) => {
    const starts = (tzid: string) => {
      const text = [
        'BEGIN:VCALENDAR',
        'BEGIN:VTIMEZONE',
        'TZID:Nowhere',
        ...rules,
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'UID:a',
        `DTSTART;TZID=${tzid}:20000101T003000`,
        'RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,12',
        'END:VEVENT',
        'END:VCALENDAR',
      ]
      const span = { from: new Date('2004-01-01T00:00Z'), to: new Date('2010-01-01T00:00Z') }
      return expandCalendar(text.join('\r\n'), span, utc)!.occurrences.map(({ start }) => start)
    }
    const own = starts('Nowhere')
    expect(own.length).toBeGreaterThan(10_000)
    expect(own).toEqual(starts(name))
  },
)
