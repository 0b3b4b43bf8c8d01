export { type Expanded, expandCalendar } from './icalendar/expand-calendar.ts'
export { sayTrouble, type Trouble, type TroubleCode } from './icalendar/trouble.ts'
export { writeCalendar, type WrittenEvent } from './icalendar/write-calendar.ts'
export type { Occurrence } from './icalendar/occurrences.ts'
export { expandRule, type Span, TooMany } from './recurrence/expand.ts'
export type { Frequency, NthWeekday, Rule } from './recurrence/rule.ts'
export { ianaZone, utc, type Zone } from './recurrence/zone.ts'
export { findSlots } from './availability/find-slots.ts'
export { openSpans } from './availability/opening.ts'
export type {
  Need,
  OpenHours,
  Opening,
  Question,
  Resource,
  Rules,
  Slot,
  Taken,
  Weekday,
  Why,
} from './availability/model.ts'
