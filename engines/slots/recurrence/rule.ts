import { weekdayOf, ymdOf, dayLength } from './days.ts'

export type Frequency =
  | 'YEARLY'
  | 'MONTHLY'
  | 'WEEKLY'
  | 'DAILY'
  | 'HOURLY'
  | 'MINUTELY'
  | 'SECONDLY'

/** A weekday, 1 is Monday; `nth` of the month or year, from its end where negative, 0 for every. */
export type NthWeekday = { nth: number; weekday: number }

/** The recurrence rule of RFC 5545, 3.3.10. What is not told is null. */
export type Rule = {
  frequency: Frequency
  interval: number
  count: number | null
  weekStart: number
  months: number[] | null
  weeks: number[] | null
  yearDays: number[] | null
  monthDays: number[] | null
  weekdays: NthWeekday[] | null
  hours: number[] | null
  minutes: number[] | null
  seconds: number[] | null
  positions: number[] | null
}

export const isSubDaily = ({ frequency }: Rule): boolean =>
  frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY'

/** What a rule leaves open is as the first start has it. */
export function completed(rule: Rule, start: number): Rule {
  const startDay = Math.floor(start / dayLength)
  const { month, day } = ymdOf(startDay)
  const time = new Date(start)
  const all = { ...rule }
  if (!isSubDaily(rule)) {
    all.hours ??= [time.getUTCHours()]
  }
  if (rule.frequency !== 'MINUTELY' && rule.frequency !== 'SECONDLY')
    all.minutes ??= [time.getUTCMinutes()]
  if (rule.frequency !== 'SECONDLY') all.seconds ??= [time.getUTCSeconds()]
  if (rule.yearDays || rule.monthDays || rule.weekdays) return all
  const weekday = [{ nth: 0, weekday: weekdayOf(startDay) }]
  if (rule.frequency === 'WEEKLY') all.weekdays = weekday
  if (rule.frequency === 'MONTHLY') all.monthDays = [day]
  if (rule.frequency !== 'YEARLY') return all
  if (rule.weeks) all.weekdays = weekday
  else {
    all.months ??= [month]
    all.monthDays = [day]
  }
  return all
}
