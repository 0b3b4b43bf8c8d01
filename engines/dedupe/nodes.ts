import type { Citation } from './citation.ts'
import { type Record, readRecord } from './read/record.ts'

/** One content, and all the records that have it to the letter. */
export type Node = { record: Record; citation: Citation; ids: string[]; mark: string }

/**
 * Records in an order that their content gives, so that no result depends on the order of a file;
 * those that are equal to the letter become one, however many they are.
 */
export function nodesOf(citations: Citation[]): Node[] {
  const byMark = new Map<string, Node>()
  for (const citation of citations) {
    const mark = markOf(citation)
    const same = byMark.get(mark)
    if (same) same.ids.push(citation.id)
    else byMark.set(mark, { record: readRecord(citation), citation, ids: [citation.id], mark })
  }
  const nodes = [...byMark.values()].sort((a, b) => (a.mark < b.mark ? -1 : 1))
  for (const node of nodes) node.ids.sort(natural)
  return nodes
}

const collator = new Intl.Collator('en', { numeric: true })
/** 2 before 10, and the same everywhere. */
export const natural = (a: string, b: string) =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

const compared = ['title', 'otherTitles', 'authors', 'year', 'journal', 'otherJournals', 'volume', 'issue', 'pages', 'doi', 'pmid', 'issn', 'type', 'url', 'accession', 'abstract'] as const // prettier-ignore

function markOf(citation: Citation): string {
  let mark = ''
  for (const field of compared) {
    const value = citation[field]
    if (field === 'abstract' && typeof value === 'string')
      mark += `${value.length}:${value.slice(0, 200)}`
    else if (value !== undefined)
      mark += Array.isArray(value) ? value.join('\u0001') : String(value)
    mark += '\u0000'
  }
  return mark
}
