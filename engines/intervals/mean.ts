import type { Interval } from './index.ts'
import { tQuantile } from './quantiles.ts'

/** What has to be kept of n values to know their mean and spread: count, sum, sum of squares. */
export type Moments = { n: number; sum: number; squares: number }

/**
 * Student's t interval for a mean: mean ± t(1 - α/2, n - 1) · s/√n, with the unbiased s.
 *
 * Exact for normal values; good from about thirty values on for others that have no long tail.
 * NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2.
 *
 * @param moments of the values, in their own unit
 * @param bounds the scale's ends where it has some (1 and 5 of a rating): the interval stays inside
 * @param confidence of the two-sided interval, 0.95 unless told
 * @returns in the values' unit; null without values; one value alone says nothing of spread, so its
 *   interval is the whole scale, or without bounds infinite
 */
export function meanInterval(
  { n, sum, squares }: Moments,
  bounds: { min: number; max: number } = { min: -Infinity, max: Infinity },
  confidence = 0.95,
): Interval | null {
  if (!(n >= 0)) throw new RangeError('n >= 0 is needed')
  if (n === 0) return null
  const value = sum / n
  if (n < 2) return { value, low: bounds.min, high: bounds.max }
  // Cancellation may leave a hair below zero when all values are the same.
  const variance = Math.max(0, (squares - sum * value) / (n - 1))
  const half = tQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(variance / n)
  return {
    value,
    low: Math.max(bounds.min, value - half),
    high: Math.min(bounds.max, value + half),
  }
}
