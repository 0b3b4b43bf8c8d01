/**
 * A person "Family, Given, Suffix", or what the source says is one unit (`literal`: a group, an
 * organisation). A name written without a comma is a `family` alone: nobody can know where to cut it.
 */
export type Name = { family: string; given?: string; suffix?: string } | { literal: string }

export const referenceTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'preprint',
  'book',
  'chapter',
  'paper-conference',
  'proceedings',
  'thesis',
  'report',
  'webpage',
  'dataset',
  'software',
  'patent',
  'standard',
  'legislation',
  'manuscript',
  'audiovisual',
  'trial',
  'other',
] as const
export type ReferenceType = (typeof referenceTypes)[number]

/** Fields of one line each, as the source wrote them. */
export const lineFields = [
  'id', // the record's name in its source: RIS ID, EndNote rec-number, BibTeX key, CSV id, CSL id
  'title',
  'shortTitle',
  'translatedTitle', // the title in another language than `title`
  'journal', // or the book, the proceedings, the site that the work is part of
  'journalAbbreviation',
  'series',
  'year', // four digits, or what stood where a year should
  'date', // when the source says more than the year, in its own words
  'volume',
  'issue',
  'pages', // "134-137", "S12", "1008-12": as written
  'articleNumber',
  'doi',
  'pmid',
  'pmcid',
  'language',
  'publisher',
  'place',
  'edition',
  'database',
  'accession', // the number in that database
] as const
/** Texts that may have several paragraphs. */
export const textFields = ['abstract', 'address', 'notes'] as const
export const listFields = ['issn', 'isbn', 'keywords', 'urls'] as const
export const nameFields = ['authors', 'editors'] as const

export type LineField = (typeof lineFields)[number]
export type TextField = (typeof textFields)[number]
export type ListField = (typeof listFields)[number]
export type NameField = (typeof nameFields)[number]

/**
 * One reference, whatever format it came in. The values are the source's own, with white space
 * tidied; `normalised` says what they mean. An absent field is absent, never empty.
 */
export type Reference = { type: ReferenceType } & { [F in LineField | TextField]?: string } & {
  [F in ListField]?: string[]
} & { [F in NameField]?: Name[] } & {
  /** What has no place above, by its name in its format: `'ris:U1'`, `'csv:Cited by'`. */
  kept?: Record<string, string[]>
}

export const formatNames = [
  'ris',
  'nbib',
  'pubmed-xml',
  'endnote-xml',
  'refer',
  'bibtex',
  'wos',
  'ovid',
  'refworks',
  'citavi',
  'proquest',
  'csv',
  'csl-json',
] as const
export type FormatName = (typeof formatNames)[number]

/** Codes of what was wrong with a record or a file; README.md has a sentence for each. */
export type ProblemCode =
  | 'unknown_format'
  | 'empty_file'
  | 'wrong_encoding' // bytes that are not in the encoding of the rest
  | 'lying_bom'
  | 'control_characters'
  | 'field_too_long'
  | 'truncated' // the file ends inside a record
  | 'missing_start'
  | 'missing_end'
  | 'stray_text' // text that belongs to no record
  | 'empty_record'
  | 'bad_syntax'
  | 'bad_quotes'
  | 'wrong_columns'
  | 'unknown_macro'
  | 'duplicate_key'
  | 'too_deep'
  | 'entity_refused'

/** The record's number from 1 (0: before the first), and the line from 1. */
export type Problem = { record: number; line: number; code: ProblemCode }

/** Where a record starts. */
export type Place = { record: number; line: number }

/** Takes what a reader finds. */
export type Sink = {
  reference: (reference: Reference, place: Place) => void
  problem: (problem: Problem) => void
}

/** Reads one format from pieces of decoded text; a piece may end anywhere. */
export type Reader = {
  write: (text: string) => void
  end: () => void
  /** The record that is being read, and how many lines are behind. */
  at: () => Place
}
