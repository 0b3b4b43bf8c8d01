/** Days are numbered from 1970-01-01; wall time is milliseconds since then as the clock on a wall shows. */
export const dayLength = 86_400_000

export type Ymd = { year: number; month: number; day: number }

export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / dayLength)

export function ymdOf(day: number): Ymd {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

export const monthLength = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

export const yearLength = (year: number): number =>
  dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1)

export const startOfWeek = (day: number, weekStart: number): number =>
  day - ((weekdayOf(day) - weekStart + 7) % 7)

/** The week of a day and how many its year has; week 1 is the first with four days of the year. */
export function weekOf(day: number, weekStart: number): { week: number; weeks: number } {
  const start = startOfWeek(day, weekStart)
  const { year } = ymdOf(start + 3)
  const first = startOfWeek(dayNumber(year, 1, 4), weekStart)
  const next = startOfWeek(dayNumber(year + 1, 1, 4), weekStart)
  return { week: (start - first) / 7 + 1, weeks: (next - first) / 7 }
}
