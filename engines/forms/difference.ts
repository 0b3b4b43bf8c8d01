import type { Field, Fields } from './definition/types.ts'
import { everyField } from './definition/walk.ts'

/** What has changed of one field between two versions; `was` and `is` are missing where it was, or is, not there. */
export type Change = {
  id: string
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** Names of what differs: `label`, `options`, `required` … */
  of: string[]
  was?: Field
  is?: Field
}

/** What differs between two versions of a form, in the order of the newer; what is gone comes last. */
export function difference(before: Fields, after: Fields): Change[] {
  const old = new Map(everyField(before).map((field) => [field.id, field]))
  const now = new Map(everyField(after).map((field) => [field.id, field]))
  const stayed = (ids: Iterable<string>) => [...ids].filter((id) => old.has(id) && now.has(id))
  const kept = longestKept(stayed(old.keys()), stayed(now.keys()))
  const changes = [...now].flatMap(([id, is]): Change[] => {
    const was = old.get(id)
    if (!was) return [{ id, change: 'added', of: [], is }]
    const of = keysThatDiffer(was, is)
    if (of.length > 0) return [{ id, change: 'changed', of, was, is }]
    return kept.has(id) ? [] : [{ id, change: 'moved', of: [], was, is }]
  })
  const gone = [...old].flatMap(([id, was]): Change[] =>
    now.has(id) ? [] : [{ id, change: 'removed', of: [], was }],
  )
  return [...changes, ...gone]
}

const keysThatDiffer = (was: Field, is: Field) =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => key !== 'fields' && key !== 'id' && !same(Reflect.get(was, key), Reflect.get(is, key)),
  )

/** Equal as JSON, whatever the order of keys. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)])
}

/** The longest run of ids that keep their order: whatever is outside it has been moved. */
function longestKept(before: string[], after: string[]): Set<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const runs: { id: string; at: number; length: number; last: number }[] = []
  for (const id of after) {
    const at = place.get(id)!
    const last = runs.reduce(
      (best, run, n) => (run.at < at && (best < 0 || run.length > runs[best]!.length) ? n : best),
      -1,
    )
    runs.push({ id, at, length: last < 0 ? 1 : runs[last]!.length + 1, last })
  }
  const kept = new Set<string>()
  let at = runs.reduce(
    (best, run, n) => (best < 0 || run.length > runs[best]!.length ? n : best),
    -1,
  )
  for (; at >= 0; at = runs[at]!.last) kept.add(runs[at]!.id)
  return kept
}
