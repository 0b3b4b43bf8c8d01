import { dayNumber, monthLength, weekdayOf, weekOf, yearLength, ymdOf } from './days.ts'
import type { NthWeekday, Rule } from './rule.ts'

/** Does the day satisfy every BY-part of the rule that speaks of days? */
export function dayMatches(rule: Rule, day: number): boolean {
  const { months, weeks, yearDays, monthDays, weekdays } = rule
  if (!months && !weeks && !yearDays && !monthDays && !weekdays) return true
  const date = ymdOf(day)
  if (months && !months.includes(date.month)) return false
  if (monthDays && !fromEitherEnd(monthDays, date.day, monthLength(date.year, date.month)))
    return false
  if (yearDays) {
    const ofYear = day - dayNumber(date.year, 1, 1) + 1
    if (!fromEitherEnd(yearDays, ofYear, yearLength(date.year))) return false
  }
  if (weeks) {
    const { week, weeks: inYear } = weekOf(day, rule.weekStart)
    if (!fromEitherEnd(weeks, week, inYear)) return false
  }
  return !weekdays || weekdays.some((it) => weekdayMatches(rule, it, day))
}

/** 1 is the first, -1 the last of `length`. */
const fromEitherEnd = (wanted: number[], place: number, length: number) =>
  wanted.includes(place) || wanted.includes(place - length - 1)

function weekdayMatches(rule: Rule, { nth, weekday }: NthWeekday, day: number): boolean {
  if (weekdayOf(day) !== weekday) return false
  if (nth === 0 || (rule.frequency !== 'MONTHLY' && rule.frequency !== 'YEARLY')) return true
  const { year, month, day: ofMonth } = ymdOf(day)
  const inMonth = rule.frequency === 'MONTHLY' || rule.months !== null
  const place = inMonth ? ofMonth : day - dayNumber(year, 1, 1) + 1
  const length = inMonth ? monthLength(year, month) : yearLength(year)
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth
}
