import { expect, test } from 'vitest'
import { readAuthors } from './authors.ts'
import { readDoi } from './identifiers.ts'
import { readPages, readVolume } from './numbers.ts'
import { fold, known } from './text.ts'
import { readTitles } from './title.ts'

test.each([
  ['1008-12', { start: 1008, end: 1012 }],
  ['S12–S18', { start: 12, end: 18, series: 's' }],
  ['Jan-14', { start: 1, end: 14 }],
  ['01-Sep', { start: 1, end: 9 }],
  ['233-238+230-235+246-251', { start: 230, end: 235 }],
  ['p. 7', { start: 7, end: 0 }],
  ['2243-5; author reply 2243-5', { start: 2243, end: 2245 }],
  ['e43268', { locator: '43268' }],
])('pages %s', (text, pages) => {
  expect(readPages(text)).toMatchObject(pages)
})

test.each([
  ['44 (2 Supplement 1)', 44],
  ['24 Suppl 3', 24],
  ['XII', 12],
  ['3)', 0],
  ['Vol. 7', 7],
  ['NA', 0],
])('volume %s', (text, volume) => {
  expect(readVolume(text)).toBe(volume)
})

test.each([
  ['Smith, John A.'],
  ['Smith JA'],
  ['Smith J. A.'],
  ['J. A. Smith'],
  ['John A. Smith'],
  ['SMITH, J. A.'],
  ['SMITH JA'],
])('the name %s', (name) => {
  expect(readAuthors([name])).toMatchObject([{ family: ['smith'], initials: 'ja' }])
})

test.each([
  ['Adeyemi K.Lund G. F.', 2],
  ['Smith J; Lee K; Wu X', 3],
  ['Smith J, Lee K, Wu X', 3],
  ['Smith, J., Lee, K.', 2],
  ['van der Berg, Anna', 1],
  ['Anonymous', 0],
])('the names in %s', (text, count) => {
  expect(readAuthors([text])).toHaveLength(count)
})

test('titles lose notes, brackets and markup, and keep what they say', () => {
  expect(readTitles('[Air for infants with asthma]. [Swedish]')).toMatchObject({
    translated: true,
    forms: [{ key: 'airforinfantswithasthma' }],
  })
  expect(readTitles('Air for infants with asthma. [Review] [21 refs]').forms[0]!.key).toBe(
    'airforinfantswithasthma',
  )
  expect(readTitles('CO<sub>2</sub> &amp; TNF-α').forms[0]!.key).toBe('co2tnfalpha')
})

test('a DOI is one in any dress', () => {
  expect(readDoi('http://dx.doi.org/10.5555/S0000%2814%2961089-3')).toBe('10.5555/s0000(14)61089-3')
  expect(readDoi('doi:10.5555/ABC.')).toBe('10.5555/abc')
  expect(readDoi('NA')).toBe('')
})

test('placeholders say nothing', () => {
  for (const text of ['UNKNOWN', 'n/a', '[Anonymous]', '0', '-', 'null'])
    expect(known(text)).toBe('')
  expect(fold('Öppenvård')).toBe('oppenvard')
})
