import { expect, test } from 'vitest'
import { personNumbersIn } from './person-number.ts'

// Of the tax agency's published test numbers, and the coordination number made from one.
test.each([
  ['811228-9874', 'personal'],
  ['198112289874', 'personal'],
  ['19811228-9874', 'personal'],
  ['640883-3231', 'coordination'],
])('%s is found', (text, kind) => {
  expect(personNumbersIn(`Gäller ${text}, tack`)).toEqual([{ text, at: 7, kind }])
})

test.each([
  '811228-9875',
  '811328-9874',
  '810230-9874',
  '070-123 45 67',
  'DOI 10.1000/8112289874123',
  '2026-05-05 10:12',
])('%s is none', (text) => {
  expect(personNumbersIn(text)).toEqual([])
})
