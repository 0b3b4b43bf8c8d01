import type { Interval } from './index.ts'
import { normalQuantile } from './quantiles.ts'

/**
 * Wilson's score interval for a share, without continuity correction.
 *
 * Keeps its promise for small n and near 0 and 1, where the textbook interval leaves [0, 1] or has
 * no width. Wilson (1927), J Am Stat Assoc 22:209-212; recommended for small n by Brown, Cai &
 * DasGupta (2001), Statistical Science 16:101-133.
 *
 * @param successes counted ones, 0 ≤ successes ≤ n
 * @param n all that were asked or looked at; 0 gives null, as nothing is known
 * @param confidence of the two-sided interval, 0.95 unless told
 * @returns shares between 0 and 1
 */
export function shareInterval(successes: number, n: number, confidence = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError('0 <= successes <= n is needed')
  if (n === 0) return null
  const z2 = normalQuantile((1 + confidence) / 2) ** 2
  const value = successes / n
  const middle = (successes + z2 / 2) / (n + z2)
  const half = (Math.sqrt(z2) / (n + z2)) * Math.sqrt(value * (1 - value) * n + z2 / 4)
  // At the ends the formula is exact, but floating point is not.
  const low = successes === 0 ? 0 : Math.max(0, middle - half)
  const high = successes === n ? 1 : Math.min(1, middle + half)
  return { value, low, high }
}
