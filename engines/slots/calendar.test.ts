import { expect, test } from 'vitest'
import { expandCalendar, ianaZone, sayTrouble } from './index.ts'

const stockholm = ianaZone('Europe/Stockholm')!
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
const expanded = (text: string, from = '2026-01-01', to = '2027-01-01') =>
  expandCalendar(
    text,
    { from: new Date(`${from}T00:00Z`), to: new Date(`${to}T00:00Z`) },
    stockholm,
  )!
/** `03-29T08:00-09:00`, in UTC. */
const times = (text: string, from?: string, to?: string) => {
  const { occurrences, troubles } = expanded(text, from, to)
  expect(troubles).toEqual([])
  return occurrences.map(
    ({ start, end }) => `${start.toISOString().slice(5, 16)}-${end.toISOString().slice(11, 16)}`,
  )
}
const at = (wall: string, zone = 'Europe/Stockholm') => [
  'UID:a',
  `DTSTART;TZID=${zone}:2026${wall}`,
  'DURATION:PT1H',
]

test.each([
  [
    'spring, a time that is not there',
    at('0328T023000'),
    ['03-28T01:30-02:30', '03-29T01:30-02:30', '03-30T00:30-01:30'],
  ],
  [
    'autumn, a time that is there twice',
    at('1024T023000'),
    ['10-24T00:30-01:30', '10-25T00:30-01:30', '10-26T01:30-02:30'],
  ],
])('the night of %s', (_what, lines, wanted) => {
  expect(times(calendar(...event(...lines, 'RRULE:FREQ=DAILY;COUNT=3')))).toEqual(wanted)
})

test('through a summer-time night DTEND keeps the exact length, DURATION of days the wall', () => {
  const first = [
    'UID:a',
    'DTSTART;TZID=Europe/Stockholm:20260327T120000',
    'RRULE:FREQ=DAILY;COUNT=2',
  ]
  const end = (line: string) => times(calendar(...event(...first, line)))[1]
  expect(end('DTEND;TZID=Europe/Stockholm:20260328T120000')).toBe('03-28T11:00-11:00')
  expect(end('DURATION:P1D')).toBe('03-28T11:00-10:00')
})

test('UNTIL: in UTC a moment, local on the wall, a date to its end', () => {
  const count = (until: string) =>
    times(calendar(...event(...at('0601T100000'), `RRULE:FREQ=DAILY;UNTIL=${until}`))).length
  expect(count('20260603T080000Z')).toBe(3)
  expect(count('20260603T075959Z')).toBe(2)
  expect(count('20260603T100000')).toBe(3)
  expect(count('20260603T095959')).toBe(2)
  expect(count('20260603')).toBe(3)
})

test('RDATE adds, also with its own end; EXDATE takes away by moment or by day', () => {
  const text = calendar(
    ...event(
      ...at('0601T100000'),
      'RRULE:FREQ=DAILY;COUNT=4',
      'RDATE;TZID=Europe/Stockholm:20260610T100000,20260601T100000',
      'RDATE;VALUE=PERIOD:20260611T080000Z/PT3H,20260612T080000Z/20260612T083000Z',
      'EXDATE:20260602T080000Z',
      'EXDATE;VALUE=DATE:20260603',
    ),
  )
  expect(times(text)).toEqual([
    '06-01T08:00-09:00',
    '06-04T08:00-09:00',
    '06-10T08:00-09:00',
    '06-11T08:00-11:00',
    '06-12T08:00-08:30',
  ])
})

