import { expect, test } from 'vitest'
import { expandCalendar, ianaZone } from './index.ts'

const zone = ianaZone('America/New_York')!

/** The first `n` local starts from 1997 on, written `1997-09-02`, with the time where it is not 09:00. */
function starts(lines: string[], n: number): string[] {
  const start = lines.some((line) => line.startsWith('DTSTART'))
    ? []
    : ['DTSTART;TZID=America/New_York:19970902T090000']
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:a',
    ...start,
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const span = { from: new Date('1996-01-01T00:00Z'), to: new Date('2012-01-01T00:00Z') }
  const { occurrences, troubles } = expandCalendar(text.join('\r\n'), span, zone)!
  expect(troubles).toEqual([])
  const ends = lines.some((line) => /COUNT|UNTIL/.test(line))
  return occurrences.slice(0, ends ? Infinity : n).map((it) => {
    const wall = new Date(zone.wallOf(it.start.getTime())).toISOString()
    return wall.slice(11, 16) === '09:00' ? wall.slice(0, 10) : wall.slice(0, 16)
  })
}
const days = (month: string, list: string) =>
  list.split(' ').map((day) => `${month}-${day.padStart(2, '0')}`)
const at = (startDay: string) => [`DTSTART;TZID=America/New_York:${startDay}T090000`]

