import type { Count } from './difference.ts'
import { logGamma } from './quantiles.ts'

/** Pearson's statistic, its degrees of freedom, and how likely one so large is where all are alike. */
export type Homogeneity = { statistic: number; degrees: number; p: number }

/**
 * Pearson's chi-squared test of whether several shares may be the same one. Groups with nobody are
 * left out.
 *
 * @returns null where the approximation does not hold: fewer than two groups, or an expected count below
 *   five (Cochran 1954); the caller says that there is too little to tell
 */
export function homogeneity(groups: readonly Count[]): Homogeneity | null {
  const counted = groups.filter(({ n }) => n > 0)
  if (counted.length < 2) return null
  const n = counted.reduce((sum, one) => sum + one.n, 0)
  const yes = counted.reduce((sum, one) => sum + one.yes, 0)
  const share = yes / n
  const smallest = Math.min(...counted.map((one) => one.n)) * Math.min(share, 1 - share)
  if (smallest < 5) return null
  const statistic = counted.reduce(
    (sum, one) => sum + (one.yes - one.n * share) ** 2 / (one.n * share * (1 - share)),
    0,
  )
  const degrees = counted.length - 1
  return { statistic, degrees, p: chiSquaredTail(statistic, degrees) }
}

/** P(X ≥ x) of the chi-squared distribution (Abramowitz & Stegun 26.4). */
export const chiSquaredTail = (x: number, degrees: number): number =>
  x <= 0 ? 1 : upperGamma(degrees / 2, x / 2)

/** The regularised upper incomplete gamma function: a series (6.5.29) or a continued fraction (6.5.31). */
function upperGamma(a: number, x: number): number {
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let k = 1; k < 1000 && term > sum * 1e-16; k++) sum += term *= x / (a + k)
    return 1 - front * sum
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 1000; k++) {
    const term = -k * (k - a)
    b += 2
    d = 1 / (term * d + b)
    c = b + term / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return front * fraction
}
