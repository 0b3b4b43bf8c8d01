import { nameText, type Reference } from '../references/index.ts'
import type { Citation } from './citation.ts'

/** A reference as the readers give it, under the id that it has here. */
export function citationOf(reference: Reference, id: string, source?: string): Citation {
  const { title, translatedTitle, authors, year, date, journal, journalAbbreviation } = reference
  const { volume, issue, pages, articleNumber, doi, pmid, issn, abstract, type, urls, accession } =
    reference
  return {
    id,
    title,
    otherTitles: translatedTitle ? [translatedTitle] : undefined,
    authors: authors?.map((name) => ('literal' in name ? name.literal : nameText(name))),
    year: year ?? date,
    journal: journal ?? journalAbbreviation,
    otherJournals: journal && journalAbbreviation ? [journalAbbreviation] : undefined,
    volume,
    issue,
    pages: pages ?? articleNumber,
    doi,
    pmid,
    issn,
    abstract,
    type: type === 'trial' ? 'clinical trial record' : type,
    url: urls?.join(' '),
    accession,
    source,
  }
}
