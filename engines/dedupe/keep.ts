import type { Citation } from './citation.ts'
import { known } from './read/text.ts'

const weights: Partial<Record<keyof Citation, number>> = {
  title: 4,
  abstract: 4,
  doi: 3,
  pmid: 3,
  authors: 3,
  journal: 2,
  year: 2,
  volume: 2,
  pages: 2,
  issue: 1,
  issn: 1,
  url: 1,
}

/** How much a record says: the fullest of a group is the one to keep. */
export function completeness({ citation }: { citation: Citation }): number {
  let sum = 0
  for (const [field, weight] of Object.entries(weights)) {
    const value = citation[field as keyof Citation]
    const says = Array.isArray(value) ? value.some((one) => known(one)) : known(value) !== ''
    if (says) sum += weight
  }
  return sum
}
