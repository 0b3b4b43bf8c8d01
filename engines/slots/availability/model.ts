/** 1 is Monday, 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** On the wall of the zone, `'08:00'` to `'16:30'`; `'24:00'` is the end of the day. They may overlap. */
export type OpenHours = { readonly from: string; readonly to: string }

export type Opening = {
  /** IANA name of the zone that the hours are local to. */
  readonly zone: string
  readonly weekly: Readonly<Partial<Record<Weekday, readonly OpenHours[]>>>
  /** Days that are as closed as their weekday was open: `'2026-12-24'`. */
  readonly holidays?: ReadonlySet<string>
  /** Hours of single days instead of all else; none: closed. */
  readonly exceptions?: ReadonlyMap<string, readonly OpenHours[]>
}

/** What is taken, its own buffers and holds included; `counts` towards the limits (a holiday does not). */
export type Taken = { readonly start: Date; readonly end: Date; readonly counts?: boolean }

/** A person, room or thing that is booked. Minutes are whole numbers from 0. */
export type Resource = {
  readonly id: string
  readonly opening: Opening
  readonly taken: readonly Taken[]
  /** Minutes kept free before and after; they may lie outside the opening hours. */
  readonly bufferBefore?: number
  readonly bufferAfter?: number
  readonly perDay?: number
  readonly perWeek?: number
  readonly competences?: readonly string[]
  /** For the round robin: how much was given already, by how much of a full share. */
  readonly load?: number
  readonly share?: number
}

/**
 * One part of a booking: `any` of the resources (the first that can), `all` of them, or in turn
 * (`roundRobin`: whoever has least for their share, then whoever can least else).
 */
export type Need = {
  readonly role: string
  readonly of: readonly string[]
  readonly mode: 'any' | 'all' | 'roundRobin'
  /** How many of them, for `any` and `roundRobin`; 1. */
  readonly count?: number
  /** Everyone who is chosen has all of these. */
  readonly competences?: readonly string[]
}

/** Minutes, all of them. */
export type Rules = {
  readonly duration: number
  /** Starts lie on whole steps from midnight in `zone`. */
  readonly step: number
  readonly zone: string
  readonly leadTime?: number
  /** How far ahead one may book. */
  readonly window?: number
}

export type Question = {
  readonly rules: Rules
  readonly needs: readonly Need[]
  readonly resources: readonly Resource[]
  readonly now: Date
  /** Starts from here, up to and without `to`. */
  readonly from: Date
  readonly to: Date
  /** No more slots than these; 1000. */
  readonly limit?: number
}

/** A time that can be booked, and who and what it takes, by role. */
export type Slot = { start: Date; end: Date; given: Record<string, string[]> }

/** Why there is no time. */
export type Why =
  | { code: 'lead_time'; earliest: Date }
  | { code: 'beyond_window'; latest: Date }
  | { code: 'nobody_competent'; role: string; competences: readonly string[] }
  | { code: 'closed' | 'too_short' | 'limit_reached' | 'booked'; role: string; resources: string[] }
  | { code: 'never_together'; roles: string[] }
  | { code: 'off_step'; step: number }

export const minute = 60_000
