import type { Box } from './boxes.ts'
import { type Rule, rules } from './rules.ts'

/** Known numbers by box; a box that is not known is not there. */
export type Numbers = ReadonlyMap<Box, number>
export type Broken = { rule: Rule; wanted: number }

/** The rules that do not hold, with what the result should be. */
export const brokenRules = (numbers: Numbers): Broken[] =>
  rules
    .filter((rule) => applies(rule, numbers))
    .map((rule) => ({ rule, wanted: wantedBy(rule, numbers) }))
    .filter(({ rule, wanted }) => numbers.get(rule.result) !== wanted)

/**
 * The boxes that alone could be wrong: changed by one and the same difference they mend every broken
 * rule and break no other. One box that stands in two sums is found for certain.
 */
export function suspectsOf(numbers: Numbers, broken: Broken[]): Map<Box, number> {
  const found = new Map<Box, number>()
  const first = broken[0]
  if (!first) return found
  const gap = first.wanted - numbers.get(first.rule.result)!
  for (const box of boxesIn(first.rule)) {
    const n = numbers.get(box)
    if (n === undefined) continue
    const mended = n + (first.rule.minus.includes(box) || box === first.rule.result ? gap : -gap)
    if (mended >= 0 && brokenRules(new Map(numbers).set(box, mended)).length === 0)
      found.set(box, mended)
  }
  return found
}

const boxesIn = ({ result, plus, minus }: Rule) => [result, ...plus, ...minus]

/** Reports that are not given cannot be summed; and nothing comes from nothing. */
const applies = ({ result, plus }: Rule, numbers: Numbers) =>
  numbers.has(result) &&
  (result.startsWith('total.')
    ? plus.every((box) => numbers.has(box))
    : plus.some((box) => numbers.has(box)))

const wantedBy = ({ plus, minus }: Rule, numbers: Numbers) =>
  sum(plus, numbers) - sum(minus, numbers)

const sum = (boxes: Box[], numbers: Numbers) =>
  boxes.reduce((total, box) => total + (numbers.get(box) ?? 0), 0)
