import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandRule, type Frequency, type Rule, TooMany } from './index.ts'

const day = 86_400_000
const list = (min: number, max: number) =>
  fc.option(
    fc.uniqueArray(
      fc.integer({ min, max }).filter((n) => n !== 0),
      { minLength: 1, maxLength: 3 },
    ),
  )
const clock = (max: number) =>
  fc.option(fc.uniqueArray(fc.nat(max), { minLength: 1, maxLength: 2 }))

const rules = fc.record<Rule>({
  frequency: fc.constantFrom<Frequency>(
    'YEARLY',
    'MONTHLY',
    'WEEKLY',
    'DAILY',
    'HOURLY',
    'MINUTELY',
  ),
  interval: fc.integer({ min: 1, max: 40 }),
  count: fc.constant(null),
  weekStart: fc.integer({ min: 1, max: 7 }),
  months: list(1, 12),
  weeks: fc.constant(null),
  yearDays: fc.constant(null),
  monthDays: list(-31, 31),
  weekdays: fc.option(
    fc.array(
      fc.record({ nth: fc.integer({ min: -4, max: 4 }), weekday: fc.integer({ min: 1, max: 7 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  ),
  hours: clock(23),
  minutes: clock(59),
  seconds: fc.constant(null),
  positions: list(-3, 3),
})
const starts = fc.date({
  min: new Date('1998-01-01'),
  max: new Date('2003-01-01'),
  noInvalidDate: true,
})

test('whether a window is entered from afar or from the start, it holds the same', () => {
  fc.assert(
    fc.property(
      rules,
      starts,
      fc.nat(3_000),
      fc.integer({ min: 1, max: 40 }),
      (rule, start, days, long) => {
        const first = Math.floor(start.getTime() / 1000) * 1000
        const from = first + days * day
        const to = from + long * day
        const far = expandRule(rule, first, { from, to })
        // With a COUNT that is never reached nothing is leapt over.
        const near = expandRule({ ...rule, count: 1e9 }, first, { from, to })
        expect(far).toEqual(near)
        const middle = from + Math.floor(long / 2) * day + 12_345_678
        const halves = [
          ...expandRule(rule, first, { from, to: middle }),
          ...expandRule(rule, first, { from: middle, to }),
        ]
        expect(halves).toEqual(far)
      },
    ),
    { numRuns: 300 },
  )
})

test('COUNT takes the first so many of what comes without it', () => {
  fc.assert(
    fc.property(rules, starts, fc.integer({ min: 1, max: 20 }), (rule, start, count) => {
      const first = Math.floor(start.getTime() / 1000) * 1000
      const span = { from: first, to: first + 400 * day }
      const all = expandRule(rule, first, span)
      expect(expandRule({ ...rule, count }, first, span)).toEqual(all.slice(0, count))
    }),
    { numRuns: 100 },
  )
})

test('what would never end is refused', () => {
  const every = {
    interval: 1,
    count: null,
    weekStart: 1,
    months: null,
    weeks: null,
    yearDays: null,
  }
  const rest = {
    monthDays: null,
    weekdays: null,
    hours: null,
    minutes: null,
    seconds: null,
    positions: null,
  }
  const rule: Rule = { frequency: 'SECONDLY', ...every, ...rest }
  expect(() => expandRule(rule, 0, { from: 0, to: 400 * day })).toThrow(TooMany)
})
