import type { Field, Fields, Information, Question, Repeated } from './types.ts'
import { isQuestion } from './types.ts'

/** The fields in the order in which they are read, sections opened but not repeated groups. */
export const flat = (fields: Fields): Field[] =>
  fields.flatMap((field): Field[] =>
    field.kind === 'section' ? [field, ...field.fields] : [field],
  )

/** Every field, also those inside repeated groups. */
export const everyField = (fields: Fields): Field[] =>
  flat(fields).flatMap((field): Field[] =>
    field.kind === 'repeated' ? [field, ...field.fields] : [field],
  )

export const questionsOf = (fields: Fields): Question[] => everyField(fields).filter(isQuestion)

export type Step = {
  /** Null for what stands before the first section, and for forms that are asked on one page. */
  section: Extract<Field, { kind: 'section' }> | null
  fields: (Question | Information | Repeated | Extract<Field, { kind: 'section' }>)[]
}

/**
 * The pages of a form: one for each section where there are at least two of them, with what stands
 * loose before, between and after in pages of its own; otherwise all on one page.
 */
export function stepsOf(fields: Fields): Step[] {
  const sections = fields.filter(({ kind }) => kind === 'section')
  if (sections.length < 2) return [{ section: null, fields }]
  const steps: Step[] = []
  for (const field of fields)
    if (field.kind === 'section') steps.push({ section: field, fields: field.fields })
    else if (steps.at(-1)?.section === null) steps.at(-1)!.fields.push(field)
    else steps.push({ section: null, fields: [field] })
  return steps
}
