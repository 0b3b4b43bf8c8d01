import type { Rule } from '../recurrence/rule.ts'
import type { Zone } from '../recurrence/zone.ts'
import { allOf, type Component, firstOf, textOf, Unreadable } from './jcal.ts'
import { readRule, type Until } from './read-rule.ts'
import {
  endOf,
  type Length,
  lengthOf,
  momentOf,
  whenOf,
  type When,
  whensOf,
  type ZoneOf,
} from './values.ts'

/** An extra start; a PERIOD has its own end, a function of its start. */
export type Extra = { when: When; end: ((start: When) => number) | null }
export type Ruled = { rule: Rule; isPast: Until }

export type Event = {
  uid: string
  summary: string | null
  sequence: number
  isCancelled: boolean
  isBusy: boolean
  start: When
  /** The end of an instance that starts at this wall time in this zone, as a moment. */
  endOf: (wall: number, zone: Zone) => number
  rules: Ruled[]
  exceptRules: Ruled[]
  extras: Extra[]
  except: When[]
  /** Which instance of its series this one is instead of. */
  recurrenceId: When | null
  /** RANGE=THISANDFUTURE: instead of all later ones too. */
  isRange: boolean
}

/** @throws Unreadable where a part of it cannot be understood */
export function readEvent(component: Component, zoneOf: ZoneOf): Event {
  const property = firstOf(component, 'dtstart')
  if (!property) throw new Unreadable('DTSTART')
  const start = whenOf(property[3], property, zoneOf)
  const id = firstOf(component, 'recurrence-id')
  const rulesOf = (name: string) => allOf(component, name).map((it) => readRule(it, start, zoneOf))
  return {
    uid: textOf(component, 'uid') ?? '',
    summary: textOf(component, 'summary'),
    sequence: Number(textOf(component, 'sequence') ?? 0) || 0,
    isCancelled: textOf(component, 'status')?.toUpperCase() === 'CANCELLED',
    isBusy: textOf(component, 'transp')?.toUpperCase() !== 'TRANSPARENT',
    start,
    endOf: endFor(component, start, zoneOf),
    rules: rulesOf('rrule'),
    exceptRules: rulesOf('exrule'),
    extras: allOf(component, 'rdate').flatMap((it) => extrasOf(it, zoneOf)),
    except: allOf(component, 'exdate').flatMap((it) => whensOf(it, zoneOf)),
    recurrenceId: id ? whenOf(id[3], id, zoneOf) : null,
    isRange: String(id?.[1]['range'] ?? '').toUpperCase() === 'THISANDFUTURE',
  }
}

/** By DTEND every instance is as long in exact time, of days as many days; by DURATION as RFC 5545, 3.3.6. */
function endFor(component: Component, start: When, zoneOf: ZoneOf): Event['endOf'] {
  const end = firstOf(component, 'dtend')
  const duration = textOf(component, 'duration')
  const lasting =
    (length: Length): Event['endOf'] =>
    (wall, zone) =>
      endOf(wall, zone, length)
  if (!end && duration) return lasting(lengthOf(duration))
  if (!end) return lasting({ days: start.isDate ? 1 : 0, ms: 0 })
  const last = whenOf(end[3], end, zoneOf)
  if (momentOf(last) < momentOf(start)) throw new Unreadable('DTEND')
  if (start.isDate && last.isDate)
    return lasting({ days: (last.wall - start.wall) / 86_400_000, ms: 0 })
  return lasting({ days: 0, ms: momentOf(last) - momentOf(start) })
}

const extrasOf = (property: Parameters<typeof whensOf>[0], zoneOf: ZoneOf): Extra[] =>
  whensOf(property, zoneOf).map((when, i) => {
    const value = property[3 + i]
    if (!Array.isArray(value)) return { when, end: null }
    const told = String(value[1])
    if (!/^[+-]?P/.test(told)) {
      const end = momentOf(whenOf(told, property, zoneOf))
      return { when, end: () => end }
    }
    const length = lengthOf(told)
    return { when, end: (start) => endOf(start.wall, start.zone, length) }
  })