test('one instance is moved, one cancelled, and the highest SEQUENCE holds', () => {
  const change = (...lines: string[]) => event('UID:a', ...lines)
  const text = calendar(
    ...event(...at('0601T100000'), 'RRULE:FREQ=DAILY;COUNT=4'),
    ...change(
      'RECURRENCE-ID:20260602T080000Z',
      'SEQUENCE:2',
      'DTSTART:20260620T080000Z',
      'DURATION:PT2H',
    ),
    ...change('RECURRENCE-ID:20260602T080000Z', 'SEQUENCE:1', 'DTSTART:20260621T080000Z'),
    ...change(
      'RECURRENCE-ID;TZID=Europe/Stockholm:20260603T100000',
      'DTSTART:20260603T080000Z',
      'STATUS:CANCELLED',
    ),
  )
  expect(times(text)).toEqual(['06-01T08:00-09:00', '06-04T08:00-09:00', '06-20T08:00-10:00'])
  // Moved into a span that its first time lies outside of, and out of one that it lay in.
  expect(times(text, '2026-06-20', '2026-06-21')).toEqual(['06-20T08:00-10:00'])
  expect(times(text, '2026-06-02', '2026-06-03')).toEqual([])
})

test('THISANDFUTURE moves that one and all later, also over a summer-time night', () => {
  const text = calendar(
    ...event(...at('0327T100000'), 'RRULE:FREQ=DAILY;COUNT=5'),
    ...event(
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Stockholm:20260328T100000',
      'DTSTART;TZID=Europe/Stockholm:20260328T130000',
      'DURATION:PT2H',
    ),
    ...event(
      'UID:a',
      'RECURRENCE-ID:20260330T080000Z',
      'DTSTART:20260330T060000Z',
      'DURATION:PT1H',
    ),
  )
  expect(times(text)).toEqual([
    '03-27T09:00-10:00',
    '03-28T12:00-14:00',
    '03-29T11:00-13:00',
    '03-30T06:00-07:00',
    '03-31T11:00-13:00',
  ])
})

test('all-day events last whole days of the zone, floating times are of it', () => {
  const allDay = event(
    'UID:a',
    'DTSTART;VALUE=DATE:20260328',
    'DTEND;VALUE=DATE:20260330',
    'RRULE:FREQ=YEARLY',
  )
  expect(expanded(calendar(...allDay)).occurrences).toMatchObject([
    {
      start: new Date('2026-03-27T23:00Z'),
      end: new Date('2026-03-29T22:00Z'),
      allDay: true,
    },
  ])
  const floating = event('UID:a', 'DTSTART:20260701T100000')
  expect(times(calendar(...floating))).toEqual(['07-01T08:00-08:00'])
  expect(times(calendar('X-WR-TIMEZONE:America/New_York', ...floating))).toEqual([
    '07-01T14:00-14:00',
  ])
})

const ownZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Mitt eget',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0500',
  'TZOFFSETTO:+0330',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=9',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0330',
  'TZOFFSETTO:+0500',
  'RRULE:FREQ=YEARLY;BYDAY=2MO;BYMONTH=4',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

test.each([
  ['the rules of the file', 'Mitt eget', ['01-15T06:30-07:30', '07-15T05:00-06:00']],
  ['a Windows name', 'W. Europe Standard Time', ['01-15T09:00-10:00', '07-15T08:00-09:00']],
  [
    'a path that ends in a name',
    '/freeassociation.sourceforge.net/Europe/Oslo',
    ['01-15T09:00-10:00', '07-15T08:00-09:00'],
  ],
  ['a quoted name', '"America/New_York"', ['01-15T15:00-16:00', '07-15T14:00-15:00']],
])('a zone by %s', (_what, zone, wanted) => {
  const text = calendar(
    ...ownZone,
    ...event(...at('0115T100000', zone), 'RRULE:FREQ=MONTHLY;INTERVAL=6;COUNT=2'),
  )
  expect(times(text)).toEqual(wanted)
})

test('a rule without end costs no more in the year 9000, nor does one that holds nothing', () => {
  const rules = [
    'DAILY',
    'SECONDLY;BYMONTH=2;BYMONTHDAY=1;BYHOUR=10;BYMINUTE=0;BYSECOND=0',
    'YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'MINUTELY;BYMONTH=2;BYMONTHDAY=30',
  ]
  const text = calendar(
    ...rules.flatMap((rule, i) =>
      event(`UID:${i}`, 'DTSTART:20000201T100000Z', `RRULE:FREQ=${rule}`),
    ),
  )
  const { occurrences, troubles } = expanded(text, '9000-02-01', '9000-02-03')
  expect(troubles).toEqual([])
  expect(occurrences.map(({ uid }) => uid).sort()).toEqual(['0', '0', '1'])
})

