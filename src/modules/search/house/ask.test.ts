import { expect, test } from 'vitest'
import { asked } from '../words.ts'
import { ask } from './ask.ts'
import { houseOf, type Published } from './postings.ts'

const page = (title: string, keywords = ''): Published => ({
  ...{ id: title, kind: 'service', recordId: title, visibleTo: ['public'], language: 'sv' },
  ...{ title, keywords, body: '', url: `/${title}`, rank: 50, state: '1' },
})
const house = houseOf([
  page('Inspelning av föreläsningar'),
  page('Projektpresentation'),
  page('Filmproduktion', 'film'),
  page('Upphovsrätt'),
  page('Fråga oss', 'fråga'),
  page('Systematisk sökning', 'databas, sökning'),
  page('Forskargruppens lagring', 'databas, fråga'),
  page('Lagra data', 'databas, fråga'),
])
const first = (q: string) =>
  ask(house, asked(q), [], () => true).answers[0]?.entry.documents[0]!.title

test.each([
  ['spela in', 'Inspelning av föreläsningar', 'a verb and its particle are one noun turned round'],
  ['presentera projekt', 'Projektpresentation', 'a verb in -era is its noun in -ation'],
  ['instruktionsfilm', 'Filmproduktion', 'an s binds a short last part'],
  ['upphovsrättsfråga', 'Upphovsrätt', 'the rare part of a compound says more'],
  ['databassökning', 'Systematisk sökning', 'the last part says what the whole is'],
])('«%s» finds %s: %s', (q, title) => {
  expect(first(q)).toBe(title)
})

test.each(['xyzzy', 'in', 'på av', ''])('«%s» finds nothing', (q) => {
  expect(first(q)).toBeUndefined()
})
