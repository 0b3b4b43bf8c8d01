import type { Edge } from './cluster.ts'
import type { Decision } from './decide.ts'
import { completeness } from './keep.ts'
import { natural, type Node } from './nodes.ts'
import type { Doubt, Group, Result } from './options.ts'

export type Earlier = { delivered: Set<string>; removed: Set<string> }

type Found = {
  nodes: Node[]
  /** Of contents that several records have: whether these are one work. */
  alone: (Decision | undefined)[]
  groups: number[][]
  sure: Edge[]
  doubts: Edge[]
  earlier: Earlier
  records: number
  /** The longest list for a person. */
  most: number
}

/** Turns what was found about contents into groups and doubts about records. */
export function resultOf(found: Found): Result {
  const home = new Map<number, number[]>()
  for (const group of found.groups) for (const at of group) home.set(at, group)
  const groups: Group[] = []
  const kept = new Map<number, string>()
  for (const [at, { ids }] of found.nodes.entries()) {
    const members = home.get(at) ?? [at]
    if (members[0] !== at) continue
    if (members.length === 1 && ids.length === 1) {
      kept.set(at, ids[0]!)
      continue
    }
    const apart = members.length === 1 && found.alone[at]?.is !== 'duplicate'
    const group = groupOf(members, found)
    for (const member of members) kept.set(member, apart ? ids[0]! : group.keep)
    if (!apart && group.remove.length > 0) groups.push(group)
  }
  groups.sort((a, b) => natural(a.keep, b.keep))
  return { groups, review: doubtsOf(found, kept), records: found.records }
}

function groupOf(members: number[], { nodes, alone, sure, earlier }: Found): Group {
  const rank = (id: string) => (earlier.delivered.has(id) ? 0 : earlier.removed.has(id) ? 1 : 2)
  const ids = members
    .flatMap((at) => nodes[at]!.ids.map((id) => ({ id, full: completeness(nodes[at]!) })))
    .sort((a, b) => rank(a.id) - rank(b.id) || b.full - a.full || natural(a.id, b.id))
    .map(({ id }) => id)
  const inside = new Set(members)
  const why = new Set<string>()
  if (members.some((at) => nodes[at]!.ids.length > 1 && alone[at])) why.add('record:same')
  for (const { a, b, decision } of edgesOf(sure, members[0]!))
    if (inside.has(a) && inside.has(b)) for (const code of decision.why) why.add(code)
  const [keep, ...others] = ids as [string, ...string[]]
  return { keep, remove: others.filter((id) => rank(id) === 2).sort(natural), why: [...why].sort() }
}

const indexed = new WeakMap<Edge[], Map<number, Edge[]>>()

/** The edges of a group all hang together, so those of each member are found from any. */
function edgesOf(edges: Edge[], first: number): Edge[] {
  let index = indexed.get(edges)
  if (!index) {
    index = new Map()
    for (const edge of edges)
      for (const at of [edge.a, edge.b]) {
        const own = index.get(at)
        if (own) own.push(edge)
        else index.set(at, [edge])
      }
    indexed.set(edges, index)
  }
  return index.get(first) ?? []
}

function doubtsOf(
  { nodes, alone, doubts, earlier, most }: Found,
  kept: Map<number, string>,
): Doubt[] {
  const best = new Map<string, Doubt>()
  const isNew = (at: number) =>
    nodes[at]!.ids.some((id) => !earlier.delivered.has(id) && !earlier.removed.has(id))
  for (const { a, b, decision } of doubts) {
    const [x, y] = [kept.get(a)!, kept.get(b)!].sort(natural) as [string, string]
    if (x === y || !(isNew(a) || isNew(b))) continue
    const known = best.get(`${x}\u0000${y}`)
    if (!known || known.score < decision.score)
      best.set(`${x}\u0000${y}`, { a: x, b: y, score: decision.score, why: decision.why })
  }
  for (const [at, decision] of alone.entries())
    if (decision?.is === 'unsure')
      best.set(`${at}`, {
        a: nodes[at]!.ids[0]!,
        b: nodes[at]!.ids[1]!,
        score: decision.score,
        why: decision.why,
      })
  return [...best.values()]
    .sort((p, q) => q.score - p.score || natural(p.a, q.a) || natural(p.b, q.b))
    .slice(0, most)
}
