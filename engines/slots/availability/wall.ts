import { dayLength, ymdOf } from '../recurrence/days.ts'
import { ianaZone } from '../recurrence/zone.ts'

/** Days of a zone as moments: asked once for all who share the zone. */
export type Wall = {
  /** The day of a moment, numbered from 1970-01-01. */
  dayOf(moment: number): number
  /** The moment of a wall time of a day; `ms` since its midnight, up to 24 hours. */
  momentOf(day: number, ms: number): number
}

const known = new Map<string, Wall>()

/** @throws RangeError where there is no such zone */
export function wallOf(zoneName: string): Wall {
  const kept = known.get(zoneName)
  if (kept) return kept
  const zone = ianaZone(zoneName)
  if (!zone) throw new RangeError(`There is no time zone ${zoneName}.`)
  const midnights = new Map<number, number>()
  const midnight = (day: number) => {
    let moment = midnights.get(day)
    if (moment === undefined) {
      if (midnights.size > 20_000) midnights.clear()
      midnights.set(day, (moment = zone.momentOf(day * dayLength)))
    }
    return moment
  }
  const wall: Wall = {
    dayOf: (moment) => {
      const day = Math.floor(moment / dayLength)
      return moment < midnight(day) ? day - 1 : moment >= midnight(day + 1) ? day + 1 : day
    },
    momentOf: (day, ms) => {
      if (ms === dayLength) return midnight(day + 1)
      // Only on a day that is not 24 hours long does the clock do anything on the way.
      if (midnight(day + 1) - midnight(day) === dayLength) return midnight(day) + ms
      return zone.momentOf(day * dayLength + ms)
    },
  }
  known.set(zoneName, wall)
  return wall
}

export const dayName = (day: number): string => {
  const { year, month, day: ofMonth } = ymdOf(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`
}
