/** In two languages; a plain string is a name that is the same in both. */
export type Text = string | { sv: string; en: string }

/** One database, website or reason with its number. */
export type Part = { name: Text; n: number }
/** A number, with its parts where they are told apart. `null`: not known. */
export type Count = { n: number | null; parts: Part[] }

/** What leads from records to the reports that are read: the same in both columns. */
export type Reading = { sought: Count; notRetrieved: Count; assessed: Count; excluded: Count }
export type StudiesAndReports = { studies: Count; reports: Count }

/**
 * The numbers of one diagram. Records are what a search finds, reports are the documents that are read,
 * and a study may have several reports: the three are counted apart.
 */
export type Flow = {
  title: Text | null
  /** Records from databases and registers, and what was taken away before anybody read them. */
  identified: { databases: Count; registers: Count }
  removed: { duplicates: Count; automation: Count; other: Count }
  screened: Count
  excluded: Count
  reports: Reading
  included: StudiesAndReports
  /** Only in an updated review. */
  previous: StudiesAndReports | null
  total: StudiesAndReports | null
  /** Only where other methods were used: websites, organisations, citation searching. */
  other: OtherMethods | null
}
export type OtherMethods = {
  identified: { websites: Count; organisations: Count; citations: Count; more: Count }
  /** Records that were left before their reports were sought; the template has no box for them. */
  excluded: Count
  reports: Reading
}

export type Template = 'new' | 'new-other' | 'updated' | 'updated-other'

/** Which of the four templates of PRISMA 2020 the numbers fill. */
export const templateOf = (flow: Flow): Template =>
  `${flow.previous ? 'updated' : 'new'}${flow.other ? '-other' : ''}` as Template

export const unknown = (): Count => ({ n: null, parts: [] })
export const counted = (n: number, parts: Part[] = []): Count => ({ n, parts })

/** No number is larger: so that every sum of them is exact. */
export const largest = 999_999_999_999
