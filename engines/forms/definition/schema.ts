import { z } from 'zod'
import { comparisons } from './types.ts'
import type { Fields } from './types.ts'

// A draft may lack a language; that is a finding, not a form that cannot be kept.
const text2 = (max: number) => {
  const text = z
    .string()
    .max(max)
    .transform((value) => value.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ''))
  return z.strictObject({ sv: text, en: text })
}
const id = z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/)
const count = z.number().int().min(0).max(100_000)
const limit = z.number().min(-1e15).max(1e15)
const day = z.union([z.iso.date(), z.literal('today')])
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const condition = z.strictObject({
  match: z.enum(['all', 'any']),
  tests: z
    .array(
      z.strictObject({
        field: id,
        op: z.enum(comparisons),
        value: z.union([z.string().max(200), limit, z.boolean()]).optional(),
      }),
    )
    .min(1)
    .max(20),
})

const shown = {
  id,
  label: text2(300),
  help: text2(2000).optional(),
  showIf: condition.optional(),
}
const asked = {
  ...shown,
  required: z.boolean(),
  guidance: text2(5000).optional(),
  comments: z.boolean().optional(),
}
const written = {
  minLength: count.optional(),
  maxLength: z.number().int().min(1).max(20_000).optional(),
  pattern: z
    .strictObject({ expression: z.string().min(1).max(200), message: text2(300) })
    .optional(),
  default: z.string().max(20_000).optional(),
}
const option = z.strictObject({
  value: z.string().min(1).max(100),
  label: text2(200),
  help: text2(500).optional(),
  score: limit.optional(),
})
const chosen = { options: z.array(option).min(1).max(200), other: z.boolean().optional() }

const questions = [
  z.strictObject({ kind: z.literal('short-text'), ...asked, ...written }),
  z.strictObject({ kind: z.literal('long-text'), ...asked, ...written }),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    min: limit.optional(),
    max: limit.optional(),
    decimals: z.number().int().min(0).max(10).optional(),
    unit: text2(30).optional(),
    default: limit.optional(),
  }),
  z.strictObject({
    kind: z.literal('date'),
    ...asked,
    min: day.optional(),
    max: day.optional(),
    default: day.optional(),
  }),
  z.strictObject({
    kind: z.literal('time'),
    ...asked,
    min: time.optional(),
    max: time.optional(),
    default: time.optional(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    ...asked,
    ...chosen,
    default: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('choices'),
    ...asked,
    ...chosen,
    minCount: count.optional(),
    maxCount: count.optional(),
    default: z.array(z.string()).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('yes-no'), ...asked, default: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('person'), ...asked }),
  z.strictObject({ kind: z.literal('group'), ...asked }),
  z.strictObject({
    kind: z.literal('code'),
    ...asked,
    list: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  }),
] as const
const file = z.strictObject({
  kind: z.literal('file'),
  ...asked,
  maxCount: z.number().int().min(1).max(20).optional(),
})
const information = z.strictObject({ kind: z.literal('information'), ...shown })
// Files are chosen once for a form, not row by row.
const inRow = z.discriminatedUnion('kind', [...questions, information])
const repeated = z.strictObject({
  kind: z.literal('repeated'),
  ...shown,
  fields: z.array(inRow).max(50),
  min: z.number().int().min(0).max(100),
  max: z.number().int().min(1).max(100),
})
const inSection = z.discriminatedUnion('kind', [...questions, file, information, repeated])
const section = z.strictObject({
  kind: z.literal('section'),
  ...shown,
  fields: z.array(inSection).max(300),
})

/**
 * The form of a form. It says what can be kept as a draft; `findings` says what has to be mended before
 * anybody is asked. Unknown keys are refused, so that nothing is lost in silence.
 */
export const fieldsSchema = z
  .array(z.discriminatedUnion('kind', [...questions, file, information, repeated, section]))
  .max(300) as unknown as z.ZodType<Fields>
