import { type Count, differenceInterval, homogeneity } from '#engines/intervals/index.ts'
import type { Text2 } from '#kernel/text.ts'
import type { RowState } from './state.ts'

/** One measure at several campuses: so many of so many, small groups left out by the caller. */
export type Compared = { title: Text2; groups: readonly Count[] }
export type Verdict = 'differs' | 'alike' | 'unsure' | 'too-few'
/** `p`: how likely a difference so large is where all are alike; null where there is too little to test. */
export type Tested = { title: Text2; p: number | null; verdict: Verdict }

/** Campuses are alike when no two are further apart than this, whatever lies inside the uncertainty. */
export const margin = 0.1
const significance = 0.05

/**
 * Is each measure the same everywhere? It differs when Pearson's test says so, with Holm's correction for
 * asking several times; it is alike when the interval of every difference lies within the margin. That no
 * difference was found is not that there is none: what is neither is unsure.
 */
export function differences(measures: readonly Compared[]): Tested[] {
  const tests = measures.map(({ groups }) => homogeneity(groups)?.p ?? null)
  const corrected = holm(tests)
  return measures.map(({ title, groups }, at) => {
    const p = corrected[at] ?? null
    if (p !== null && p < significance) return { title, p, verdict: 'differs' }
    if (areAlike(groups)) return { title, p, verdict: 'alike' }
    return { title, p, verdict: p === null ? 'too-few' : 'unsure' }
  })
}

/** Where a row stands whose target is that all campuses are served alike. */
export function stateOfEquality(tested: readonly Tested[]): RowState {
  const verdicts = tested.map(({ verdict }) => verdict).filter((one) => one !== 'too-few')
  if (verdicts.length === 0) return 'not-measured'
  if (verdicts.includes('differs')) return 'behind'
  return verdicts.includes('unsure') ? 'on-the-way' : 'reached'
}

function areAlike(groups: readonly Count[]) {
  const counted = groups.filter(({ n }) => n > 0)
  if (counted.length < 2) return false
  const pairs = counted.flatMap((one, at) => counted.slice(at + 1).map((other) => [one, other]))
  return pairs.every(([one, other]) => {
    const { low, high } = differenceInterval(one!, other!)!
    return -margin <= low && high <= margin
  })
}

/** Holm (1979): the smallest is multiplied by how many there are, the next by one fewer, and none falls. */
function holm(ps: readonly (number | null)[]): (number | null)[] {
  const order = [...ps.keys()].filter((at) => ps[at] !== null).sort((a, b) => ps[a]! - ps[b]!)
  const corrected: (number | null)[] = ps.map(() => null)
  let least = 0
  for (const [rank, at] of order.entries())
    corrected[at] = least = Math.max(least, Math.min(1, ps[at]! * (order.length - rank)))
  return corrected
}
