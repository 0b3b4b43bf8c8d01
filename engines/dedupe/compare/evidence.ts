import type { Record } from '../read/record.ts'
import type { Telling } from '../read/title.ts'
import { type AbstractLevel, compareAbstracts, wordPairs } from './abstracts.ts'
import { type AuthorLevel, compareAuthors } from './authors.ts'
import { compareJournals, type JournalLevel } from './journals.ts'
import {
  comparePages,
  compareVolumes,
  compareYears,
  type PagesLevel,
  type VolumeLevel,
  type YearLevel,
} from './places.ts'
import { compareTitles, type TitleLevel } from './titles.ts'

export type Identity = 'same' | 'shared' | 'other' | 'unknown'

/** What two records say about each other, field by field. */
export type Evidence = {
  title: TitleLevel
  telling: Telling
  authors: AuthorLevel
  year: YearLevel
  journal: JournalLevel
  volume: VolumeLevel
  pages: PagesLevel
  doi: Identity
  pmid: Identity
}

const least = { long: 2, short: 1, general: 0 }

/** `isShared` says whether a DOI is that of many works, such as a supplement full of abstracts. */
export function compare(a: Record, b: Record, isShared: (doi: string) => boolean): Evidence {
  const [tellingA, tellingB] = [a.titles.telling, b.titles.telling]
  return {
    title: compareTitles(a.titles, b.titles),
    telling: least[tellingA] < least[tellingB] ? tellingA : tellingB,
    authors: compareAuthors(a.authors, b.authors),
    year: compareYears(a.year, b.year),
    journal: compareJournals(a, b),
    volume: compareVolumes(a, b),
    pages: comparePages(a, b),
    doi: identity(a.doi, b.doi, isShared),
    pmid: identity(a.pmid, b.pmid),
  }
}

function identity(a: string, b: string, isShared?: (id: string) => boolean): Identity {
  if (a === '' || b === '') return 'unknown'
  if (a !== b) return isShared?.(a) || isShared?.(b) ? 'unknown' : 'other'
  return isShared?.(a) ? 'shared' : 'same'
}

/** Read when they are first compared: most records meet no other. */
const pairsOf = new WeakMap<Record, Set<number>>()

/** Costs more than all else together, and so is asked for only where it can change the decision. */
export function abstracts(a: Record, b: Record): AbstractLevel {
  if (a.abstract === '' || b.abstract === '') return 'unknown'
  if (a.abstract === b.abstract) return a.abstract.length > 200 ? 'same' : 'unknown'
  return compareAbstracts(pairs(a), pairs(b))
}

function pairs(record: Record): Set<number> {
  const kept = pairsOf.get(record)
  if (kept) return kept
  const made = wordPairs(record.abstract)
  pairsOf.set(record, made)
  return made
}
