import { dayLength } from '../recurrence/days.ts'
import { utc, type Zone } from '../recurrence/zone.ts'
import { type Property, Unreadable } from './jcal.ts'

/** A start or end as it stands in the file. */
export type When = { wall: number; zone: Zone; isDate: boolean; isUtc: boolean }
/** Whole days by the calendar and exact time, added in that order. */
export type Length = { days: number; ms: number }
export type ZoneOf = (tzid: string | null) => Zone

export const momentOf = ({ wall, zone }: When): number => zone.momentOf(wall)

/** Every DATE or DATE-TIME of a property; a PERIOD gives its start. */
export const whensOf = (property: Property, zoneOf: ZoneOf): When[] =>
  property
    .slice(3)
    .map((value) => whenOf(Array.isArray(value) ? value[0] : value, property, zoneOf))

export function whenOf(value: unknown, property: Property, zoneOf: ZoneOf): When {
  const text = String(value)
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z)?)?$/.exec(text)
  const wall = match
    ? Date.parse(`${match[1]}T${(match[2] ?? '00:00:00').replace(/:60$/, ':59')}Z`)
    : NaN
  // Date.parse takes the 30th of February for the 2nd of March.
  if (!match || Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== match[1])
    throw new Unreadable(`${property[0].toUpperCase()}: ${text}`)
  const isUtc = match[3] === 'Z'
  const tzid = property[1]['tzid']
  const zone = isUtc ? utc : zoneOf(typeof tzid === 'string' && match[2] ? tzid : null)
  return { wall, zone, isDate: !match[2], isUtc }
}

export function lengthOf(text: string): Length {
  const match = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!match || !/\d/.test(text)) throw new Unreadable(`DURATION: ${text}`)
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((it) => Number(it ?? 0))
  const sign = match[1] === '-' ? -1 : 1
  return {
    days: sign * (weeks! * 7 + days!),
    ms: sign * ((hours! * 60 + minutes!) * 60 + seconds!) * 1000,
  }
}

export const endOf = (start: number, zone: Zone, { days, ms }: Length): number =>
  (days === 0 ? zone.momentOf(start) : zone.momentOf(start + days * dayLength)) + ms
