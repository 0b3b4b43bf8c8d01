import type { Refused } from '#kernel/web/pages.ts'

/** What was wrong and what was typed, where it was this form that was sent. */
export function mendedPerson(refused: Refused | undefined, deed: string, id?: string) {
  if (refused?.values['do'] !== deed) return {}
  const { affiliationId, grantId } = refused.values
  if (id && affiliationId !== id && grantId !== id) return {}
  const { organisation: missing, ...errors } = refused.errors
  return {
    errors: { ...errors, ...(missing && { 'organisation.sv': missing }) },
    values: typedWords(refused.values),
  }
}

/** What was typed in two languages, under the names of its fields. */
export function typedWords({ organisation, title, ...values }: Refused['values']) {
  const of = (name: string, words: { sv?: string; en?: string } = {}) => ({
    [`${name}.sv`]: words.sv ?? '',
    [`${name}.en`]: words.en ?? '',
  })
  return { ...values, ...of('organisation', organisation), ...of('title', title) }
}
