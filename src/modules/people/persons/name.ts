import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { longestName } from './longest-name.ts'

/**
 * A person's name as it is: one word or many, in any script. Only what no name holds is taken away:
 * control characters, and those that turn the direction of the text around it. Marks that join
 * letters stay, as several scripts need them. Refuses what has no letter at all.
 */
export const personName = z
  .string()
  .transform((name) =>
    name.normalize('NFC').replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ' '),
  )
  .pipe(line(longestName))
  .refine((name) => /[\p{L}\p{N}]/u.test(name), { params: { code: 'bad_value' } })
