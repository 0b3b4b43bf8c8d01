import type { Condition, Question, Test } from '../definition/types.ts'
import { own } from './clean.ts'
import type { Answer, Answers } from './types.ts'

/** Does a condition hold? A question that is not asked, not answered or gone fulfils no test but `not-answered`. */
export const holds = (condition: Condition | undefined, answers: Answers): boolean =>
  !condition ||
  (condition.match === 'all'
    ? condition.tests.every((test) => passes(test, answers))
    : condition.tests.some((test) => passes(test, answers)))

function passes({ field, op, value }: Test, answers: Answers): boolean {
  const answer = own(answers, field) as Answer | undefined
  if (op === 'not-answered') return answer === undefined
  if (answer === undefined) return false
  switch (op) {
    case 'answered':
      return true
    case 'is':
      return among(answer, value)
    case 'is-not':
      return !among(answer, value)
    case 'at-least':
      return ordered(answer, value) && answer >= value!
    case 'at-most':
      return ordered(answer, value) && answer <= value!
  }
}

const among = (answer: Answer, value: Test['value']) =>
  [answer].flat().some((one) => one === value || (isOther(one) && value === 'other'))

const isOther = (one: unknown) => typeof own(one, 'other') === 'string'

const ordered = (answer: Answer, value: Test['value']): answer is string | number =>
  typeof answer === typeof value && typeof answer !== 'boolean'

/** Which comparisons a question can be asked for. */
export function comparisonsOf({ kind }: Pick<Question, 'kind'>): Test['op'][] {
  if (kind === 'choice' || kind === 'choices' || kind === 'yes-no')
    return ['is', 'is-not', 'answered', 'not-answered']
  if (kind === 'number' || kind === 'date' || kind === 'time')
    return ['is', 'is-not', 'at-least', 'at-most', 'answered', 'not-answered']
  return ['answered', 'not-answered']
}
