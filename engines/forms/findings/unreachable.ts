import type { Field, Fields, Test } from '../definition/types.ts'
import { everyField } from '../definition/walk.ts'
import { fits } from './fits.ts'
import type { Finding } from './types.ts'

/** Tests that have to hold together for a field to be shown. */
type Way = Test[]
/** A form with more ways than this to one field is taken to be reachable: no false alarms. */
const mostWays = 2000

/**
 * Fields that no answers lead to. A field is shown if one of its ways can be gone: all tests of its own
 * condition, of its section's, and of whatever shows the questions that these ask about.
 */
export function unreachable(fields: Fields): Finding[] {
  const byId = new Map(everyField(fields).map((field) => [field.id, field]))
  const ways = new Map<string, Way[] | null>()
  const found: Finding[] = []
  const look = (list: readonly Field[], around: Way[] | null) => {
    for (const field of list) {
      const own = waysOf(field, around, ways)
      ways.set(field.id, own)
      const closed = own?.every((way) => !fits(way, byId)) ?? false
      if (closed && testsKnown(field, byId)) found.push({ field: field.id, code: 'unreachable' })
      if ('fields' in field) look(field.fields, own)
    }
  }
  look(fields, [[]])
  return found
}

/** What refers to nothing has its own finding. */
const testsKnown = ({ showIf }: Field, byId: Map<string, Field>) =>
  (showIf?.tests ?? []).every(({ field }) => byId.has(field))

function waysOf(field: Field, around: Way[] | null, known: Map<string, Way[] | null>) {
  if (!field.showIf || !around) return around
  const { match, tests } = field.showIf
  const each = tests.map((test) => through(test, known))
  if (each.includes(null)) return null
  const lists = each as Way[][]
  const own = match === 'any' ? lists.flat() : lists.reduce<Way[] | null>(joined, [[]])
  return own && joined(around, own)
}

/** The ways to a test: it holds only where its question is shown; nothing is answered where it is not. */
const through = (test: Test, known: Map<string, Way[] | null>): Way[] | null => {
  if (test.op === 'not-answered') return [[test]]
  const before = known.get(test.field)
  if (before === undefined) return [[test]]
  return before && before.map((way) => [...way, test])
}

const joined = (some: Way[] | null, others: Way[] | null): Way[] | null =>
  some && others && some.length * others.length <= mostWays
    ? some.flatMap((way) => others.map((other) => [...way, ...other]))
    : null
