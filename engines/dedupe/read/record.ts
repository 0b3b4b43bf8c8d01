import type { Citation } from '../citation.ts'
import { type Author, readAuthors } from './authors.ts'
import { cochraneNumber, readDoi, readIssns, readPmid, trialNumbers } from './identifiers.ts'
import { readJournal } from './journal.ts'
import { type Kind, readKind } from './kind.ts'
import { type Pages, readIssue, readPages, readVolume, readYear } from './numbers.ts'
import { known, plain } from './text.ts'
import { readTitles, type Titles } from './title.ts'

/** A citation made comparable: every field in one form, 0 or "" or [] where nothing is known. */
export type Record = {
  id: string
  kind: Kind
  titles: Titles
  authors: Author[]
  year: number
  journals: string[][]
  issns: string[]
  volume: number
  /** The number of a supplement, which some exports put where the volume belongs. */
  issue: string
  pages: Pages | undefined
  doi: string
  pmid: string
  trials: string[]
  cochrane: string
  abstract: string
}

export function readRecord(from: Citation): Record {
  const [title, journal] = [plain(known(from.title)), known(from.journal)]
  const [doi, url, accession] = [readDoi(from.doi), known(from.url), known(from.accession)]
  const issue = known(from.issue)
  const kind = readKind({
    title,
    journal,
    type: known(from.type),
    doi,
    url,
    accession,
    issue: `${issue} ${from.volume ?? ''}`,
  })
  // An article number may stand where the issue belongs: "8 (2) (no pagination)", issue "e56122".
  const pages = readPages(from.pages) ?? (/^e\d{3,}$/i.test(issue) ? readPages(issue) : undefined)
  return {
    id: from.id,
    kind,
    titles: readTitles(from.title, from.otherTitles),
    authors: readAuthors(from.authors),
    year: readYear(from.year),
    journals: readJournal(journal, from.otherJournals),
    issns: readIssns(from.issn),
    volume: readVolume(from.volume),
    issue: readIssue(issue),
    pages,
    doi,
    pmid: readPmid(from.pmid),
    trials:
      kind === 'registration'
        ? trialNumbers([accession, url, journal, title, from.doi, from.pages].join(' '))
        : [],
    cochrane: cochraneNumber(doi, from.pages ?? '', journal),
    abstract: known(from.abstract),
  }
}
