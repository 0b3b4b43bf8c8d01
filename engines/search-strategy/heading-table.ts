import type { Vocabulary } from './databases.ts'

const columns: readonly Vocabulary[] = [
  'mesh',
  'emtree',
  'cinahl',
  'apa',
  'decs',
  'business',
  'sport',
]

/** A unit's own table of headings. */
export type HeadingTable = {
  /** The name in another vocabulary; null: the table does not say. */
  find: (name: string, from: Vocabulary | null, to: Vocabulary | null) => string | null
}

/**
 * Reads a table that a unit fills in: columns apart by tabs (as copied from a spreadsheet), the first line names
 * them (`mesh`, `emtree`, `cinahl`, `apa`, `decs`, `business`, `sport`), a row for each heading; a cell may be empty.
 */
export function headingTable(text: string): HeadingTable {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((it) => it.trim()))
  const at = new Map(columns.map((it) => [it, head.findIndex((name) => name.toLowerCase() === it)]))
  const index = new Map<string, string[]>()
  for (const row of rows)
    for (const [vocabulary, i] of at)
      if (i > -1 && row[i]) index.set(`${vocabulary} ${row[i].toLowerCase()}`, row)
  return {
    find(name, from, to) {
      if (!from || !to || from === to) return null
      return index.get(`${from} ${name.toLowerCase()}`)?.[at.get(to)!] || null
    },
  }
}
