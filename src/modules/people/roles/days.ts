import { z } from 'zod'
import { invalid } from '#kernel/errors.ts'
import { optional } from '#kernel/input.ts'

/** From when to when a role holds, both days included; without a day there is no bound. */
export const roleDays = { validFrom: optional(z.iso.date()), validTo: optional(z.iso.date()) }

type Days = { validFrom?: string | undefined; validTo?: string | undefined }

export function daysOf({ validFrom, validTo }: Days) {
  if (validFrom && validTo && validTo < validFrom) throw invalid({ validTo: ['before_start'] })
  return { validFrom: validFrom ?? null, validTo: validTo ?? null }
}
