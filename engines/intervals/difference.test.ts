import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chiSquaredTail, differenceInterval, homogeneity } from './index.ts'

describe('the interval of a difference', () => {
  // Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i is as published', (a, m, b, n, low, high) => {
    const found = differenceInterval({ yes: a, n: m }, { yes: b, n })!
    expect(found.value).toBeCloseTo(a / m - b / n, 12)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  test('is the mirror image of the other way round, and stays within -1 and 1', () => {
    const count = fc.tuple(fc.nat(300), fc.nat(300)).map(([yes, no]) => ({ yes, n: yes + no }))
    fc.assert(
      fc.property(count, count, (one, other) => {
        const there = differenceInterval(one, other)
        const back = differenceInterval(other, one)
        expect(there === null).toBe(one.n === 0 || other.n === 0)
        if (!there || !back) return
        expect(there.low).toBeCloseTo(-back.high, 12)
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

describe('the test of several shares', () => {
  // Abramowitz & Stegun, table 26.8.
  test.each([
    [3.84146, 1, 0.05],
    [6.6349, 1, 0.01],
    [5.99147, 2, 0.05],
    [13.2767, 4, 0.01],
    [18.307, 10, 0.05],
    [0.0157908, 1, 0.9],
    [77.9295, 100, 0.95],
  ])('P(χ² ≥ %d; %i) is %d', (x, degrees, p) =>
    expect(chiSquaredTail(x, degrees)).toBeCloseTo(p, 5),
  )

  test('two shares, by hand: 30 of 50 and 20 of 50 have χ² = 4', () => {
    const found = homogeneity([
      { yes: 30, n: 50 },
      { yes: 20, n: 50 },
      { yes: 0, n: 0 },
    ])!
    expect([found.statistic, found.degrees]).toEqual([expect.closeTo(4, 12), 1])
    expect(found.p).toBeCloseTo(0.0455, 4)
  })

  test('says nothing where an expected count is below five, or there is one group', () => {
    expect(
      homogeneity([
        { yes: 9, n: 10 },
        { yes: 95, n: 100 },
      ]),
    ).toBeNull()
    expect(homogeneity([{ yes: 50, n: 100 }])).toBeNull()
    expect(
      homogeneity([
        { yes: 0, n: 100 },
        { yes: 0, n: 100 },
      ]),
    ).toBeNull()
  })

  test('does not depend on the order of groups, nor on what is called yes', () => {
    const count = fc.tuple(fc.nat(200), fc.nat(200)).map(([yes, no]) => ({ yes, n: yes + no }))
    fc.assert(
      fc.property(fc.array(count, { maxLength: 6 }), (groups) => {
        const found = homogeneity(groups)
        const turned = homogeneity(groups.toReversed())
        const other = homogeneity(groups.map(({ yes, n }) => ({ yes: n - yes, n })))
        expect([turned === null, other === null]).toEqual([found === null, found === null])
        if (!found) return
        expect(found.p).toBeGreaterThanOrEqual(0)
        expect(found.p).toBeLessThanOrEqual(1)
        expect(turned!.p).toBeCloseTo(found.p, 10)
        expect(other!.p).toBeCloseTo(found.p, 10)
      }),
    )
  })
})
