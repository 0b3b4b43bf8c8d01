import type { Frequency, NthWeekday, Rule } from '../recurrence/rule.ts'
import { type Property, Unreadable } from './jcal.ts'
import { momentOf, whenOf, type When, type ZoneOf } from './values.ts'

export type Until = (wall: number) => boolean
type Recur = Record<string, string | number | (string | number)[]>

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const parts = new Set(
  'freq interval count until wkst bymonth byweekno byyearday bymonthday byday byhour byminute bysecond bysetpos'.split(
    ' ',
  ),
)
/** RFC 7529 lets a rule name its calendar; ours is this one. */
const isGregorian = (recur: Recur, name: string) => name === 'rscale' && recur[name] === 'GREGORIAN'

/** A RRULE or EXRULE, and what lies after its UNTIL. */
export function readRule(
  property: Property,
  start: When,
  zoneOf: ZoneOf,
): { rule: Rule; isPast: Until } {
  const recur = property[3] as Recur
  const strange = Object.keys(recur).find((name) => !parts.has(name) && !isGregorian(recur, name))
  if (strange) throw new Unreadable(`RRULE: ${strange.toUpperCase()}`)
  const list = (name: string) => numbersOf(recur[name])
  const count = recur['count'] === undefined ? null : Number(recur['count'])
  const interval = Number(recur['interval'] ?? 1)
  if (!recur['freq'] || !(interval >= 1) || (count !== null && !(count >= 1)))
    throw new Unreadable(`RRULE: ${JSON.stringify(recur)}`)
  const rule: Rule = {
    frequency: recur['freq'] as Frequency,
    interval,
    count,
    // ical.js counts the days of the week from Sunday.
    weekStart: recur['wkst'] === undefined ? 1 : ((Number(recur['wkst']) + 5) % 7) + 1,
    months: list('bymonth'),
    weeks: list('byweekno'),
    yearDays: list('byyearday'),
    monthDays: list('bymonthday'),
    weekdays: weekdaysOf(recur['byday']),
    hours: list('byhour'),
    minutes: list('byminute'),
    // A leap second is the last of its minute.
    seconds: list('bysecond')?.map((it) => Math.min(it, 59)) ?? null,
    positions: list('bysetpos'),
  }
  return { rule, isPast: untilOf(recur['until'], property, start, zoneOf) }
}

/** UNTIL in UTC is a moment, a local one is on the same wall, a date holds to its end. */
function untilOf(value: unknown, property: Property, start: When, zoneOf: ZoneOf): Until {
  if (value === undefined) return () => false
  const until = whenOf(value, property, zoneOf)
  const day = 86_400_000
  if (start.isDate) {
    const last = Math.floor(until.wall / day)
    return (wall) => Math.floor(wall / day) > last
  }
  if (until.isDate) return (wall) => wall >= until.wall + day
  if (!until.isUtc) return (wall) => wall > until.wall
  const last = momentOf(until)
  return (wall) => start.zone.momentOf(wall) > last
}

const numbersOf = (value: Recur[string] | undefined): number[] | null =>
  value === undefined ? null : [value].flat().map(Number)

function weekdaysOf(value: Recur[string] | undefined): NthWeekday[] | null {
  if (value === undefined) return null
  return [value].flat().map((told) => {
    const match = /^([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(told))
    if (!match) throw new Unreadable(`BYDAY: ${String(told)}`)
    return { nth: Number(match[1] ?? 0), weekday: weekdays.indexOf(match[2]!) + 1 }
  })
}
