import { expect, test } from 'vitest'
import { scoreOf } from './scoring.ts'

test('survivors decide: none left is a false positive, too many are false negatives', () => {
  const result = {
    groups: [{ keep: 'a', remove: ['b', 'x'], why: [] }],
    review: [{ a: 'a', b: 'c', score: 8, why: [] }],
    records: 5,
  }
  expect(scoreOf(['a', 'b', 'c', 'x', 'y'], [['a', 'b', 'c']], result)).toEqual({
    tp: 1,
    fp: 1,
    fn: 1,
    tn: 2,
    rightPairs: 1,
    wrongPairs: 2,
    missedPairs: 2,
    review: 1,
    caught: 1,
    records: 5,
  })
})
