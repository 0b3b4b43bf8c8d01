import type { Interval } from './index.ts'
import { shareInterval } from './share.ts'

/** So many of so many: `yes` of `n`. */
export type Count = { yes: number; n: number }

/**
 * Newcombe's hybrid score interval for the difference of two independent shares, one minus other. It
 * keeps its coverage where Wald's fails, in small groups and near 0 and 1, and stays within -1 and 1.
 * Newcombe (1998), Statistics in Medicine 17:873-890, method 10.
 *
 * @returns null where either has nobody
 */
export function differenceInterval(one: Count, other: Count, confidence = 0.95): Interval | null {
  const a = shareInterval(one.yes, one.n, confidence)
  const b = shareInterval(other.yes, other.n, confidence)
  if (!a || !b) return null
  const value = a.value - b.value
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  }
}
