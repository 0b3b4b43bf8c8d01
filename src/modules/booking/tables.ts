import type { ColumnType, Generated, Selectable } from 'kysely'
import { lens } from '#kernel/database/lens.ts'
import type { Lang, Text2 } from '#kernel/text.ts'
import type { BookingState } from './states.ts'

export type ResourceKind = 'person' | 'room' | 'seat' | 'item' | 'kit'
/** Hours of a weekday, Monday being 1, on the wall of the resource's zone. */
export type WeekHours = { weekday: number; opens: string; closes: string }
export type DayHours = { opens: string; closes: string }
/** Of what another system masters: Navet shows it, links to the system, or takes a request along. */
export type Outside = { system: string; way: 'show' | 'link' | 'request'; url: string | null }

/** Lists are written as JSON text: the driver would make a PostgreSQL array of them. */
type List<T> = ColumnType<T[], string, string>

/** One part of a booking, as the engine asks for it. */
export type Need = {
  role: string
  of: string[]
  mode: 'any' | 'all' | 'roundRobin'
  count: number
  competences: string[]
}

type Resources = {
  id: Generated<string>
  unitId: string
  slug: string
  kind: ResourceKind
  name: Text2
  about: Text2 | null
  personId: string | null
  videoUrl: string | null
  master: Generated<'navet' | 'outside'>
  outside: Outside | null
  campusIds: string[]
  competences: string[]
  languages: string[]
  zone: string
  hours: List<WeekHours>
  openOnHolidays: Generated<boolean>
  bufferBefore: Generated<number>
  bufferAfter: Generated<number>
  perDay: number | null
  perWeek: number | null
  retiredOn: string | null
  createdAt: Date
  version: Generated<number>
}
type ResourceDays = {
  id: Generated<string>
  resourceId: string
  day: string
  hours: List<DayHours>
}
type KitParts = { kitId: string; partId: string }
type BookingRules = {
  serviceId: string
  unitId: string
  needs: List<Need>
  duration: number
  step: number
  leadTime: number
  daysAhead: number
  changeUntil: number
  video: 'no' | 'offered' | 'only'
  approval: boolean
  asksForm: boolean
  opensCase: boolean
  open: Generated<boolean>
  version: Generated<number>
}
type Bookings = {
  id: Generated<string>
  unitId: string
  serviceId: string
  departmentId: string
  teamId: string | null
  visibility: 'department' | 'team' | 'persons'
  campusId: string | null
  requesterId: string
  bookedById: string | null
  state: BookingState
  startsAt: Date
  endsAt: Date
  byVideo: boolean
  videoUrl: string | null
  formId: string | null
  answers: Record<string, unknown>
  note: string | null
  reason: string | null
  caseId: string | null
  seriesId: string | null
  language: Lang
  sequence: Generated<number>
  expiresAt: Date | null
  remindedAt: Date | null
  createdAt: Date
  version: Generated<number>
}
type BookingResources = { bookingId: string; resourceId: string; role: string }
type Holds = {
  id: Generated<string>
  resourceId: string
  master: Generated<'navet'>
  bookingId: string
  startsAt: Date
  endsAt: Date
  expiresAt: Date | null
}
type Waits = {
  id: Generated<string>
  unitId: string
  serviceId: string
  campusId: string | null
  byVideo: boolean
  personId: string
  fromDay: string
  untilDay: string
  language: Lang
  state: 'waiting' | 'offered' | 'served' | 'ended'
  bookingId: string | null
  createdAt: Date
}
type CalendarFeeds = {
  id: Generated<string>
  unitId: string
  personId: string | null
  resourceId: string | null
  createdAt: Date
}
type CalendarConnections = {
  id: Generated<string>
  unitId: string
  resourceId: string
  personId: string | null
  kind: 'ics' | 'caldav'
  host: string
  userName: string | null
  secret: string
  readAt: Date | null
  fault: string | null
  toldAt: Date | null
  unread: Generated<number>
  createdAt: Date
  version: Generated<number>
}
type OutsideTimes = { id: Generated<string>; connectionId: string; startsAt: Date; endsAt: Date }
type CalendarClashes = { bookingId: string; connectionId: string; startsAt: Date; foundAt: Date }
export type Connection = Selectable<CalendarConnections>
export type Resource = Selectable<Resources>
export type Rules = Selectable<BookingRules>
export type Booking = Selectable<Bookings>
export type Wait = Selectable<Waits>
export const db = lens<{
  resources: Resources
  resourceDays: ResourceDays
  kitParts: KitParts
  bookingRules: BookingRules
  bookings: Bookings
  bookingResources: BookingResources
  holds: Holds
  waits: Waits
  calendarFeeds: CalendarFeeds
  calendarConnections: CalendarConnections
  outsideTimes: OutsideTimes
  calendarClashes: CalendarClashes
}>()
