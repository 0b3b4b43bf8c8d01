import { compile } from '../answers/pattern.ts'
import { readOne } from '../answers/read-one.ts'
import type { Question } from '../definition/types.ts'
import type { Finding } from './types.ts'

/** Limits that no answer can keep, defaults that are no answers, options that cannot be told apart. */
export function limitFindings(question: Question): Finding[] {
  const found: Finding['code'][] = []
  if (contradict(question)) found.push('limits')
  if ('pattern' in question && question.pattern && !compile(question.pattern))
    found.push('bad_pattern')
  if ('options' in question) {
    const values = question.options.map(({ value }) => value)
    // «other» is the mark of something else.
    if (question.other) values.push('other')
    if (new Set(values).size < values.length) found.push('same_option')
  }
  if ('default' in question && question.default !== undefined && question.default !== 'today') {
    const read = readOne(question, question.default, undefined, { today: '2000-01-01' })
    if (!('answer' in read)) found.push('bad_default')
  }
  return found.map((code) => ({ field: question.id, code }))
}

function contradict(question: Question): boolean {
  if ('maxLength' in question || 'minLength' in question)
    return (question.minLength ?? 0) > (question.maxLength ?? Infinity)
  if ('minCount' in question && question.minCount !== undefined)
    return (
      question.minCount > (question.maxCount ?? Infinity) ||
      question.minCount > question.options.length + (question.other ? 1 : 0)
    )
  if (!('min' in question) || !('max' in question)) return false
  const { min, max } = question
  return min !== undefined && max !== undefined && min !== 'today' && max !== 'today' && min > max
}
