import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from './golden.json' with { type: 'json' }
import {
  addWorkingTime,
  isWorkingTime,
  swedishOffice,
  type WorkingWeek,
  workingTimeBetween,
} from './index.ts'

const office = swedishOffice(2024, 2030)
const hour = 3_600_000
const aMoment = fc.date({
  min: new Date('2025-01-01T00:00Z'),
  max: new Date('2028-12-31T00:00Z'),
  noInvalidDate: true,
})

test.each(golden as { say: string; start: string; end: string; hours?: number; days?: number }[])(
  '$say',
  ({ start, end, hours, days }) => {
    const amount = { ...(hours !== undefined && { hours }), ...(days !== undefined && { days }) }
    expect(addWorkingTime(new Date(start), amount, office)).toEqual(new Date(end))
  },
)

describe('a calendar open all night', () => {
  const night = [
    { from: '00:00', to: '07:00' },
    { from: '23:00', to: '24:00' },
  ]
  const shifts: WorkingWeek = {
    zone: 'Europe/Stockholm',
    hours: { 1: night, 2: night, 3: night, 4: night, 5: night, 6: night, 7: night },
    holidays: new Set(),
  }
  test.each([
    ['2026-03-28T22:00+01:00', '2026-03-29T12:00+02:00', 7],
    ['2026-10-24T22:00+02:00', '2026-10-25T12:00+01:00', 9],
    ['2026-11-24T22:00+01:00', '2026-11-25T12:00+01:00', 8],
  ])('from %s the shift is as long as it was', (from, to, hours) => {
    expect(workingTimeBetween(new Date(from), new Date(to), shifts)).toBe(hours * hour)
    expect(addWorkingTime(new Date(from), { hours }, shifts).toISOString()).toBe(
      new Date(`${to.slice(0, 10)}T07:00${to.slice(16)}`).toISOString(),
    )
  })
})

test('adding hours and measuring them again gives the hours', () => {
  fc.assert(
    fc.property(aMoment, fc.integer({ min: 0, max: 200 * hour }), (start, ms) => {
      const end = addWorkingTime(start, { hours: ms / hour }, office)
      expect(workingTimeBetween(start, end, office)).toBe(ms)
      expect(end >= start).toBe(true)
    }),
  )
})

test('the answer is the first such moment: a millisecond before, some is missing', () => {
  fc.assert(
    fc.property(aMoment, fc.integer({ min: 1, max: 100 * hour }), (start, ms) => {
      const end = addWorkingTime(start, { hours: ms / hour }, office)
      const before = new Date(end.getTime() - 1)
      expect(workingTimeBetween(start, before, office)).toBe(ms - 1)
      expect(isWorkingTime(before, office)).toBe(true)
    }),
  )
})

test('in two steps or in one, hours and days come to the same', () => {
  fc.assert(
    fc.property(aMoment, fc.nat(300), fc.nat(300), (start, a, b) => {
      const step = (amounts: { hours?: number; days?: number }[]) =>
        amounts.reduce((at, amount) => addWorkingTime(at, amount, office), start)
      expect(step([{ hours: a / 4 }, { hours: b / 4 }])).toEqual(step([{ hours: (a + b) / 4 }]))
      expect(step([{ days: a % 40 }, { days: b % 40 }])).toEqual(
        step([{ days: (a % 40) + (b % 40) }]),
      )
    }),
  )
})

test('time between adds up, and backwards is negative', () => {
  fc.assert(
    fc.property(aMoment, aMoment, aMoment, (...moments) => {
      const [a, b, c] = moments.sort((x, y) => x.getTime() - y.getTime())
      const between = (x: Date, y: Date) => workingTimeBetween(x, y, office)
      expect(between(a, b) + between(b, c)).toBe(between(a, c))
      expect(between(c, a)).toBe(0 - between(a, c))
    }),
    { numRuns: 30 },
  )
})

test('a calendar that never opens, and amounts that make no sense, are refused', () => {
  const closed = { ...office, hours: {} }
  const start = new Date('2026-11-24T09:00Z')
  expect(() => addWorkingTime(start, { hours: 1 }, closed)).toThrow('never open')
  expect(() => addWorkingTime(start, { days: 1 }, closed)).toThrow('never open')
  expect(() => addWorkingTime(start, { hours: -1 }, office)).toThrow(RangeError)
  expect(() => addWorkingTime(start, { days: 1.5 }, office)).toThrow(RangeError)
  expect(() => addWorkingTime(start, { hours: NaN }, office)).toThrow(RangeError)
})
