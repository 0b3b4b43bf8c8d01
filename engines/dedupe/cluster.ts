import type { Decision } from './decide.ts'

export type Edge = { a: number; b: number; decision: Decision }

/** Below this two records speak against each other, and no third can bring them together. */
const against = 3

/**
 * Joins duplicates into groups, surest pairs first. A pair that would bring together records that
 * speak against each other is left out, so that no chain of likenesses joins two works.
 */
export function cluster(
  size: number,
  edges: Edge[],
  decideAt: (a: number, b: number) => Decision,
): { groups: number[][]; left: Edge[] } {
  const home = Array.from({ length: size }, (_, at) => [at])
  const left: Edge[] = []
  for (const edge of [...edges].sort(
    (x, y) => y.decision.score - x.decision.score || x.a - y.a || x.b - y.b,
  )) {
    const [into, from] = [home[edge.a]!, home[edge.b]!]
    if (into === from) continue
    if (!fit(into, from, decideAt)) {
      left.push(edge)
      continue
    }
    for (const at of from) home[at] = into
    into.push(...from)
  }
  const groups = [...new Set(home)].filter((members) => members.length > 1)
  return { groups: groups.map((members) => members.sort((a, b) => a - b)), left }
}

/** Nobody against anybody, and at least half of the pairs duplicates by themselves. */
function fit(
  into: number[],
  from: number[],
  decideAt: (a: number, b: number) => Decision,
): boolean {
  let [sure, all] = [0, 0]
  for (const a of into.slice(0, 12))
    for (const b of from.slice(0, 12)) {
      const { is, score } = decideAt(a, b)
      if (score < against) return false
      if (is === 'duplicate') sure++
      all++
    }
  return sure * 2 >= all
}
