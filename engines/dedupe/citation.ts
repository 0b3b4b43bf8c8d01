/**
 * One bibliographic record as a database delivered it. Only `id` must be there; a field that is
 * missing, empty or a placeholder ("NA", "UNKNOWN") says nothing, and is never held against a record.
 */
export type Citation = {
  /** Unique among the records handed in. */
  id: string
  title?: string | undefined
  /** Other titles of the same work: the original of a translated one, for instance. */
  otherTitles?: string[] | undefined
  /** One name each, in any form; names run together in one string are told apart. */
  authors?: string[] | undefined
  year?: string | number | undefined
  journal?: string | undefined
  /** Other names of the journal: the abbreviated one, for instance. */
  otherJournals?: string[] | undefined
  volume?: string | undefined
  issue?: string | undefined
  pages?: string | undefined
  doi?: string | undefined
  pmid?: string | undefined
  issn?: string[] | undefined
  abstract?: string | undefined
  /** The kind of publication in the words of the source: "Conference Abstract", "misc", "Preprint". */
  type?: string | undefined
  url?: string | undefined
  /** The number of the record in its database, such as an NCT number. */
  accession?: string | undefined
  /** Where the record came from: a file, a database, a search. Kept by merging, never compared. */
  source?: string | undefined
}
