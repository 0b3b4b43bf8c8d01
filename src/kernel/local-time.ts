import { ianaZone } from '#engines/slots/index.ts'
import { type FieldError, invalid } from './errors.ts'
import { zone } from './time.ts'

/** The moment of a local time as a form sends it, `2026-11-24T13:15`, in the unit's own zone; 422 at `field`. */
export function momentOfLocal(given: unknown, field: string): Date {
  const local = typeof given === 'string' ? given : ''
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}Z`) : NaN
  const fault: FieldError = local ? 'not_date' : 'required'
  if (Number.isNaN(at)) throw invalid({ [field]: [fault] })
  return new Date(ianaZone(zone)!.momentOf(at))
}
