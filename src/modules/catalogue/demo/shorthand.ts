import type { Condition, Option } from '#engines/forms/index.ts'
import type { Text2 } from '#kernel/text.ts'
import type { ChecklistStep, FormField } from '../service-type.ts'

type Kind = FormField['kind']
type Of<K extends Kind> = Extract<FormField, { kind: K }>
/** What may be added to a question beside its id and label. */
type Extra<K extends Kind> = Partial<Omit<Of<K>, 'kind' | 'id' | 'label' | 'options' | 'fields'>>
type Listed = readonly [value: string, sv: string, en: string]

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

/** Shown if an earlier question has that answer. */
export const when = (field: string, value: string | boolean): { showIf: Condition } => ({
  showIf: { match: 'all', tests: [{ field, op: 'is', value }] },
})

type Ask<K extends Kind> = (id: string, sv: string, en: string, extra?: Extra<K>) => Of<K>
type AskOneOf<K extends Kind> = (
  id: string,
  sv: string,
  en: string,
  options: Listed[],
  extra?: Extra<K>,
) => Of<K>

const ask =
  <K extends Kind>(kind: K, usual: object = {}): Ask<K> =>
  (id, sv, en, extra = {}) =>
    ({ id, kind, label: t(sv, en), required: true, ...usual, ...extra }) as unknown as Of<K>

export const short = ask('short-text', { maxLength: 200 })
export const long = ask('long-text', { maxLength: 4000 })
export const number = ask('number', { min: 0 })
export const date = ask('date')
export const time = ask('time')
export const yesNo = ask('yes-no')
export const person = ask('person')
export const file = ask('file')

const askOneOf =
  <K extends 'choice' | 'choices'>(kind: K): AskOneOf<K> =>
  (id, sv, en, options, extra = {}) => ({
    ...ask(kind)(id, sv, en, extra),
    options: options.map(asOption),
  })

export const choice = askOneOf('choice')
export const choices = askOneOf('choices')

const asOption = ([value, sv, en]: Listed): Option => ({ value, label: t(sv, en) })

type Group<K extends 'section' | 'repeated'> = (
  id: string,
  sv: string,
  en: string,
  fields: Of<K>['fields'],
  extra?: Extra<K>,
) => Of<K>

/** Questions on a page of their own, where a form has two such sections or more. */
export const section: Group<'section'> = (id, sv, en, fields, extra = {}) => ({
  ...{ id, kind: 'section', label: t(sv, en), fields },
  ...extra,
})

/** The same questions for each of several things. */
export const repeated: Group<'repeated'> = (id, sv, en, fields, extra = {}) => ({
  ...{ id, kind: 'repeated', label: t(sv, en), fields, min: 1, max: 20 },
  ...extra,
})
