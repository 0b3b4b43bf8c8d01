import { dayLength } from '../recurrence/days.ts'
import { chosenAt, type Party, partyOf } from './choose.ts'
import { minute, type Question, type Slot, type Why } from './model.ts'
import { covered, type Span } from './spans.ts'
import { type Starts, startsOf } from './starts.ts'
import { wallOf } from './wall.ts'
import { whyOf } from './why.ts'

/**
 * The times that can be booked, the nearest first, each with who and what it takes. Nobody is taken twice
 * at once, and nothing that is taken already is met. Where there is no time at all, `why` says why not.
 *
 * @throws RangeError for a zone or a time of day that is none, and for a step or length of no minutes
 */
export function findSlots(question: Question): { slots: Slot[]; why: Why[] } {
  const { rules, needs, resources, now, limit = 1_000 } = question
  for (const told of [rules.duration, rules.step])
    if (!(told > 0 && Number.isInteger(told)))
      throw new RangeError('Whole minutes above 0 are needed.')
  const earliest = now.getTime() + (rules.leadTime ?? 0) * minute
  const latest = rules.window === undefined ? Infinity : now.getTime() + rules.window * minute
  const from = Math.max(question.from.getTime(), earliest)
  const to = Math.min(question.to.getTime() - 1, latest)
  if (from > to) {
    const isLate = question.from.getTime() > latest
    const why: Why = isLate
      ? { code: 'beyond_window', latest: new Date(latest) }
      : { code: 'lead_time', earliest: new Date(earliest) }
    return { slots: [], why: [why] }
  }
  const asked = new Set(needs.flatMap(({ of }) => of))
  const starts = new Map<string, Starts>()
  for (const resource of resources)
    if (asked.has(resource.id))
      starts.set(resource.id, startsOf(resource, rules.duration, from, to))
  const candidates = new Map(
    resources
      .filter(({ id }) => starts.has(id))
      .map((resource) => [resource.id, { resource, spans: starts.get(resource.id)!.spans }]),
  )
  const parties = needs.map((need) => partyOf(need, candidates))
  const common = together(parties)
  const slots = slotsIn(common, parties, question, limit)
  return { slots, why: slots.length > 0 ? [] : whyOf(parties, starts, common, rules.step) }
}

/** When each need has enough who can start. */
const together = (parties: readonly Party[]): Span[] => {
  const lists = parties.map(({ candidates, count }) =>
    candidates.length < count
      ? []
      : covered(
          candidates.map(({ spans }) => spans),
          count,
        ),
  )
  return lists.length === 0 ? [] : covered(lists, lists.length)
}

function slotsIn(common: Span[], parties: Party[], { rules }: Question, limit: number): Slot[] {
  const slots: Slot[] = []
  let last = -Infinity
  for (const { from, to } of common)
    for (const moment of stepsIn(from, to, rules.step, rules.zone)) {
      if (moment <= last) continue
      last = moment
      const given = chosenAt(parties, moment)
      if (!given) continue
      slots.push({
        start: new Date(moment),
        end: new Date(moment + rules.duration * minute),
        given,
      })
      if (slots.length >= limit) return slots
    }
  return slots
}

/** Whole steps from midnight on the wall; on a summer-time night from the midnight before it. */
function* stepsIn(from: number, to: number, step: number, zone: string): Generator<number> {
  const wall = wallOf(zone)
  const length = step * minute
  for (let day = wall.dayOf(from); day <= wall.dayOf(to); day++) {
    const midnight = wall.momentOf(day, 0)
    const end = Math.min(to, wall.momentOf(day, dayLength) - 1)
    const first = midnight + Math.max(0, Math.ceil((from - midnight) / length)) * length
    for (let moment = first; moment <= end; moment += length) yield moment
  }
}
