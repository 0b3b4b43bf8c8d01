import { expect, test } from 'vitest'
import { readability } from './index.ts'

test.each([
  ['one short sentence', 'Katten sover.', { words: 2, sentences: 1, longWords: 0, lix: 2 }],
  [
    'Björnsson’s sum',
    'Universitetsbiblioteket lånar ut böcker. Du hämtar dem här.',
    { words: 8, sentences: 2, longWords: 1, lix: 4 + 12.5 },
  ],
  ['abbreviations', 'Ta med t.ex. en karta, kl. tio ca. här.', { words: 10, sentences: 1 }],
  ['numbers', 'Det kostar 9.500 kr. 3 böcker ingår.', { sentences: 2 }],
  ['headings and lists', 'Rubrik\n\nEn rad\nEn till', { sentences: 3 }],
  ['a compound with a hyphen', 'Covid-19-studien', { words: 1, longWords: 1 }],
  ['accents written apart', 'a\u030aldern är hög', { words: 3, longWords: 0 }],
  ['punctuation alone', 'Ja. – … !', { words: 1, sentences: 1 }],
])('%s is counted', (_what, text, counted) => {
  expect(readability(text)).toMatchObject(counted)
})

test.each([[''], ['  \n '], ['… – !']])('%j has no words, and no figure', (text) => {
  expect(readability(text)).toBeNull()
})

test.each([
  ['Vi ses här. Kom in. Ta en bok.', 'very-easy'],
  [
    'Förvaltningsmyndigheternas informationssäkerhetsklassificeringar förutsätter verksamhetsanpassade riskbedömningar.',
    'very-hard',
  ],
])('%s', (text, level) => {
  expect(readability(text)!.level).toBe(level)
})

test('a long text is read in a moment, whatever it holds', () => {
  expect(readability('. '.repeat(200_000) + 'a'.repeat(200_000))).toMatchObject({ words: 1 })
})
