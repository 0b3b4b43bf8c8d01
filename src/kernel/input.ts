import { z } from 'zod'
import { type FieldError, type FieldErrors, invalid, notFound } from './errors.ts'

/** Parses at the border: after it, types are facts. Wrong: 422 with codes per field. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw, { reportInput: true })
  if (parsed.success) return parsed.data
  const errors: FieldErrors = {}
  for (const issue of parsed.error.issues)
    (errors[issue.path.join('.') || 'form'] ??= []).push(codeOf(issue))
  throw invalid(errors)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id out of an address. One of wrong form is no record's: 404, as MECHANISMS says. */
export const asId = (text: string | undefined): string => {
  if (!text || !uuid.test(text)) throw notFound()
  return text
}

/** Text as people send it: trimmed, line ends as \n, no NUL (PostgreSQL takes none), and not endless. */
export const text = (max: number, min = 1) =>
  z.string().transform(tidied).pipe(z.string().min(min).max(max))

/** The same on one line: a name, or what stands as the subject of a letter. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((value) => tidied(value).replace(/\s+/g, ' '))
    .pipe(z.string().min(min).max(max))

const tidied = (value: string) =>
  value.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\0', '').trim()

/** A field that a form sends empty when it is not filled in; it may also be left out. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())
    .optional()

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const version = optional(z.coerce.number().int().positive())

const codeOf = (issue: z.core.$ZodIssue): FieldError => {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_big'
    case 'too_small':
      return issue.origin !== 'string'
        ? 'too_small'
        : issue.minimum === 1
          ? 'required'
          : 'too_short'
    case 'invalid_type':
      return issue.input === undefined
        ? 'required'
        : issue.expected === 'number'
          ? 'not_number'
          : 'bad_value'
    case 'invalid_format':
      return issue.format === 'email'
        ? 'not_email'
        : issue.format === 'date'
          ? 'not_date'
          : 'bad_value'
    case 'invalid_value':
      return issue.input === undefined || issue.input === '' ? 'required' : 'not_choice'
    case 'custom':
      return (issue.params?.['code'] as FieldError | undefined) ?? 'bad_value'
    default:
      return 'bad_value'
  }
}
