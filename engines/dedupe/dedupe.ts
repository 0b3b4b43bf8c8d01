import { candidatesOf } from './candidates.ts'
import type { Citation } from './citation.ts'
import { cluster, type Edge } from './cluster.ts'
import { decide, type Decision, type Settings } from './decide.ts'
import { type Node, nodesOf } from './nodes.ts'
import { type Options, type Result, WrongInput } from './options.ts'
import type { Record } from './read/record.ts'
import { type Earlier, resultOf } from './result.ts'

/** A DOI that this many titles share is that of an issue or a supplement. */
const titlesOfOneWork = 2
/** Between two breaths: often enough to be stopped, seldom enough to cost nothing. */
const stride = 2_000

/**
 * Finds the records that describe the same work.
 *
 * Takes citations with unique ids (else `WrongInput`), in any order: the result does not depend on
 * it. Removes nothing itself; it says which record of a group to keep, which to remove and why, and
 * which pairs a person should decide. Time and memory grow with the number of records, not its square.
 */
export async function dedupe(citations: Citation[], options: Options = {}): Promise<Result> {
  const { onProgress, signal, reviewShare = 0.02, earlier } = options
  const settings: Settings = {
    preprints: options.preprints ?? 'apart',
    meetings: options.meetings ?? 'apart',
    cochrane: options.cochrane ?? 'together',
  }
  const all = [...citations, ...(earlier?.delivered ?? []), ...(earlier?.removed ?? [])]
  checkIds(all)
  signal?.throwIfAborted()

  const nodes = nodesOf(all)
  const records = nodes.map(({ record }) => record)
  const isShared = sharedDois(records)
  const decideAt = (a: number, b: number) => decide(records[a]!, records[b]!, settings, isShared)

  const [sure, unsure]: [Edge[], Edge[]] = [[], []]
  const candidates = candidatesOf(records)
  for (let a = 0; a < records.length; a++) {
    if (a % stride === 0) {
      await breath()
      signal?.throwIfAborted()
      onProgress?.(a / records.length)
    }
    for (const b of candidates(a)) {
      const decision = decideAt(a, b)
      if (decision.is !== 'distinct')
        (decision.is === 'duplicate' ? sure : unsure).push({ a, b, decision })
    }
  }
  const { groups, left } = cluster(records.length, sure, decideAt)
  onProgress?.(1)
  const alone = nodes.map((node, at) =>
    node.ids.length > 1 ? ofItself(node, decideAt(at, at)) : undefined,
  )
  const most = Math.max(1, Math.floor(citations.length * reviewShare))
  return resultOf({
    nodes,
    alone,
    groups,
    sure,
    doubts: [...left, ...unsure],
    earlier: earlierOf(options),
    records: citations.length,
    most,
  })
}

/** Records equal to the letter are one work, unless too little stands in them to know. */
function ofItself({ record }: Node, decision: Decision): Decision {
  const placed =
    record.pages !== undefined && record.volume > 0 && record.titles.forms[0]!.key !== ''
  return placed || decision.is === 'duplicate'
    ? { ...decision, is: 'duplicate', why: ['record:same'] }
    : decision
}

const earlierOf = ({ earlier }: Options): Earlier => ({
  delivered: new Set(earlier?.delivered.map(({ id }) => id)),
  removed: new Set(earlier?.removed.map(({ id }) => id)),
})

function checkIds(citations: Citation[]): void {
  const seen = new Set<string>()
  for (const { id } of citations) {
    if (!id) throw new WrongInput('id_missing', '')
    if (seen.has(id)) throw new WrongInput('id_twice', id)
    seen.add(id)
  }
}

function sharedDois(records: Record[]): (doi: string) => boolean {
  const titles = new Map<string, Set<string>>()
  for (const { doi, titles: own } of records) {
    if (doi === '') continue
    const known = titles.get(doi)
    if (known) known.add(own.forms[0]!.key)
    else titles.set(doi, new Set([own.forms[0]!.key]))
  }
  return (doi) => (titles.get(doi)?.size ?? 0) > titlesOfOneWork
}

/** Lets others have their turn, whoever aborts among them. */
const breath = () => new Promise<void>((done) => setTimeout(done, 0))
