import { Temporal } from 'temporal-polyfill'
import { dayLength } from './days.ts'

/** Wall times of a place made into moments (milliseconds since 1970 UTC), and back. */
export type Zone = {
  name: string
  /** A time that the clock skips is as with the offset before; of one that it shows twice, the first. */
  momentOf(wall: number): number
  wallOf(moment: number): number
}

export const utc: Zone = { name: 'UTC', momentOf: (wall) => wall, wallOf: (moment) => moment }

const known = new Map<string, Zone | null>()

/** A zone by its IANA name, or null where there is none. */
export function ianaZone(name: string): Zone | null {
  if (!known.has(name)) known.set(name, made(name))
  return known.get(name)!
}

function made(name: string): Zone | null {
  // An offset is no name, though Temporal takes it for one.
  if (!/^[A-Za-z]/.test(name)) return null
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
  } catch {
    return null
  }
  const exactly = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(name).offsetNanoseconds / 1e6
  return zoneOf(name, byDay(exactly))
}

/** Offsets are asked for again and again; on most days they stay what they are. */
function byDay(offsetAt: (moment: number) => number): (moment: number) => number {
  const edges = new Map<number, number>()
  const atStart = (day: number) => {
    let offset = edges.get(day)
    if (offset === undefined) {
      if (edges.size > 20_000) edges.clear()
      edges.set(day, (offset = offsetAt(day * dayLength)))
    }
    return offset
  }
  return (moment) => {
    const day = Math.floor(moment / dayLength)
    const offset = atStart(day)
    return offset === atStart(day + 1) ? offset : offsetAt(moment)
  }
}

/** A zone by the offset from UTC (milliseconds) that it has at a moment. */
export function zoneOf(name: string, offsetAt: (moment: number) => number): Zone {
  return {
    name,
    momentOf: (wall) => {
      const [before, after] = [offsetAt(wall - dayLength), offsetAt(wall + dayLength)]
      const early = wall - Math.max(before, after)
      const late = wall - Math.min(before, after)
      if (offsetAt(early) === wall - early) return early
      if (offsetAt(late) === wall - late) return late
      return wall - before
    },
    wallOf: (moment) => moment + offsetAt(moment),
  }
}
