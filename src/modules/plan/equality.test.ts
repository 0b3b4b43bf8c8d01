import { describe, expect, test } from 'vitest'
import { differences, stateOfEquality } from './equality.ts'

const title = { sv: 'Mått', en: 'Measure' }
const measure = (...groups: [yes: number, n: number][]) => ({
  title,
  groups: groups.map(([yes, n]) => ({ yes, n })),
})
const verdicts = (...all: ReturnType<typeof measure>[]) =>
  differences(all).map(({ verdict }) => verdict)

describe('a measure', () => {
  test.each([
    ['clearly lower at one campus differs', measure([95, 100], [60, 100]), 'differs'],
    ['the same of very many is alike', measure([900, 1000], [905, 1000]), 'alike'],
    [
      'reached by all of very many is alike, though χ² cannot say so',
      measure([200, 200], [150, 150]),
      'alike',
    ],
    ['a little lower of a few may differ or not', measure([45, 50], [40, 50]), 'unsure'],
    ['with few behind it is not tested', measure([6, 7], [9, 10]), 'too-few'],
    ['of one campus alone has nothing to differ from', measure([900, 1000]), 'too-few'],
    ['of no campus is not tested', measure(), 'too-few'],
  ] as const)('%s', (_, one, verdict) => expect(verdicts(one)).toEqual([verdict]))

  test('that differs by chance in one of twenty is not said to, as twenty were asked', () => {
    const odd = measure([86, 100], [74, 100]) // p = 0.03 alone
    expect(verdicts(odd)).toEqual(['differs'])
    const others = Array.from({ length: 19 }, () => measure([80, 100], [81, 100]))
    const [first] = differences([odd, ...others])
    expect(first!.verdict).toBe('unsure')
    expect(first!.p).toBeGreaterThan(0.5)
  })
})

test.each([
  [['alike', 'alike', 'too-few'], 'reached'],
  [['alike', 'unsure'], 'on-the-way'],
  [['alike', 'unsure', 'differs'], 'behind'],
  [['too-few'], 'not-measured'],
  [[], 'not-measured'],
] as const)('measures that are %j make the row %s', (all, state) =>
  expect(stateOfEquality(all.map((verdict) => ({ title, p: null, verdict })))).toBe(state),
)
