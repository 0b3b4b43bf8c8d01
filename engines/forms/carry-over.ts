import { cleaned, own } from './answers/clean.ts'
import { rowsOf } from './answers/check.ts'
import { readOne } from './answers/read-one.ts'
import type { Answer, Known } from './answers/types.ts'
import { type Field, type Fields, isQuestion, type Question } from './definition/types.ts'
import { flat } from './definition/walk.ts'

/** An answer that has no place in the newer form: the older question, and what was answered. */
export type LeftOver = { question: Question; answer: Answer }

type Raw = Record<string, unknown>

/**
 * What was typed in one version of a form, taken over to another: `raw` without what does not fit there,
 * and what that was. An answer fits when a question of the same id takes it; one that neither version
 * takes stays as it is, for the form itself to say what is wrong. Raw answers are a browser's or a
 * program's, as `checkAnswers` takes them.
 */
export function carryOver(from: Fields, to: Fields, raw: unknown, known: Known) {
  return carried(flat(from), flat(to), raw, known)
}

function carried(from: readonly Field[], to: readonly Field[], raw: unknown, known: Known) {
  const kept: Raw = { ...(raw as Raw) }
  const left: LeftOver[] = []
  const takers = new Map(to.map((field) => [field.id, field]))
  for (const field of from) {
    const taker = takers.get(field.id)
    if (field.kind === 'repeated') {
      const rows = rowsOf(own(raw, field.id)).map(({ row, at }) => {
        const inner = taker?.kind === 'repeated' ? taker.fields : []
        const one = carried(field.fields, inner, row, known)
        left.push(...one.left)
        return [String(at), one.raw] as const
      })
      if (taker?.kind !== 'repeated') drop(kept, field.id)
      else if (rows.length > 0) kept[field.id] = Object.fromEntries(rows)
    } else if (isQuestion(field)) {
      const given = own(raw, field.id)
      const other = own(raw, `${field.id}~other`)
      if (isBlank(given) || fits(field, taker, given, other, known)) continue
      left.push({ question: field, answer: answered(field, given, other, known) })
      drop(kept, field.id)
    }
  }
  return { raw: kept, left }
}

function answered(question: Question, given: unknown, other: unknown, known: Known): Answer {
  const read = readOne(question, given, other, known)
  return 'answer' in read ? read.answer : [given].flat().map(String).join(', ')
}

function drop(kept: Raw, id: string) {
  delete kept[id]
  delete kept[`${id}~other`]
}

function fits(
  before: Question,
  taker: Field | undefined,
  given: unknown,
  other: unknown,
  known: Known,
) {
  if (!taker || !isQuestion(taker)) return false
  if (!('wrong' in readOne(taker, given, other, known))) return true
  return taker.kind === before.kind && 'wrong' in readOne(before, given, other, known)
}

const isBlank = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && cleaned(value, true) === '')