// RFC 5545, 3.8.5.3; where a rule has no end, its first dates.
test.each([
  ['daily, ten times', ['RRULE:FREQ=DAILY;COUNT=10'], days('1997-09', '2 3 4 5 6 7 8 9 10 11')],
  [
    'every ten days, five times',
    ['RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5'],
    [...days('1997-09', '2 12 22'), ...days('1997-10', '2 12')],
  ],
  [
    'weekly until, WKST',
    ['RRULE:FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH'],
    [...days('1997-09', '2 4 9 11 16 18 23 25 30'), '1997-10-02'],
  ],
  [
    'every other week',
    ['RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    [...days('1997-09', '2 16 30'), ...days('1997-10', '14 28'), '1997-11-11'],
  ],
  [
    'Monday, Wednesday, Friday of every other week',
    [
      'DTSTART;TZID=America/New_York:19970901T090000',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    ],
    [
      ...days('1997-09', '1 3 5 15 17 19 29'),
      ...days('1997-10', '1 3 13 15 17 27 29 31'),
      ...days('1997-11', '10 12 14 24 26 28'),
      ...days('1997-12', '8 10 12 22'),
    ],
  ],
  [
    'first Friday, ten times',
    [...at('19970905'), 'RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    [
      '1997-09-05',
      '1997-10-03',
      '1997-11-07',
      '1997-12-05',
      '1998-01-02',
      '1998-02-06',
      '1998-03-06',
      '1998-04-03',
      '1998-05-01',
      '1998-06-05',
    ],
  ],
  [
    'first and last Sunday of every other month',
    [...at('19970907'), 'RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    [
      ...days('1997-09', '7 28'),
      ...days('1997-11', '2 30'),
      ...days('1998-01', '4 25'),
      ...days('1998-03', '1 29'),
      ...days('1998-05', '3 31'),
    ],
  ],
  [
    'second last Monday',
    [...at('19970922'), 'RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'],
  ],
  [
    'third last day',
    [...at('19970928'), 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-3'],
    ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'],
  ],
  [
    'first and last day',
    [...at('19970930'), 'RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    [
      '1997-09-30',
      ...days('1997-10', '1 31'),
      ...days('1997-11', '1 30'),
      ...days('1997-12', '1 31'),
      ...days('1998-01', '1 31'),
      '1998-02-01',
    ],
  ],
  [
    '10th to 15th every 18 months',
    [...at('19970910'), 'RRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    [...days('1997-09', '10 11 12 13 14 15'), ...days('1999-03', '10 11 12 13')],
  ],
  [
    'June and July',
    [...at('19970610'), 'RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    [1997, 1998, 1999, 2000, 2001].flatMap((y) => [`${y}-06-10`, `${y}-07-10`]),
  ],
  [
    'every third year on days 1, 100, 200',
    [...at('19970101'), 'RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    [
      '1997-01-01',
      '1997-04-10',
      '1997-07-19',
      '2000-01-01',
      '2000-04-09',
      '2000-07-18',
      '2003-01-01',
      '2003-04-10',
      '2003-07-19',
      '2006-01-01',
    ],
  ],
  [
    '20th Monday of the year',
    [...at('19970519'), 'RRULE:FREQ=YEARLY;BYDAY=20MO'],
    ['1997-05-19', '1998-05-18', '1999-05-17'],
  ],
  [
    'Monday of week 20',
    [...at('19970512'), 'RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    ['1997-05-12', '1998-05-11', '1999-05-17'],
  ],
  [
    'Thursdays of March',
    [...at('19970313'), 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    [
      ...days('1997-03', '13 20 27'),
      ...days('1998-03', '5 12 19 26'),
      ...days('1999-03', '4 11 18 25'),
    ],
  ],
  [
    'Friday the 13th, the start excepted',
    ['EXDATE;TZID=America/New_York:19970902T090000', 'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'],
  ],
  [
    'election day',
    [
      ...at('19961105'),
      'RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    ],
    ['1996-11-05', '2000-11-07', '2004-11-02'],
  ],
  [
    'third of Tuesday, Wednesday, Thursday',
    [...at('19970904'), 'RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    ['1997-09-04', '1997-10-07', '1997-11-06'],
  ],
  [
    'second last weekday',
    [...at('19970929'), 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    [
      '1997-09-29',
      '1997-10-30',
      '1997-11-27',
      '1997-12-30',
      '1998-01-29',
      '1998-02-26',
      '1998-03-30',
    ],
  ],
  [
    'every third hour',
    ['RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z'],
    ['1997-09-02', '1997-09-02T12:00', '1997-09-02T15:00'],
  ],
  [
    'every 90 minutes',
    ['RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    ['1997-09-02', '1997-09-02T10:30', '1997-09-02T12:00', '1997-09-02T13:30'],
  ],
  [
    'weeks that begin on Monday',
    [...at('19970805'), 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    days('1997-08', '5 10 19 24'),
  ],
  [
    'weeks that begin on Sunday',
    [...at('19970805'), 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    days('1997-08', '5 17 19 31'),
  ],
  [
    'a 30th of February is left out',
    [
      'DTSTART;TZID=America/New_York:20070115T090000',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    ],
    [...days('2007-01', '15 30'), '2007-02-15', ...days('2007-03', '15 30')],
  ],
  // Not examples of the RFC, but what it says.
  [
    'places among the times of a day',
    [
      'RRULE:FREQ=DAILY;BYHOUR=9,12,17;BYSETPOS=-1;COUNT=3',
      'EXDATE;TZID=America/New_York:19970902T090000',
    ],
    ['1997-09-02T17:00', '1997-09-03T17:00'],
  ],
  [
    'places among the days of a week',
    [...at('19970901'), 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=4'],
    days('1997-09', '1 5 8 12'),
  ],
  [
    'the last day of every year by its number',
    [...at('19971231'), 'RRULE:FREQ=YEARLY;BYYEARDAY=-1;COUNT=3'],
    ['1997-12-31', '1998-12-31', '1999-12-31'],
  ],
  [
    'week 53, where a year has it',
    [...at('19981231'), 'RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH'],
    ['1998-12-31', '2004-12-30', '2009-12-31'],
  ],
  [
    'the first week, on the weekday of the start',
    [...at('19971230'), 'RRULE:FREQ=YEARLY;BYWEEKNO=1'],
    ['1997-12-30', '1999-01-05', '2000-01-04', '2001-01-02', '2002-01-01', '2002-12-31'],
  ],
  [
    'leap days',
    [...at('19960229'), 'RRULE:FREQ=YEARLY'],
    ['1996-02-29', '2000-02-29', '2004-02-29', '2008-02-29'],
  ],
] as const)('%s', (_what, lines, wanted) => {
  expect(starts([...lines], wanted.length)).toEqual(wanted)
})
