import type { Pages } from '../read/numbers.ts'
import type { Record } from '../read/record.ts'

/** same: start and end, or an article number. start, end: that alone. close: they overlap. */
export type PagesLevel = 'same' | 'start' | 'end' | 'close' | 'other' | 'unknown'
export type VolumeLevel = 'same' | 'other' | 'unknown'
export type YearLevel = 'same' | 'next' | 'other' | 'unknown'

export function comparePages(a: Record, b: Record): PagesLevel {
  const [x, y] = [a.pages, b.pages]
  if (!x || !y) return 'unknown'
  if (x.locator || y.locator) {
    if (x.locator === y.locator) return 'same'
    if (x.locator && y.locator)
      return x.series.startsWith('cd') !== y.series.startsWith('cd') ? 'unknown' : 'other'
    return 'unknown' // an article number, and the pages of a print
  }
  if (x.start && x.start === y.start)
    return x.end === y.end && x.end
      ? 'same'
      : x.end && y.end && x.series === y.series && Math.abs(x.end - y.end) > 60
        ? 'close'
        : 'start'
  if (isCount(x, a) || isCount(y, b) || countsAnew(x, y) || countsAnew(y, x)) return 'unknown'
  if (x.end && y.end && (x.end === y.end || (!(x.start && y.start) && tail(x.end, y.end))))
    return x.start && y.start ? 'close' : 'end'
  if (!x.start || !y.start) return 'unknown'
  const [endX, endY] = [x.end || x.start, y.end || y.start]
  if (x.series !== y.series && x.series && y.series) return 'other'
  return x.start <= endY && y.start <= endX ? 'close' : 'other'
}

const tail = (a: number, b: number) =>
  String(a).endsWith(String(b)) || String(b).endsWith(String(a))

/** Ahead of print an article counts from 1, and has as many pages as in print. */
const countsAnew = (early: Pages, late: Pages) =>
  early.start === 1 && early.end > 1 && early.end === late.end - late.start + 1

/** Pages counted from 1 in a work without volume: ahead of print, or a number of pages. */
const isCount = ({ start, end }: { start: number; end: number }, { volume, doi }: Record) =>
  (start === 1 && (end === 0 || volume === 0)) || (end === 0 && start < 40 && doi !== '')

export function compareVolumes(a: Record, b: Record): VolumeLevel {
  if (a.volume === 0 || b.volume === 0) return 'unknown'
  if (a.volume === b.volume) return 'same'
  // Some count by the year, and some exports put the supplement's number where the volume belongs.
  if (a.volume > 1500 !== b.volume > 1500) return 'unknown'
  return a.issue === `s${b.volume}` || b.issue === `s${a.volume}` ? 'unknown' : 'other'
}

export function compareYears(a: number, b: number): YearLevel {
  if (a === 0 || b === 0) return 'unknown'
  const apart = Math.abs(a - b)
  return apart === 0 ? 'same' : apart === 1 ? 'next' : 'other'
}
