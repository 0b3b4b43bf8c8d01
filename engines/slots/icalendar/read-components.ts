import ICAL from 'ical.js'
import { type Component } from './jcal.ts'
import type { Trouble, TroubleCode } from './trouble.ts'

export type Components = {
  events: Component[]
  zones: Component[]
  /** X-WR-TIMEZONE: what floating times of the calendar mean. */
  zoneName: string | null
  broken: Trouble[]
}

/**
 * The events and time zones of a calendar, or null where the text is none. Each is parsed alone: one that
 * is broken is told, and the others are read.
 */
export function readComponents(text: string): Components | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/(?:\r\n|\r|\n)[ \t]/g, '')
    .split(/\r\n|\r|\n/)
  if (!lines.some((line) => /^BEGIN:VCALENDAR\s*$/i.test(line))) return null
  const found: Components = { events: [], zones: [], zoneName: null, broken: [] }
  let open: { kind: string; lines: string[] } | null = null
  for (const line of lines) {
    const kind = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line)?.[1]?.toUpperCase()
    const zone = /^X-WR-TIMEZONE[^:]*:(.+?)\s*$/i.exec(line)?.[1]
    if (!open && zone) found.zoneName = zone
    if (kind) {
      if (open) found.broken.push(brokenBy(open, 'no_end', `END:${open.kind}`))
      open = { kind, lines: [] }
    }
    open?.lines.push(line)
    if (open && new RegExp(`^END:${open.kind}\\s*$`, 'i').test(line)) {
      parse(open, found)
      open = null
    }
  }
  if (open) found.broken.push(brokenBy(open, 'no_end', `END:${open.kind}`))
  return found
}

function parse(open: { kind: string; lines: string[] }, found: Components) {
  try {
    const component = ICAL.parse(open.lines.map(inCapitals).join('\r\n')) as unknown as Component
    if (open.kind === 'VEVENT') found.events.push(component)
    else found.zones.push(component)
  } catch (error) {
    found.broken.push(brokenBy(open, 'broken', (error as Error).message))
  }
}

/** The parts of a rule may be in any case (RFC 5545, 2); ical.js knows capitals. */
const inCapitals = (line: string) =>
  /^(RRULE|EXRULE)[:;]/i.test(line)
    ? line.replace(/:(.*)$/, (_, rule: string) => `:${rule.toUpperCase().replaceAll(' ', '')}`)
    : line

const brokenBy = (
  { kind, lines }: { kind: string; lines: string[] },
  code: TroubleCode,
  detail: string,
): Trouble => {
  const id = lines.find((line) => /^(UID|TZID)[:;]/i.test(line))?.replace(/^[^:]*:/, '')
  return { what: id?.trim() || kind, code, detail }
}
