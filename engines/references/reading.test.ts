import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { fieldOf, identityOf, readFile } from './index.ts'

const read = (text: string) => readFile(Buffer.from(text))

test('a record of RIS has its fields, and keeps what has no place', () => {
  const { format, references, problems } = read(
    'TY  - JOUR\r\nAU  - Valle-Delgado,J. J. \r\nT1  - Hydration\r\nJF  - J Chem\r\nY1  - 2005/07/15\r\nSP  - 134\r\nEP  - 137\r\nSN  - 1939-1676 0891-6640\r\nL3  - 10.1000/xyz\r\nXX  - odd\r\nER  - \r\n',
  )
  expect([format, problems]).toEqual(['ris', []])
  expect(references[0]?.reference).toEqual({
    type: 'article-journal',
    authors: [{ family: 'Valle-Delgado', given: 'J. J.' }],
    title: 'Hydration',
    journal: 'J Chem',
    year: '2005',
    date: '2005/07/15',
    pages: '134-137',
    issn: ['1939-1676', '0891-6640'],
    doi: '10.1000/xyz',
    kept: { 'ris:XX': ['odd'] },
  })
})

test('records without a start or an end are read, and told', () => {
  const { references, problems } = read(
    'JF  - A\nT1  - One\nER  - \n\nTY  - JOUR\nTI  - Two\nTY  - BOOK\nTI  - Three\n',
  )
  expect(references.map(({ reference, line }) => [reference.title, line])).toEqual([
    ['One', 1],
    ['Two', 5],
    ['Three', 7],
  ])
  expect(problems).toEqual([
    { record: 1, line: 1, code: 'missing_start' },
    { record: 2, line: 7, code: 'missing_end' },
    { record: 3, line: 8, code: 'missing_end' },
  ])
})

test('EndNote XML is read with and without styles', () => {
  const styled = (text: string) => `<style face="normal">${text}</style>`
  for (const dress of [styled, (text: string) => text]) {
    const { references } = read(
      `<?xml version="1.0"?><xml><records><record><rec-number>7</rec-number><ref-type name="Journal Article">0</ref-type><contributors><authors><author>${dress('Rotter, Carina')}</author></authors></contributors><titles><title>${dress('A &amp; B')}</title><secondary-title>${dress('J')}</secondary-title></titles><dates><year>${dress('2022')}</year></dates><urls/></record></records></xml>`,
    )
    expect(references[0]?.reference).toEqual({
      type: 'article-journal',
      id: '7',
      authors: [{ family: 'Rotter', given: 'Carina' }],
      title: 'A & B',
      journal: 'J',
      year: '2022',
    })
  }
})

test('a table is read by its headings, with line ends in its fields', () => {
  const { references, format } = read(
    'record_id;Title;Author;Cited by\n17;"A ""good""\nstudy";"Zuna, R E and Wang, S S";3\n',
  )
  const { reference } = references[0]!
  expect(reference).toMatchObject({
    title: 'A "good" study',
    authors: [
      { family: 'Zuna', given: 'R E' },
      { family: 'Wang', given: 'S S' },
    ],
  })
  expect([identityOf(reference, format), fieldOf(reference, 'cited by')]).toEqual(['17', '3'])
})
