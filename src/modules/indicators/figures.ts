import { meanInterval, shareInterval } from '#engines/intervals/index.ts'
import type { Indicator } from './indicator.ts'

export type Totals = { numerator: number; denominator: number; total: number; squares: number }

/** n counted, the figure and its 95 % interval; null where there is none. */
export type Measured = { n: number; value: number | null; low: number | null; high: number | null }

/** A part of fewer shows no figure: who said what could be guessed. */
export const smallest = 5

/** Totals made into a figure. Counts have no interval: nothing is estimated. */
export function measureOf({ unit, scale }: Indicator, totals: Totals): Measured {
  // A span may hold a correction without what it corrects; nothing is less than none, or more than all.
  const n = Math.max(0, totals.denominator)
  if (unit === 'count') return { n, value: totals.numerator, low: null, high: null }
  const found =
    unit === 'share'
      ? shareInterval(Math.min(n, Math.max(0, totals.numerator)), n)
      : meanInterval({ n, sum: totals.total, squares: totals.squares }, scale)
  return { n, value: found?.value ?? null, low: finite(found?.low), high: finite(found?.high) }
}

/** A share with its interval, of what is counted without facts. */
export function shareOf(yes: number, n: number): Measured {
  const found = shareInterval(yes, n)
  return { n, value: found?.value ?? null, low: found?.low ?? null, high: found?.high ?? null }
}

/**
 * Hides the figures of small parts. What is hidden must together be large enough as well, or the
 * whole minus the shown parts would tell it: the smallest shown part is hidden until it is.
 */
export function withoutSmall<G extends Measured>(
  groups: G[],
  min: number,
): (G & { hidden: boolean })[] {
  const bySize = [...groups].filter(({ n }) => n > 0).sort((a, b) => a.n - b.n)
  const hidden = new Set<G>()
  let together = 0
  for (const group of bySize) {
    if (group.n >= min && (together === 0 || together >= min)) break
    hidden.add(group)
    together += group.n
  }
  return groups.map((group) =>
    hidden.has(group)
      ? { ...group, value: null, low: null, high: null, hidden: true }
      : { ...group, hidden: false },
  )
}

const finite = (bound: number | undefined) =>
  bound === undefined || !Number.isFinite(bound) ? null : bound
