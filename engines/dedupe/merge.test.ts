import { expect, test } from 'vitest'
import { merge } from './index.ts'

const full = {
  id: 'b',
  title: 'Warm air for infants',
  authors: ['Lindqvist, Sara', 'Okafor, Daniel'],
  year: '2014',
  volume: '31',
  pages: '1008-1012',
  source: 'medline.ris',
}
const early = {
  id: 'a',
  title: 'WARM AIR FOR INFANTS',
  authors: ['Lindqvist S'],
  year: '2013',
  pages: '1-5',
  doi: '10.5555/x1',
  abstract: 'Long.',
  issn: ['1234-5679'],
  source: 'embase.ris',
}

test('merging takes the best of each field, and says from where', () => {
  const merged = merge([early, full], 'b')
  expect(merged.citation).toMatchObject({
    id: 'b',
    title: full.title,
    authors: full.authors,
    year: '2014',
    pages: '1008-1012',
    doi: '10.5555/x1',
    abstract: 'Long.',
  })
  expect(merged.from).toMatchObject({
    title: 'b',
    year: 'b',
    pages: 'b',
    doi: 'a',
    abstract: 'a',
    issn: 'a',
  })
  expect(merged.ids).toEqual(['a', 'b'])
  expect(merged.sources).toEqual(['embase.ris', 'medline.ris'])
})

test('the order of the records makes no difference', () => {
  expect(merge([full, early])).toEqual(merge([early, full]))
})
