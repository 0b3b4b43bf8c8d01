import {
  type Field,
  type Fields,
  isQuestion,
  type Question,
  type Repeated,
} from '../definition/types.ts'
import { own } from './clean.ts'
import { holds } from './conditions.ts'
import { type Read, readOne } from './read-one.ts'
import type { Answers, Known, Wrong } from './types.ts'

/** `errors` by the path of the question: `topic`, or `studies.2.title` in a repeated group. */
export type Checked = {
  answers: Answers
  errors: Record<string, Wrong>
  /** Ids (and paths in repeated groups) of the fields that these answers ask for. */
  asked: Set<string>
}

/**
 * Reads what was given to a form, in the form's order, so that it does not matter in which order it was
 * saved. What is not asked for is dropped: unknown keys, and questions whose condition does not hold.
 */
export function checkAnswers(fields: Fields, raw: unknown, known: Known): Checked {
  const checked: Checked = { answers: {}, errors: {}, asked: new Set() }
  const answers: Answers = Object.create(null)
  walk(fields, raw, { known, checked, path: '', outer: answers, answers })
  return { ...checked, answers: { ...answers } }
}

type Where = { known: Known; checked: Checked; path: string; outer: Answers; answers: Answers }

function walk(fields: readonly Field[], raw: unknown, where: Where) {
  const { checked, path, outer, answers, known } = where
  for (const field of fields) {
    const seen = outer === answers ? answers : { ...outer, ...answers }
    if (!holds(field.showIf, seen)) continue
    checked.asked.add(path + field.id)
    if (field.kind === 'section') walk(field.fields, raw, where)
    else if (field.kind === 'repeated') rows(field, raw, where)
    else if (isQuestion(field)) {
      const read = readOne(field, own(raw, field.id), own(raw, `${field.id}~other`), known)
      keep(field, read, where)
    }
  }
}

function keep(question: Question, read: Read, { checked, path, answers }: Where) {
  if ('answer' in read) answers[question.id] = read.answer
  else if ('wrong' in read) checked.errors[path + question.id] = read.wrong
  else if (question.required) checked.errors[path + question.id] = 'required'
}

/** Rows come as a list, or from a browser under their numbers. Empty ones are left out. */
function rows(group: Repeated, raw: unknown, where: Where) {
  const { checked, known, outer } = where
  const given = rowsOf(own(raw, group.id)).filter(({ row }) => !isEmpty(group, row, known))
  const kept: Answers[] = []
  for (const { row, at } of given.slice(0, group.max)) {
    const answers: Answers = Object.create(null)
    walk(group.fields, row, { known, checked, path: `${group.id}.${at}.`, outer, answers })
    kept.push({ ...answers })
  }
  if (given.length > group.max) checked.errors[group.id] = 'too_many_chosen'
  if (given.length < group.min)
    checked.errors[group.id] = given.length === 0 ? 'required' : 'too_few'
  if (kept.length > 0) where.answers[group.id] = kept
}

/** More rows than any group may have are not even looked at. */
const mostRows = 200

export function rowsOf(raw: unknown): { row: unknown; at: number }[] {
  if (Array.isArray(raw)) return raw.slice(0, mostRows).map((row: unknown, at) => ({ row, at }))
  if (typeof raw !== 'object' || raw === null) return []
  return Object.keys(raw)
    .filter((key) => /^(0|[1-9]\d{0,2})$/.test(key))
    .slice(0, mostRows)
    .map((key) => ({ row: own(raw, key), at: Number(key) }))
    .sort((a, b) => a.at - b.at)
}

const isEmpty = (group: Repeated, row: unknown, known: Known) =>
  group.fields
    .filter(isQuestion)
    .every((field) => 'none' in readOne(field, own(row, field.id), undefined, known))

/** The codes that were typed, by list: what the house has to look up before it checks. */
export function codesAsked(fields: Fields, raw: unknown): Record<string, string[]> {
  const asked: Record<string, string[]> = Object.create(null)
  const look = (field: Field, given: unknown) => {
    if (field.kind === 'section') for (const inner of field.fields) look(inner, given)
    if (field.kind === 'repeated')
      for (const { row } of rowsOf(own(given, field.id)))
        for (const inner of field.fields) look(inner, row)
    if (field.kind !== 'code') return
    const value = own(given, field.id)
    if (typeof value === 'string' && value.trim() !== '') (asked[field.list] ??= []).push(value)
  }
  for (const field of fields) look(field, raw)
  return asked
}
