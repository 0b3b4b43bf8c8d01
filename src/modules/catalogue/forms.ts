import { z } from 'zod'
import { parse } from '#kernel/input.ts'
import { inLang, type Lang } from '#kernel/text.ts'
import { longDay } from '#kernel/time.ts'
import type { FormField } from './service-type.ts'
import { catalogueText } from './text.ts'

export type Answer = string | number | boolean | string[]
/** What was answered, by the id of the question. */
export type Answers = Record<string, Answer>

/**
 * What a form's answers must be. Takes what a browser sends (all strings) as well as JSON; questions
 * left empty and keys that are no question are dropped.
 */
export const answersSchema = (fields: FormField[]) =>
  z.preprocess((raw) => tidied(fields, raw), shapeOf(fields))

/** Reads the answers to a form; what is wrong is told under `fields.<id>`. */
export const readAnswers = (fields: FormField[], raw: unknown): Answers =>
  parse(z.object({ fields: answersSchema(fields) }), { fields: raw }).fields

/** The same as JSON schema, for those who order by the API. */
export const formAsJsonSchema = (fields: FormField[]) => z.toJSONSchema(shapeOf(fields))

export type SaidAnswer = { id: string; label: string; value: string }

/** The answers as people read them, in the order of the form. */
export const saidAnswers = (fields: FormField[], answers: Answers, lang: Lang): SaidAnswer[] =>
  fields.flatMap((field) => {
    const answer = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined
    if (answer === undefined) return []
    return [
      { id: field.id, label: inLang(field.label, lang).text, value: say(field, answer, lang) },
    ]
  })

const shapeOf = (fields: FormField[]): z.ZodType<Answers> =>
  z.object(
    Object.fromEntries(
      fields.map((field) => {
        const { title, description } = { title: field.label.en, description: field.help?.en }
        const schema = valueOf(field).meta({ title, ...(description && { description }) })
        return [field.id, field.required ? schema : schema.optional()]
      }),
    ),
  ) as unknown as z.ZodType<Answers>

function valueOf({ kind, options = [], maxLength, min, max }: FormField): z.ZodType {
  const choice = z.enum(options.map(({ value }) => value))
  switch (kind) {
    case 'short-text':
      return z
        .string()
        .min(1)
        .max(maxLength ?? 200)
    case 'long-text':
      return z
        .string()
        .min(1)
        .max(maxLength ?? 4000)
    case 'number':
      return z
        .number()
        .min(min ?? -1e15)
        .max(max ?? 1e15)
    case 'date':
      return z.iso.date()
    case 'choice':
      return choice
    case 'choices':
      return z.array(choice).min(1).max(options.length)
    case 'yes-no':
      return z.boolean()
  }
}

function tidied(fields: FormField[], raw: unknown): Record<string, unknown> {
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  const pairs = fields.flatMap((field) => {
    const value = Object.hasOwn(given, field.id) ? valueFrom(field, given[field.id]) : undefined
    return value === undefined ? [] : [[field.id, value] as const]
  })
  // Without a prototype: a question may be called «constructor».
  return Object.assign(Object.create(null), Object.fromEntries(pairs))
}

/** One answer as its kind wants it; what cannot be made so is left as it is, to be refused. */
function valueFrom({ kind }: FormField, raw: unknown): unknown {
  const value = typeof raw === 'string' ? cleaned(raw, kind === 'long-text') : raw
  if (value === '' || value === null || value === undefined) return undefined
  if (kind === 'choices') {
    const list = [value].flat().filter((one) => one !== '')
    return list.length > 0 ? [...new Set(list)] : undefined
  }
  if (typeof value !== 'string') return value
  if (kind === 'number') return numberFrom(value)
  if (kind === 'yes-no') return value === 'yes' ? true : value === 'no' ? false : value
  return value
}

/** No control characters, no half characters (jsonb takes neither), one form of each accent. */
const cleaned = (text: string, lines: boolean) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(lines ? /[^\P{Cc}\n\t]/gu : /\p{Cc}+/gu, lines ? '' : ' ')
    .trim()

/** «1 000,5» and «1000.5» are numbers; «0x10» and «1e999» are not. */
function numberFrom(text: string): number | string {
  const plain = text.replace(/\s/g, '').replace(',', '.').replace('−', '-')
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) + 0 : text
}

function say({ kind, options = [] }: FormField, answer: Answer, lang: Lang): string {
  const label = (value: string) => {
    const option = options.find((one) => one.value === value)
    return option ? inLang(option.label, lang).text : value
  }
  if (Array.isArray(answer)) return answer.map(label).join(', ')
  if (typeof answer === 'boolean') return catalogueText[answer ? 'yes' : 'no'][lang]
  if (typeof answer === 'number') return answer.toLocaleString(lang === 'sv' ? 'sv-SE' : 'en-GB')
  if (kind === 'date') return longDay(answer, lang)
  return kind === 'choice' ? label(answer) : answer
}
