import { diffWordsWithSpace } from 'diff'
import { same } from '#engines/forms/index.ts'

/** A piece of text: as it was in both, taken out, or put in. */
export type Piece = { text: string; how: 'kept' | 'out' | 'in' }
/** One place that differs: `body.sv`, `steps.2.en`. */
export type Change = { path: string; pieces: Piece[] }

/** More letters than this are shown as one text for another: comparing them would take long. */
const most = 30_000

/** What a content says otherwise than the one before it, place by place, in the order of the later one. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [old, now] = [leaves(before), leaves(after)]
  const paths = [...new Set([...now.keys(), ...old.keys()])]
  return paths
    .filter((path) => !same(old.get(path), now.get(path)))
    .map((path) => ({ path, pieces: piecesOf(said(old.get(path)), said(now.get(path))) }))
}

/** Texts and lists of plain values, by their places. */
function leaves(value: unknown, path = '', found = new Map<string, unknown>()) {
  if (typeof value !== 'object' || value === null || isPlainList(value)) {
    if (value !== undefined) found.set(path, value)
    return found
  }
  for (const [key, inner] of Object.entries(value))
    leaves(inner, path === '' ? key : `${path}.${key}`, found)
  return found
}

const isPlainList = (value: object) =>
  Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)

const said = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : Array.isArray(value)
      ? value.join(', ')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value)

function piecesOf(before: string, after: string): Piece[] {
  if (before.length + after.length > most) return whole(before, after)
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    how: added ? 'in' : removed ? 'out' : 'kept',
  }))
}

const whole = (before: string, after: string): Piece[] => [
  { text: before, how: 'out' },
  { text: after, how: 'in' },
]
