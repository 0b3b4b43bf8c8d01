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
  for (const node of nodes) if (node.ids.length > 1) node.ids.sort(natural)
  return nodes
}

const collator = new Intl.Collator('en', { numeric: true })
/** 2 before 10, and the same everywhere. */
export const natural = (a: string, b: string) =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)

const texts = ['title', 'year', 'journal', 'volume', 'issue', 'pages', 'doi', 'pmid', 'type', 'url', 'accession'] as const // prettier-ignore
const lists = ['authors', 'otherTitles', 'otherJournals', 'issn'] as const

/** Two numbers of 32 bits made of the whole content, and its title, which no chance makes equal. */
function markOf(citation: Citation): string {
  let [one, two] = [0x811c9dc5, 0x2b7e1516]
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      one = Math.imul(one ^ code, 0x01000193)
      two = Math.imul(two ^ code, 0x85ebca6b)
      two = (two << 13) | (two >>> 19)
    }
    one = Math.imul(one ^ 0x1f, 0x01000193)
    two = Math.imul(two ^ 0x1f, 0x85ebca6b)
  }
  for (const field of texts) add(String(citation[field] ?? ''))
  for (const field of lists) add(citation[field]?.join('\u0001') ?? '')
  const { abstract = '' } = citation
  add(`${abstract.slice(0, 200)}${abstract.length}`)
  return `${(one >>> 0).toString(36)} ${(two >>> 0).toString(36)} ${citation.title ?? ''}`
}
