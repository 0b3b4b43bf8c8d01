import type { Text2 } from '#kernel/text.ts'
import type { ChecklistStep, FieldKind, FormField } from '../service-type.ts'

type Extra = Pick<FormField, 'help' | 'maxLength' | 'min' | 'max'> & { required?: boolean }
type Option = readonly [value: string, sv: string, en: string]

/** A text in both languages. */
export const t = (sv: string, en: string): Text2 => ({ sv, en })

/** Paragraphs in both languages. */
export const paragraphs = (sv: string[], en: string[]): Text2 => t(sv.join('\n\n'), en.join('\n\n'))

export const step = (id: string, sv: string, en: string): ChecklistStep => ({
  id,
  label: t(sv, en),
})

// Questions are required unless the form says `optional`: a form that asks for less is a better form,
// so each optional question should be a visible choice.
export const optional = { required: false }

export const short = (id: string, sv: string, en: string, extra: Extra = {}) =>
  field('short-text', id, sv, en, { maxLength: 200, ...extra })

export const long = (id: string, sv: string, en: string, extra: Extra = {}) =>
  field('long-text', id, sv, en, { maxLength: 4000, ...extra })

export const number = (id: string, sv: string, en: string, extra: Extra = {}) =>
  field('number', id, sv, en, { min: 0, ...extra })

export const date = (id: string, sv: string, en: string, extra: Extra = {}) =>
  field('date', id, sv, en, extra)

export const yesNo = (id: string, sv: string, en: string, extra: Extra = {}) =>
  field('yes-no', id, sv, en, extra)

export const choice = (
  id: string,
  sv: string,
  en: string,
  options: Option[],
  extra: Extra = {},
) => ({
  ...field('choice', id, sv, en, extra),
  options: asOptions(options),
})

export const choices = (
  id: string,
  sv: string,
  en: string,
  options: Option[],
  extra: Extra = {},
) => ({
  ...field('choices', id, sv, en, extra),
  options: asOptions(options),
})

const field = (kind: FieldKind, id: string, sv: string, en: string, extra: Extra): FormField => ({
  id,
  kind,
  label: t(sv, en),
  required: true,
  ...extra,
})

const asOptions = (options: Option[]) =>
  options.map(([value, sv, en]) => ({ value, label: t(sv, en) }))
