import { type Field, isQuestion, type Test } from '../definition/types.ts'

/** Is there an answer to every question with which all these tests hold? */
export function fits(tests: Test[], byId: ReadonlyMap<string, Field>): boolean {
  const about = Map.groupBy(tests, ({ field }) => field)
  return [...about].every(([id, tests]) => {
    const field = byId.get(id)
    return field !== undefined && fitsOne(field, tests)
  })
}

function fitsOne(field: Field, tests: Test[]): boolean {
  const isAsked = tests.some(({ op }) => op !== 'not-answered')
  const isEmpty = tests.some(({ op }) => op === 'not-answered')
  if (isAsked && isEmpty) return false
  if (isEmpty) return true
  if (!isQuestion(field)) return true
  const wanted = new Set(valuesOf(tests, 'is'))
  const banned = new Set(valuesOf(tests, 'is-not'))
  if ([...wanted].some((value) => banned.has(value))) return false
  if (field.kind === 'choices') {
    if (wanted.size > (field.maxCount ?? Infinity)) return false
    return wanted.size > 0 || choicesOf(field).some((value) => !banned.has(value))
  }
  if (wanted.size > 1) return false
  const values =
    field.kind === 'choice' ? choicesOf(field) : field.kind === 'yes-no' ? [true, false] : null
  if (values)
    return (
      [...wanted].every((one) => values.includes(one as never)) &&
      values.some((one) => !banned.has(one))
    )
  return fitsBetween(field, tests, [...wanted][0], banned)
}

const choicesOf = (field: { options: { value: string }[]; other?: boolean }) => [
  ...field.options.map(({ value }) => value),
  ...(field.other ? ['other'] : []),
]

const valuesOf = (tests: Test[], wanted: Test['op']) =>
  tests.flatMap(({ op, value }) => (op === wanted && value !== undefined ? [value] : []))

/** Numbers, days and times: between what the tests ask for and what the question allows. */
function fitsBetween(field: Field, tests: Test[], wanted: Test['value'], banned: Set<unknown>) {
  const limit = (name: 'min' | 'max') => {
    const value = name in field ? (field as { min?: unknown; max?: unknown })[name] : undefined
    return value === undefined || value === 'today' ? [] : [value as string | number]
  }
  const least = [...limit('min'), ...valuesOf(tests, 'at-least')]
  const most = [...limit('max'), ...valuesOf(tests, 'at-most')]
  if (wanted !== undefined)
    return least.every((one) => one <= wanted) && most.every((one) => one >= wanted)
  if (least.some((low) => most.some((high) => low > high))) return false
  return !least.some((low) => most.includes(low) && banned.has(low))
}