test.each([
  [
    'every second for a year',
    ['DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'],
    /för många|too many/,
  ],
  ['a rule of no frequency', ['DTSTART:20260101T000000Z', 'RRULE:COUNT=3'], /RRULE/],
  ['a rule that ical knows not', ['DTSTART:20260101T000000Z', 'RRULE:FREQ=SOMETIMES'], /SOMETIMES/],
  ['a 30th of February', ['DTSTART:20260230T000000Z'], /2026-02-30/],
  ['no start', ['SUMMARY:x'], /DTSTART/],
  ['an end before the start', ['DTSTART:20260102T000000Z', 'DTEND:20260101T000000Z'], /DTEND/],
  ['a length of nothing', ['DTSTART:20260102T000000Z', 'DURATION:soon'], /DURATION: soon/],
  ['a line that is none', ['DTSTART:20260102T000000Z', 'nonsense'], /nonsense/],
])('%s is told by its UID, and the others are read', (_what, lines, reason) => {
  const good = event('UID:good', 'DTSTART:20260101T000000Z')
  const { occurrences, troubles } = expanded(calendar(...event('UID:bad', ...lines), ...good))
  expect(troubles).toMatchObject([{ what: 'bad' }])
  for (const lang of ['sv', 'en'] as const) expect(sayTrouble(troubles[0]!, lang)).toMatch(reason)
  expect(occurrences.map(({ uid }) => uid)).toEqual(['good'])
})

test.each([
  ['in any case', 'rrule:freq=weekly;byday=mo, we;count=2'],
  ['folded', 'RRULE:FREQ=WEEKLY;BY\r\n DAY=MO,WE;COUNT=2'],
  ['with its calendar', 'RRULE:RSCALE=GREGORIAN;FREQ=WEEKLY;BYDAY=MO,WE;COUNT=2;'],
])('a rule %s', (_what, rule) => {
  const text = calendar(...event('UID:a', 'DTSTART:20260105T100000Z', rule))
  expect(times(text)).toEqual(['01-05T10:00-10:00', '01-07T10:00-10:00'])
})

test.each(['RSCALE=HEBREW;FREQ=YEARLY', 'FREQ=YEARLY;BYEASTER=0'])(
  '%s is told, not read as something else',
  (rule) => {
    const { occurrences, troubles } = expanded(
      calendar(...event('UID:a', 'DTSTART:20260105T100000Z', `RRULE:${rule}`)),
    )
    expect(occurrences).toEqual([])
    expect(troubles).toMatchObject([
      { what: 'a', code: 'unreadable', detail: expect.stringMatching(/RSCALE|BYEASTER/) },
    ])
  },
)

test('an instance may be named by its day alone', () => {
  const text = calendar(
    ...event(...at('0601T100000'), 'RRULE:FREQ=DAILY;COUNT=2'),
    ...event('UID:a', 'RECURRENCE-ID;VALUE=DATE:20260602', 'DTSTART:20260602T120000Z'),
  )
  expect(times(text)).toEqual(['06-01T08:00-09:00', '06-02T12:00-12:00'])
})

test('an unknown zone is told, and taken for floating', () => {
  const { occurrences, troubles } = expanded(
    calendar(...event(...at('0115T100000', 'Mars/Olympus'))),
  )
  expect(troubles).toEqual([{ what: 'Mars/Olympus', code: 'unknown_zone', detail: '' }])
  expect(occurrences[0]!.start).toEqual(new Date('2026-01-15T09:00Z'))
})

test('what is no calendar is null', () => {
  expect(expandCalendar('<html>', { from: new Date(0), to: new Date(1) }, stockholm)).toBeNull()
})
