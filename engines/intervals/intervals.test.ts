import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanInterval, normalQuantile, shareInterval, tQuantile } from './index.ts'

describe('the interval of a share', () => {
  // Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is as published', (successes, n, low, high) => {
    const found = shareInterval(successes, n)!
    expect(found.value).toBe(successes / n)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  test('holds its value, stays between 0 and 1, and is the mirror image of the other share', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (yes, no) => {
        const one = shareInterval(yes, yes + no)
        expect(one === null).toBe(yes + no === 0)
        if (!one) return
        const other = shareInterval(no, yes + no)!
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.low).toBeLessThanOrEqual(one.value)
        expect(one.high).toBeGreaterThanOrEqual(one.value)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low).toBeCloseTo(1 - other.high, 12)
      }),
    )
  })

  test('more counted than asked is refused', () => {
    expect(() => shareInterval(3, 2)).toThrow(RangeError)
    expect(() => shareInterval(-1, 2)).toThrow(RangeError)
  })
})

describe('the interval of a mean', () => {
  // NIST/SEMATECH e-Handbook 1.3.5.2, ZARR13.DAT: mean and standard deviation as printed there.
  test('is as published', () => {
    const [n, mean, s] = [195, 9.26146, 0.02278881]
    const found = meanInterval({ n, sum: n * mean, squares: (n - 1) * s * s + n * mean * mean })!
    expect(found.low).toBeCloseTo(9.258242, 5)
    expect(found.high).toBeCloseTo(9.264679, 5)
  })

  test('five ratings, by hand: mean 4, s = 1, t = 2.776', () => {
    const found = meanInterval({ n: 5, sum: 20, squares: 84 }, { min: 1, max: 5 })!
    expect(found.value).toBe(4)
    expect(found.low).toBeCloseTo(4 - 2.776445 / Math.sqrt(5), 5)
    expect(found.high).toBe(5)
  })

  test('one value alone says nothing of spread, equal values have none', () => {
    expect(meanInterval({ n: 0, sum: 0, squares: 0 })).toBeNull()
    expect(meanInterval({ n: 1, sum: 4, squares: 16 }, { min: 1, max: 5 })).toEqual({
      value: 4,
      low: 1,
      high: 5,
    })
    expect(meanInterval({ n: 3, sum: 0.3, squares: 0.03 })?.high).toBeCloseTo(0.1, 7)
  })
})

describe('quantiles', () => {
  // Abramowitz & Stegun, table 26.10.
  test.each([
    [0.975, 1, 12.706],
    [0.975, 4, 2.776],
    [0.975, 10, 2.228],
    [0.995, 30, 2.75],
    [0.95, 120, 1.658],
  ])('t(%d; %i) = %d', (p, degrees, t) => expect(tQuantile(p, degrees)).toBeCloseTo(t, 3))

  test('t with many degrees of freedom is the normal one', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 6)
    expect(normalQuantile(0.005)).toBeCloseTo(-2.575829, 6)
    expect(tQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 5)
  })

  test('both are odd about one half', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (p, n) => {
          expect(tQuantile(p, n)).toBeCloseTo(-tQuantile(1 - p, n), 8)
          expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 8)
        },
      ),
    )
  })
})
