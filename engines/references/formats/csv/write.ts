import { keptLine } from '../../fields/kept.ts'
import { nameText } from '../../fields/names.ts'
import type { Reference } from '../../model.ts'

/** Headings that Rayyan, Covidence and Zotero know; `kept` holds what has none. */
const columns: [
  heading: string,
  value: (reference: Reference, number: number) => string | undefined,
][] = [
  ['id', ({ id }) => id],
  ['type', ({ type }) => type],
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => authors?.map(nameText).join('; ')],
  ['editors', ({ editors }) => editors?.map(nameText).join('; ')],
  ['year', ({ year }) => year],
  ['date', ({ date }) => date],
  ['journal', ({ journal }) => journal],
  ['journal abbreviation', ({ journalAbbreviation }) => journalAbbreviation],
  ['volume', ({ volume }) => volume],
  ['issue', ({ issue }) => issue],
  ['pages', ({ pages }) => pages],
  ['article number', ({ articleNumber }) => articleNumber],
  ['doi', ({ doi }) => doi],
  ['pmid', ({ pmid }) => pmid],
  ['pmcid', ({ pmcid }) => pmcid],
  ['issn', ({ issn }) => issn?.join('; ')],
  ['isbn', ({ isbn }) => isbn?.join('; ')],
  ['abstract', ({ abstract }) => abstract],
  ['keywords', ({ keywords }) => keywords?.join('; ')],
  ['url', ({ urls }) => urls?.join(' | ')],
  ['language', ({ language }) => language],
  ['publisher', ({ publisher }) => publisher],
  ['place', ({ place }) => place],
  ['edition', ({ edition }) => edition],
  ['series', ({ series }) => series],
  ['short title', ({ shortTitle }) => shortTitle],
  ['translated title', ({ translatedTitle }) => translatedTitle],
  ['database', ({ database }) => database],
  ['accession number', ({ accession }) => accession],
  ['affiliation', ({ address }) => address],
  ['notes', ({ notes }) => notes],
  [
    'kept',
    ({ kept = {} }) =>
      Object.entries(kept)
        .flatMap(([name, values]) => values.map((value) => keptLine(name, value)))
        .join('\n'),
  ],
]

export const csvHead = `${columns.map(([heading]) => heading).join(',')}\r\n`

/**
 * One row. A cell that a spreadsheet would take for a formula is quoted all the same: the quotes are
 * no protection, and a sign put before it would change the data.
 */
export const csvRow = (reference: Reference, number: number): string =>
  `${columns.map(([, value]) => cell(value(reference, number) ?? '')).join(',')}\r\n`

const cell = (text: string) =>
  /[",;\t\r\n|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
