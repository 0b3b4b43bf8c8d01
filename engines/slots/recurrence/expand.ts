import { periodAt, periodBefore } from './periods.ts'
import { completed, type Rule } from './rule.ts'

/** More than this is no calendar: the caller is told instead of left waiting. */
const mostPeriods = 1_000_000
const mostTimes = 100_000

export class TooMany extends Error {
  override name = 'TooMany'
}

export type Span = { from: number; to: number }

/**
 * The wall times of a rule from `from` up to `to`, in order. The first start belongs to them even where
 * the rule would leave it out (RFC 5545, 3.8.5.3), and is the first that COUNT counts.
 *
 * Without COUNT the periods before the window are leapt over, so that a window far away costs no more
 * than a near one.
 *
 * @param first wall time of DTSTART
 * @param isPast whether a wall time lies after UNTIL
 * @param anchored false for EXRULE, of which DTSTART is no part
 * @throws TooMany
 */
export function expandRule(
  rule: Rule,
  first: number,
  { from, to }: Span,
  isPast: (wall: number) => boolean = () => false,
  anchored = true,
): number[] {
  const whole = completed(rule, first)
  const found: number[] = []
  let counted = 0
  /** False when the series has ended. */
  const take = (wall: number) => {
    if (wall >= to || isPast(wall) || (rule.count !== null && counted >= rule.count)) return false
    counted++
    if (wall >= from && found.push(wall) > mostTimes) throw new TooMany()
    return true
  }
  if (anchored && !take(first)) return found
  let n = rule.count === null && from > first ? periodBefore(whole, first, from) : 0
  for (let tries = 0; ; tries++) {
    if (tries > mostPeriods) throw new TooMany()
    const period = periodAt(whole, first, n)
    if (period.start >= to) return found
    for (const wall of period.times)
      if ((wall > first || (wall === first && !anchored)) && !take(wall)) return found
    // After UNTIL nothing comes, whether or not the periods hold anything.
    if (period.start > first && isPast(period.start)) return found
    n = period.next
  }
}
