import { everyField, type Field, type Fields, type Finding } from '#engines/forms/index.ts'
import type { Lang, Text2 } from '#kernel/text.ts'
import { rowOf, saidCondition, type SaidTest, testChoices } from './condition-words.ts'
import { hasPattern, limitsOf, takesDefault } from './write-question.ts'

/** A field in the editor's list, with those inside it. `mend`: how much of it has to be mended. */
export type ListedField = {
  id: string
  kind: Field['kind']
  label: Text2
  required: boolean
  showIf: { match: 'all' | 'any'; tests: SaidTest[] } | null
  mend: number
  inner: ListedField[]
}

/** The fields of a form as they are listed to be edited. */
export function listed(
  fields: Fields,
  { findings, all = fields, lang }: { findings: Finding[]; all?: Fields; lang: Lang },
): ListedField[] {
  return fields.map((field) => {
    const { id, kind, label, showIf } = field
    return {
      ...{ id, kind, label },
      required: 'required' in field && field.required,
      showIf: showIf ? { match: showIf.match, tests: saidCondition(showIf, all, lang) } : null,
      mend: findings.filter((one) => one.field === id).length,
      inner: 'fields' in field ? listed(field.fields, { findings, all, lang }) : [],
    }
  })
}

/** One field, opened to be written: what it has today, its limits, and what it can depend on. */
export function opened(fields: Fields, id: string | null, lang: Lang) {
  const field = everyField(fields).find((one) => one.id === id)
  if (!field) return null
  const values = field as unknown as Record<string, unknown>
  const { match = 'all', tests = [] } = field.showIf ?? {}
  return {
    field,
    takes: { pattern: hasPattern(field), default: takesDefault(field) },
    match,
    limits: limitsOf(field).map((name) => {
      const value = values[name]
      const said = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
      return { name, value: said }
    }),
    choices: testChoices(fields, field.id, lang),
    tests: tests.map((test) => ({
      ...rowOf(test, fields),
      said: saidCondition({ match, tests: [test] }, fields, lang)[0]!,
    })),
  }
}
export type OpenedField = NonNullable<ReturnType<typeof opened>>
