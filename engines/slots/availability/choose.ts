import type { Need, Resource } from './model.ts'
import { isIn, type Span } from './spans.ts'

/** A need with those who may fill it, in the order of preference, and when each can start. */
export type Party = { need: Need; count: number; candidates: Candidate[] }
export type Candidate = { resource: Resource; spans: Span[] }

/** Those of a need who have its competences; in turn, whoever has least for their share comes first. */
export function partyOf(need: Need, all: ReadonlyMap<string, Candidate>): Party {
  const candidates = need.of
    .map((id) => all.get(id))
    .filter((it) => it !== undefined)
    .filter(({ resource }) =>
      (need.competences ?? []).every((it) => resource.competences?.includes(it)),
    )
  if (need.mode === 'roundRobin') candidates.sort((a, b) => inTurn(a.resource, b.resource))
  const count = need.mode === 'all' ? need.of.length : (need.count ?? 1)
  return { need, count, candidates }
}

/** Of those who have had equally much, whoever can least else: who can more is kept for what only they can. */
const inTurn = (a: Resource, b: Resource) =>
  loadOf(a) - loadOf(b) ||
  (a.competences?.length ?? 0) - (b.competences?.length ?? 0) ||
  (a.id < b.id ? -1 : 1)

const loadOf = ({ load = 0, share = 1 }: Resource) => load / share

/**
 * Who and what a booking takes that starts then, each only once; null where the needs cannot all be met.
 * The first in order is taken, unless somebody else's need can only be met by them (augmenting paths).
 */
export function chosenAt(
  parties: readonly Party[],
  moment: number,
): Record<string, string[]> | null {
  const seats = parties.flatMap((party) => Array.from({ length: party.count }, () => party))
  const seatOf = new Map<string, number>()
  const seat = (i: number, tried: Set<string>): boolean => {
    for (const { resource, spans } of seats[i]!.candidates) {
      if (tried.has(resource.id) || !isIn(spans, moment)) continue
      tried.add(resource.id)
      const holder = seatOf.get(resource.id)
      if (holder === undefined || seat(holder, tried)) {
        seatOf.set(resource.id, i)
        return true
      }
    }
    return false
  }
  if (!seats.every((_, i) => seat(i, new Set()))) return null
  let first = 0
  return Object.fromEntries(
    parties.map(({ need, count, candidates }) => {
      const last = (first += count)
      const isOurs = (id: string) => seatOf.get(id)! >= last - count && seatOf.get(id)! < last
      return [need.role, candidates.map(({ resource }) => resource.id).filter(isOurs)]
    }),
  )
}
