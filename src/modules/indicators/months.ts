/** A month as text, '2026-11', some months later or (below zero) earlier. */
export function monthsLater(month: string, n: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const count = year * 12 + number - 1 + n
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The last whole months before that of a day, the oldest first, and their first and last day. */
export function lastMonths(day: string, n: number) {
  const before = monthsLater(day.slice(0, 7), -1)
  const months = monthsBetween(monthsLater(before, 1 - n), before)
  const [year, month] = before.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { months, days: { from: `${months[0]}-01`, to: `${before}-${last}` } }
}

/** All months from one to another, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthsLater(month, 1)) months.push(month)
  return months
}
