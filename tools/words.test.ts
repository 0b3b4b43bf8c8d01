import { expect, test } from 'vitest'
import { problemsIn } from './words.mjs'

test('a word that lacks a language or a placeholder is found', () => {
  const words = {
    'case.take': { sv: 'Ta ärendet', en: 'Take the case' },
    'case.drop': { sv: 'Lämna ärendet', en: ' ' },
    'case.count': { sv: ['{n} ärende', '{n} ärenden'], en: ['one case', 'many cases'] },
  }
  expect(problemsIn(words)).toEqual([
    'case.drop is empty in en',
    'case.count has other placeholders in sv than in en',
  ])
})
