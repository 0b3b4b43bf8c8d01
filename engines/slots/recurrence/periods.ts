import { dayMatches } from './day-matches.ts'
import { dayLength, dayNumber, monthLength, startOfWeek, yearLength, ymdOf } from './days.ts'
import type { Rule } from './rule.ts'

/** The n-th period of a rule: where it begins, and what it holds. */
export type Period = { start: number; times: number[] }

const steps = { HOURLY: 3_600_000, MINUTELY: 60_000, SECONDLY: 1_000 }
type SubDaily = keyof typeof steps

/**
 * The period `n` intervals after the first start, or the next that can hold anything. `rule` is complete.
 * A year, month, week or day holds its matching days at the rule's times; an hour or less holds moments.
 */
export function periodAt(rule: Rule, first: number, n: number): Period & { next: number } {
  if (rule.frequency in steps) return moments(rule, first, n, steps[rule.frequency as SubDaily])
  const [from, length] = daysAt(rule, Math.floor(first / dayLength), n * rule.interval)
  const times: number[] = []
  for (let day = from; day < from + length; day++)
    if (dayMatches(rule, day)) timesOf(rule, day * dayLength, times)
  return { start: from * dayLength, times: placed(rule, times), next: n + 1 }
}

/** The last period that begins at or before a wall time, at least 0: where a far window is entered. */
export function periodBefore(rule: Rule, first: number, wall: number): number {
  const [a, b] = [ymdOf(Math.floor(first / dayLength)), ymdOf(Math.floor(wall / dayLength))]
  const years = b.year - a.year
  const whole = {
    YEARLY: () => years,
    MONTHLY: () => years * 12 + b.month - a.month,
    WEEKLY: () => Math.floor((wall - first) / (7 * dayLength)) - 1,
    DAILY: () => Math.floor((wall - first) / dayLength) - 1,
    HOURLY: () => Math.floor((wall - first) / steps.HOURLY) - 1,
    MINUTELY: () => Math.floor((wall - first) / steps.MINUTELY) - 1,
    SECONDLY: () => Math.floor((wall - first) / steps.SECONDLY) - 1,
  }[rule.frequency]()
  return Math.max(0, Math.floor(whole / rule.interval) - 1)
}

/** First day and number of days. */
function daysAt(rule: Rule, firstDay: number, steps: number): [number, number] {
  const { year, month } = ymdOf(firstDay)
  if (rule.frequency === 'YEARLY') return [dayNumber(year + steps, 1, 1), yearLength(year + steps)]
  if (rule.frequency === 'DAILY') return [firstDay + steps, 1]
  if (rule.frequency === 'WEEKLY') return [startOfWeek(firstDay, rule.weekStart) + steps * 7, 7]
  const months = month - 1 + steps
  const at = { year: year + Math.floor(months / 12), month: (months % 12) + 1 }
  return [dayNumber(at.year, at.month, 1), monthLength(at.year, at.month)]
}

const timesOf = (rule: Rule, day: number, into: number[]) => {
  for (const hour of rule.hours!)
    for (const minute of rule.minutes!)
      for (const second of rule.seconds!)
        into.push(day + hour * steps.HOURLY + minute * steps.MINUTELY + second * steps.SECONDLY)
}

/** An hour, minute or second; where its day, hour or minute is not asked for, the rest of that is leapt. */
function moments(rule: Rule, first: number, n: number, step: number): Period & { next: number } {
  const stride = step * rule.interval
  const base = Math.floor(first / step) * step
  const start = base + n * stride
  const at = new Date(start)
  const leap = (unit: number) => ({
    start,
    times: [],
    next: Math.max(n + 1, Math.ceil((Math.floor(start / unit) * unit + unit - base) / stride)),
  })
  if (!dayMatches(rule, Math.floor(start / dayLength))) return leap(dayLength)
  if (rule.hours && !rule.hours.includes(at.getUTCHours()))
    return step === steps.HOURLY ? { start, times: [], next: n + 1 } : leap(steps.HOURLY)
  if (step < steps.HOURLY && rule.minutes && !rule.minutes.includes(at.getUTCMinutes()))
    return step === steps.MINUTELY ? { start, times: [], next: n + 1 } : leap(steps.MINUTELY)
  if (step < steps.MINUTELY && rule.seconds && !rule.seconds.includes(at.getUTCSeconds()))
    return { start, times: [], next: n + 1 }
  const minutes = step === steps.HOURLY ? rule.minutes! : [0]
  const seconds = step === steps.SECONDLY ? [0] : rule.seconds!
  const times = minutes.flatMap((minute) =>
    seconds.map((second) => start + minute * steps.MINUTELY + second * steps.SECONDLY),
  )
  return { start, times: placed(rule, times), next: n + 1 }
}

/** In order and once each; BYSETPOS takes its places among them, last of all parts. */
function placed(rule: Rule, times: number[]): number[] {
  const sorted = [...new Set(times)].sort((a, b) => a - b)
  if (!rule.positions) return sorted
  return sorted.filter(
    (_, i) => rule.positions!.includes(i + 1) || rule.positions!.includes(i - sorted.length),
  )
}
