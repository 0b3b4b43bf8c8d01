import { findIana } from 'windows-iana'
import { ianaZone, type Zone } from '../recurrence/zone.ts'
import { type Component, textOf } from './jcal.ts'
import type { Trouble } from './trouble.ts'
import type { ZoneOf } from './values.ts'
import { readZone } from './vtimezone.ts'

/**
 * The zone that a TZID means: by its IANA name of a place (also as the end of a path, as in
 * `/freeassociation.sourceforge.net/Europe/Oslo`), else by the VTIMEZONE of the file, else by the name that
 * Windows has for it. None of them: as floating, and told.
 *
 * @param floating the zone of times that have none
 */
export function zonesOf(
  components: Component[],
  floating: Zone,
  tell: (trouble: Trouble) => void,
): ZoneOf {
  const own = new Map<string, Zone>()
  for (const component of components) {
    const name = textOf(component, 'tzid')
    if (name === null) continue
    try {
      own.set(name, readZone(component))
    } catch (error) {
      tell({ what: name, code: 'unreadable', detail: (error as Error).message })
    }
  }
  const found = new Map<string, Zone>()
  return (tzid) => {
    if (tzid === null) return floating
    const kept = found.get(tzid)
    if (kept) return kept
    // EST and CET are names of places without summer time: a file that means them otherwise says how.
    const named = tzid.includes('/') ? byName(tzid) : null
    const zone = named ?? own.get(tzid) ?? byName(tzid) ?? byWindows(tzid)
    if (!zone) tell({ what: tzid, code: 'unknown_zone', detail: '' })
    found.set(tzid, zone ?? floating)
    return zone ?? floating
  }
}

function byName(tzid: string): Zone | null {
  const parts = tzid.split('/').filter(Boolean)
  return (
    ianaZone(tzid) ?? ianaZone(parts.slice(-2).join('/')) ?? ianaZone(parts.slice(-3).join('/'))
  )
}

const byWindows = (tzid: string): Zone | null => {
  const [name] = findIana(tzid)
  return name ? ianaZone(name) : null
}
