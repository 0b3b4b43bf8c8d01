import { comparisonsOf } from '../answers/conditions.ts'
import { readOne } from '../answers/read-one.ts'
import {
  type Field,
  type Fields,
  isQuestion,
  type Question,
  type Test,
} from '../definition/types.ts'
import type { Finding } from './types.ts'

/** Conditions that lead nowhere: to a removed field, to a later one, to an option that is gone. */
export function conditionFindings(fields: Fields): Finding[] {
  const all = new Set(idsOf(fields))
  const found: Finding[] = []
  const earlier = new Map<string, Field>()
  const look = (list: readonly Field[], known: Map<string, Field>) => {
    for (const field of list) {
      for (const test of field.showIf?.tests ?? []) {
        const code = fault(test, known, all)
        if (code) found.push({ field: field.id, code, about: test.field })
      }
      known.set(field.id, field)
      if (field.kind === 'section') look(field.fields, known)
      // What stands inside a group is many answers, which nothing outside can be compared with.
      if (field.kind === 'repeated') look(field.fields, new Map(known))
    }
  }
  look(fields, earlier)
  return found
}

const idsOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => [field.id, ...('fields' in field ? idsOf(field.fields) : [])])

function fault(test: Test, earlier: Map<string, Field>, all: Set<string>): Finding['code'] | null {
  const field = earlier.get(test.field)
  if (!field) return all.has(test.field) ? 'later_field' : 'unknown_field'
  if (field.kind === 'repeated')
    return test.op === 'answered' || test.op === 'not-answered' ? null : 'not_comparable'
  if (!isQuestion(field) || !comparisonsOf(field).includes(test.op)) return 'not_comparable'
  if (test.op === 'answered' || test.op === 'not-answered') return null
  return isAnswerOf(field, test.value) ? null : 'unknown_value'
}

const isAnswerOf = (question: Question, value: Test['value']) => {
  if (value === undefined) return false
  if ('options' in question)
    return (
      question.options.some((option) => option.value === value) ||
      (value === 'other' && question.other === true)
    )
  // How much may be asked for is the concern of whether it can be reached.
  const free = { ...question, min: undefined, max: undefined } as unknown as Question
  return 'answer' in readOne(free, value, undefined, { today: '2000-01-01' })
}
