import {
  type Comparison,
  type Condition,
  everyField,
  type Field,
  type Fields,
} from '#engines/forms/index.ts'
import { inLang as textIn, isQuestion, type Test } from '#engines/forms/index.ts'
import type { Lang } from '#kernel/text.ts'

/** «Personuppgifter» «is» «ja»: one comparison, for its sentence. `value` is empty where none is needed. */
export type SaidTest = { question: string; op: Comparison; value: string }

const yesNo = { sv: ['ja', 'nej'], en: ['yes', 'no'] } as const

/** When a field is asked, in words. */
export const saidCondition = (condition: Condition, fields: Fields, lang: Lang): SaidTest[] =>
  condition.tests.map((test) => saidTest(test, fields, lang))

function saidTest({ field: id, op, value }: Test, fields: Fields, lang: Lang): SaidTest {
  const field = everyField(fields).find((one) => one.id === id)
  const options = field && 'options' in field ? field.options : []
  const option = options.find((one) => one.value === value)
  const said =
    typeof value === 'boolean'
      ? yesNo[lang][value ? 0 : 1]
      : option
        ? textIn(option.label, lang) || option.value
        : String(value ?? '')
  return { question: field ? textIn(field.label, lang) || id : id, op, value: said }
}

/** What can be compared of the questions before a field: choices with their answers, the rest with a value. */
export function testChoices(fields: Fields, id: string, lang: Lang) {
  return questionsBefore(fields, id).map((question) => ({
    question: textIn(question.label, lang) || question.id,
    tests: testsOf(question).map((test) => ({
      key: keyOf(test),
      said: saidTest(test, fields, lang),
    })),
  }))
}

/** Questions that stand before a field, also those before it in its own repeated group. */
function questionsBefore(fields: Fields, id: string): Field[] {
  const before: Field[] = []
  const walk = (list: Fields): boolean => {
    for (const field of list) {
      if (field.id === id) return true
      const kept = before.length
      if ('fields' in field && walk(field.fields)) return true
      // Answers of a group's rows are nothing that later questions can look at.
      if (field.kind === 'repeated') before.length = kept
      if (isQuestion(field) && field.kind !== 'file') before.push(field)
    }
    return false
  }
  walk(fields)
  return before
}

function testsOf(question: Field): Test[] {
  const field = question.id
  const answered: Test[] = [
    { field, op: 'answered' },
    { field, op: 'not-answered' },
  ]
  const is = (value: string | boolean): Test[] => [
    { field, op: 'is', value },
    { field, op: 'is-not', value },
  ]
  if (question.kind === 'yes-no')
    return [...[true, false].map((value): Test => ({ field, op: 'is', value })), ...answered]
  if ('options' in question)
    return [...question.options.flatMap(({ value }) => is(value)), ...answered]
  const measured = ['number', 'date', 'time'].includes(question.kind)
  const ops: Comparison[] = measured ? ['is', 'is-not', 'at-least', 'at-most'] : ['is', 'is-not']
  return [...ops.map((op): Test => ({ field, op })), ...answered]
}

/** A test as a choice of its list sends it; one without a value takes what is written beside. */
export const keyOf = ({ field, op, value }: Test) =>
  JSON.stringify(value === undefined ? [field, op] : [field, op, value])

/** The choice and the written value that a test of a form stands for. */
export function rowOf(test: Test, fields: Fields): { test: string; value: string } {
  const field = everyField(fields).find(({ id }) => id === test.field)
  const listed = field !== undefined && ('options' in field || field.kind === 'yes-no')
  if (listed) return { test: keyOf(test), value: '' }
  const { field: id, op } = test
  return { test: keyOf({ field: id, op }), value: String(test.value ?? '') }
}
