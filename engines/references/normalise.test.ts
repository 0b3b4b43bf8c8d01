import { expect, test } from 'vitest'
import { normalised, type Reference } from './index.ts'

const of = (reference: Partial<Reference>) => normalised({ type: 'article-journal', ...reference })

test('a name is its family name in plain letters, and initials', () => {
  const authors = [
    { family: 'García Márquez', given: 'Gabriel José' },
    { family: 'Øst', given: 'GJ' },
    { literal: 'World Health Organization' },
  ]
  expect(of({ authors }).authors).toEqual([
    { family: 'garcia-marquez', initials: 'GJ' },
    { family: 'ost', initials: 'GJ' },
    { family: 'world-health-organization', initials: '' },
  ])
})

test('a date is told as far as it is known', () => {
  expect(of({ year: '2021' })).toMatchObject({ year: 2021, date: '2021' })
  expect(of({ year: '2021', date: '2021 Jun 4' }).date).toBe('2021-06-04')
  expect(of({ year: '2021', date: '2021-06' }).date).toBe('2021-06')
  expect(of({})).toMatchObject({ year: undefined, date: undefined })
})

test('a range of pages is written out, however it was cut', () => {
  expect(of({ pages: '1008-12' }).pages).toEqual(of({ pages: '1008-1012' }).pages)
  expect(of({ pages: '1008-12' }).pages).toEqual({ from: '1008', to: '1012' })
})

test.each(['10.1000/ABC.1', 'doi:10.1000/abc.1', 'https://doi.org/10.1000/abc.1'])(
  'the DOI of %s',
  (doi) => expect(of({ doi }).doi).toBe('10.1000/abc.1'),
)

test('an ISSN has a hyphen and the right check digit, or is none', () => {
  expect(of({ issn: ['03785955', '0378-5955', '0378-5956'] }).issns).toEqual(['0378-5955'])
})

test('a PMID is a number, also where only a link names it', () => {
  expect(of({ pmid: 'PMID: 123' }).pmid).toBe(123)
  expect(of({ urls: ['https://pubmed.ncbi.nlm.nih.gov/456/'] }).pmid).toBe(456)
  expect(of({ accession: '789', database: 'Embase' }).pmid).toBeUndefined()
  expect(of({ accession: '789', database: 'MEDLINE' }).pmid).toBe(789)
})
