import type { Result } from './options.ts'

/** What a labelled set says of a result; `caught`: missed duplicates that the review list holds. */
export type Score = {
  tp: number
  fp: number
  fn: number
  tn: number
  rightPairs: number
  wrongPairs: number
  missedPairs: number
  review: number
  caught: number
  records: number
}

/**
 * Scores by survivors: a true group of k records with s survivors gives k-s true positives and s-1
 * false negatives; with none left it is one false positive. Records in no group are groups of one.
 */
export function scoreOf(ids: string[], trueGroups: string[][], { groups, review }: Result): Score {
  const truth = homes(ids, trueGroups)
  const found = homes(
    ids,
    groups.map(({ keep, remove }) => [keep, ...remove]),
  )
  const removed = new Set(groups.flatMap(({ remove }) => remove))
  const asked = new Set(review.map(({ a, b }) => pair(found.get(a)!, found.get(b)!)))
  const score: Score = {
    tp: 0,
    fp: 0,
    fn: 0,
    tn: 0,
    rightPairs: 0,
    wrongPairs: 0,
    missedPairs: 0,
    review: review.length,
    caught: 0,
    records: ids.length,
  }
  for (const members of membersOf(truth).values()) {
    const survivors = members.filter((id) => !removed.has(id)).length
    score.tp += members.length - Math.max(1, survivors)
    if (survivors === 0) score.fp++
    else [score.tn, score.fn] = [score.tn + 1, score.fn + survivors - 1]
    const parts = [...new Set(members.map((id) => found.get(id)!))]
    score.caught += parts.filter((part, i) =>
      parts.slice(0, i).some((other) => asked.has(pair(part, other))),
    ).length
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1))
        score[found.get(a) === found.get(b) ? 'rightPairs' : 'missedPairs']++
  }
  for (const members of membersOf(found).values())
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) if (truth.get(a) !== truth.get(b)) score.wrongPairs++
  return score
}

function homes(ids: string[], groups: string[][]): Map<string, string> {
  const home = new Map(ids.map((id) => [id, id]))
  for (const group of groups) for (const id of group) home.set(id, group[0]!)
  return home
}

const membersOf = (home: Map<string, string>) => Map.groupBy(home.keys(), (id) => home.get(id)!)

const pair = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** The figures of several sets as those of one. */
export const pooled = (scores: Score[]): Score =>
  scores.reduce(
    (sum, score) =>
      Object.fromEntries(
        Object.entries(sum).map(([key, value]) => [key, value + score[key as keyof Score]]),
      ) as Score,
  )
