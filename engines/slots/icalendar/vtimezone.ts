import { dayLength, ymdOf, dayNumber } from '../recurrence/days.ts'
import { expandRule } from '../recurrence/expand.ts'
import { utc, type Zone, zoneOf } from '../recurrence/zone.ts'
import { allOf, type Component, firstOf, textOf, Unreadable } from './jcal.ts'
import { readRule } from './read-rule.ts'
import { whenOf, whensOf } from './values.ts'

type Change = { at: number; offset: number; before: number }
type Observance = { changes: (from: number, to: number) => Change[]; isEndless: boolean }

/** A time zone by the rules that its VTIMEZONE gives. */
export function readZone(component: Component): Zone {
  const name = textOf(component, 'tzid') ?? ''
  const observances = component[2].filter(([kind]) => kind === 'standard' || kind === 'daylight')
  if (observances.length === 0) throw new Unreadable(`VTIMEZONE: ${name}`)
  const read = observances.map(observanceOf)
  const ended = read.filter((it) => !it.isEndless).flatMap((it) => it.changes(-Infinity, Infinity))
  const years = new Map<number, Change[]>()
  /** The changes around a year: of a rule without end, none further away is ever needed. */
  const around = (moment: number) => {
    const { year } = ymdOf(Math.floor(moment / dayLength))
    let changes = years.get(year)
    if (changes) return changes
    const [from, to] = [
      dayNumber(year - 2, 1, 1) * dayLength,
      dayNumber(year + 2, 1, 1) * dayLength,
    ]
    changes = read.filter((it) => it.isEndless).flatMap((it) => it.changes(from, to))
    changes = [...changes, ...ended].sort((a, b) => a.at - b.at)
    years.set(year, changes)
    return changes
  }
  const first = read
    .flatMap((it) => it.changes(-Infinity, -Infinity))
    .sort((a, b) => a.at - b.at)[0]!
  return zoneOf(name, (moment) => {
    const last = around(moment).findLast(({ at }) => at <= moment)
    return last ? last.offset : first.before
  })
}

function observanceOf(component: Component): Observance {
  const [offset, before] = [offsetIn(component, 'tzoffsetto'), offsetIn(component, 'tzoffsetfrom')]
  const start = firstOf(component, 'dtstart')
  if (!start) throw new Unreadable('VTIMEZONE: DTSTART')
  const walls = { ...utc, momentOf: (wall: number) => wall - before }
  const zone = () => walls
  const first = whenOf(start[3], start, zone)
  const dates = allOf(component, 'rdate').flatMap((it) => whensOf(it, zone))
  const rules = allOf(component, 'rrule').map((it) => ({
    ...readRule(it, first, zone),
    told: it[3],
  }))
  const change = (wall: number) => ({ at: wall - before, offset, before })
  const isEndless = rules.some(({ told }) => !/"(until|count)"/.test(JSON.stringify(told)))
  return {
    isEndless,
    changes: (from, to) => {
      const ruled = rules.flatMap(({ rule, isPast }) =>
        to === -Infinity ? [] : expandRule(rule, first.wall, { from, to }, isPast),
      )
      return [first.wall, ...dates.map(({ wall }) => wall), ...ruled].map(change)
    },
  }
}

function offsetIn(component: Component, name: string): number {
  const text = textOf(component, name) ?? ''
  const match = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text)
  if (!match) throw new Unreadable(`${name.toUpperCase()}: ${text}`)
  const [hours, minutes, seconds] = match.slice(2).map((it) => Number(it ?? 0))
  return (match[1] === '-' ? -1 : 1) * ((hours! * 60 + minutes!) * 60 + seconds!) * 1000
}
