import { expect, test } from 'vitest'
import { swedishHolidays } from './index.ts'

// From printed calendars: Good Friday, Easter, Easter Monday, Ascension, Whit Sunday, Midsummer Eve and
// Day, All Saints'.
test.each([
  [2024, '03-29 03-31 04-01 05-09 05-19 06-21 06-22 11-02'],
  [2025, '04-18 04-20 04-21 05-29 06-08 06-20 06-21 11-01'],
  [2026, '04-03 04-05 04-06 05-14 05-24 06-19 06-20 10-31'],
  [2027, '03-26 03-28 03-29 05-06 05-16 06-25 06-26 11-06'],
  [2028, '04-14 04-16 04-17 05-25 06-04 06-23 06-24 11-04'],
])('the moving days of %i', (year, days) => {
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
  const wanted = [...fixed, ...days.split(' ')].sort().map((day) => `${year}-${day}`)
  expect(swedishHolidays(year).map(({ day }) => day)).toEqual(wanted)
})

test('three eves, the rest by law, each with both names', () => {
  const days = swedishHolidays(2026)
  expect(days.filter(({ kind }) => kind === 'eve').map(({ sv }) => sv)).toEqual([
    'Midsommarafton',
    'Julafton',
    'Nyårsafton',
  ])
  expect(days.every(({ sv, en }) => sv && en)).toBe(true)
})
