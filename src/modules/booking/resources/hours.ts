import { z } from 'zod'
import type { DayHours, WeekHours } from '../tables.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const span = { opens: time, closes: time }
const wrong = (code: 'not_hours' | 'overlapping', path: PropertyKey[] = []) => ({
  code: 'custom' as const,
  params: { code },
  path,
})

/** Hours of the days of a week: a list, or by weekday as people write them (`"9–12, 13–16.30"`). */
export const weekHours = z
  .preprocess(
    fromText,
    z.array(z.object({ weekday: z.number().int().min(1).max(7), ...span })).max(70),
  )
  .check(({ value, issues }) => {
    for (const [weekday, hours] of Map.groupBy(value, (it) => it.weekday)) {
      const code = faultOf(hours)
      if (code) issues.push({ ...wrong(code, [weekday]), input: value })
    }
  })

/** Hours of one day; none: closed. */
export const dayHours = z
  .preprocess(
    (value) => (typeof value === 'string' ? spansIn(value) : value),
    z.array(z.object(span)).max(10),
  )
  .check(({ value, issues }) => {
    const code = faultOf(value)
    if (code) issues.push({ ...wrong(code), input: value })
  })

function faultOf(hours: DayHours[]) {
  const sorted = hours.toSorted((a, b) => a.opens.localeCompare(b.opens))
  if (sorted.some(({ opens, closes }) => opens >= closes)) return 'not_hours' as const
  const meets = sorted.some(({ opens }, i) => i > 0 && opens < sorted[i - 1]!.closes)
  return meets ? ('overlapping' as const) : null
}

function fromText(value: unknown) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).flatMap(([weekday, text]) =>
    spansIn(String(text)).map((it) => ({ weekday: Number(weekday), ...it })),
  )
}

/** What cannot be read becomes hours of no length, which `faultOf` refuses at their own day. */
const spansIn = (text: string): DayHours[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = /^(\d{1,2})(?:[.:](\d\d))?\s*[-–]\s*(\d{1,2})(?:[.:](\d\d))?$/.exec(part)
      const clock = (hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`
      const hours = found && {
        opens: clock(found[1]!, found[2]),
        closes: clock(found[3]!, found[4]),
      }
      return hours && time.safeParse(hours.opens).success && time.safeParse(hours.closes).success
        ? hours
        : { opens: '00:00', closes: '00:00' }
    })

/** The same as people write them: `"9–12, 13–16.30"`. */
export const saidHours = (hours: readonly DayHours[]) =>
  hours.map(({ opens, closes }) => `${short(opens)}–${short(closes)}`).join(', ')

export const hoursOn = (hours: readonly WeekHours[], weekday: number) =>
  hours.filter((it) => it.weekday === weekday)

const short = (clock: string) => clock.replace(/^0/, '').replace(/:00$/, '').replace(':', '.')
