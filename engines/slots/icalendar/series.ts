import { dayLength } from '../recurrence/days.ts'
import { expandRule, type Span } from '../recurrence/expand.ts'
import type { Event } from './read-event.ts'
import { momentOf, type When } from './values.ts'

/** One instance of a series before any change to it: its start, and its end as a moment. */
export type Instance = { wall: number; moment: number; end: number }

/** The instances whose start lies in the span of moments: rules and extra dates, less the exceptions. */
export function instancesOf(event: Event, { from, to }: Span): Instance[] {
  const { start } = event
  // Wall and moment lie less than a day apart.
  const walls = { from: from - dayLength, to: to + dayLength }
  const ruled = event.rules.flatMap(({ rule, isPast }) =>
    expandRule(rule, start.wall, walls, isPast),
  )
  const found = new Map<number, Instance>()
  const add = (when: When, end: number | null) => {
    const moment = momentOf(when)
    if (moment < from || moment >= to || isExcepted(event, moment)) return
    const wall = start.zone.wallOf(moment)
    if (!found.has(moment))
      found.set(moment, { wall, moment, end: end ?? event.endOf(when.wall, when.zone) })
  }
  for (const { when, end } of event.extras) {
    const whole = when.isDate && !start.isDate ? atTimeOf(start, when) : when
    add(whole, end?.(whole) ?? null)
  }
  for (const wall of [start.wall, ...ruled]) add({ ...start, wall }, null)
  for (const { rule, isPast } of event.exceptRules)
    for (const wall of expandRule(rule, start.wall, walls, isPast, false))
      found.delete(start.zone.momentOf(wall))
  return [...found.values()]
}

/** EXDATE takes away a start; one that is a day takes away what starts on it. */
export function isExcepted({ except, start }: Event, moment: number): boolean {
  if (except.length === 0) return false
  const day = Math.floor(start.zone.wallOf(moment) / dayLength)
  return except.some((it) =>
    it.isDate || start.isDate
      ? Math.floor((it.isDate ? it.wall : start.zone.wallOf(momentOf(it))) / dayLength) === day
      : momentOf(it) === moment,
  )
}

/** A date beside starts that have a time means their time on that day. */
const atTimeOf = (start: When, { wall }: When): When => ({
  ...start,
  wall: wall + (start.wall - Math.floor(start.wall / dayLength) * dayLength),
})
