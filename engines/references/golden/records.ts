import { nameOf, type Reference } from '../index.ts'

const people = (...written: string[]) => written.flatMap((name) => nameOf(name) ?? [])

/** Invented records, of the kinds that a review's searches bring. */
export const records: Reference[] = [
  {
    type: 'article-journal',
    title: 'Sömn & hälsa hos äldre: en registerstudie',
    authors: people('Lindqvist, Åsa', 'Okafor, Ngozi B.', 'van der Berg, J.'),
    year: '2021',
    journal: 'Nordic Journal of Invented Medicine',
    volume: '14',
    issue: '2',
    pages: '1008-12',
    doi: '10.1234/made.up.1',
    issn: ['1234-5679'],
    keywords: ['sleep', 'aged'],
    abstract: 'Bakgrund: sömn <och> ålder.\nResultat: 95 % {av alla} sov.',
    language: 'sv',
  },
  {
    type: 'book',
    title: 'A handbook of nothing in particular',
    authors: people('Ek, Bo'),
    year: '1999',
    publisher: 'House of Paper',
    isbn: ['978-3-16-148410-0'],
  },
  {
    type: 'article-journal',
    title: 'Ответ: reply to “Sömn & hälsa”',
    authors: people('Study Group of Sleepers,'),
    year: '2022',
    journal: 'Nordic Journal of Invented Medicine',
    volume: '15',
    pages: 'e12',
    kept: { 'ris:U1': ['seen by two'] },
  },
]
