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

test('a broken record takes none of those after it with it, in any format', () => {
  const broken: Record<string, string> = {
    bibtex:
      '@article{a,\n title={Broken {one,\n year=2020\n}\n\n@article{b, title={Two}, year=2021}\n@article{c, title={Three}, year=2021}\n',
    csv: 'ID,Title,Authors,Year,Journal\n1,"Broken ""one,Smith J,2020,BMJ\n2,Two,Doe J,2021,BMJ\n3,"Three",Doe J,2021,BMJ\n',
    'endnote-xml':
      '<xml><records>\n<record><rec-number>1</rec-number><titles><title>Broken one</titles>\n<record><rec-number>2</rec-number><titles><title>Two</title></titles></record>\n<record><rec-number>3</rec-number><titles><title>Three</title></titles></record></records></xml>',
    'pubmed-xml':
      '<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Broken one</ArticleTitle>\n<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><ArticleTitle>Two</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n<PubmedArticle><MedlineCitation><PMID>3</PMID><Article><ArticleTitle>Three</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
    'csl-json':
      '[{"id":"a","type":"book","title":"Broken one,"author":[{"family":"Doe"}]},\n{"id":"b","type":"book","title":"Two","author":[{"family":"Doe"}]},\n{"id":"c","type":"book","title":"Three"}]',
  }
  for (const [format, text] of Object.entries(broken)) {
    const { references, problems } = read(text)
    const titles = references.map(({ reference }) => reference.title)
    expect([format, titles.slice(-2)]).toEqual([format, ['Two', 'Three']])
    expect([format, problems[0]?.record]).toEqual([format, 1])
  }
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
