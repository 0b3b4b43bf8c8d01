import type { Question } from '../definition/types.ts'
import { cleaned, isDay, numberFrom, own } from './clean.ts'
import { matches } from './pattern.ts'
import type { Answer, FileAnswer, Known, Other, Wrong } from './types.ts'

/** `none`: left empty. A browser sends strings, a program what JSON has. */
export type Read = { none: true } | { answer: Answer } | { wrong: Wrong }
const none: Read = { none: true }
const wrong = (code: Wrong): Read => ({ wrong: code })

/** Reads one answer as its question wants it. `other` is what was written beside «something else». */
export function readOne(question: Question, raw: unknown, other: unknown, known: Known): Read {
  const { kind } = question
  if (kind === 'choices') return choices(question, raw, other)
  if (kind === 'file') return files(question, raw)
  const value = typeof raw === 'string' ? cleaned(raw, kind === 'long-text') : raw
  if (value === '' || value === null || value === undefined) return none
  switch (kind) {
    case 'short-text':
    case 'long-text':
      return text(question, value)
    case 'number':
      return number(question, value)
    case 'date':
      return day(question, value, known.today)
    case 'time':
      return time(question, value)
    case 'choice':
      return choice(question, value, other)
    case 'yes-no':
      return yesNo(value)
    case 'person':
      return person(value)
    case 'group':
      return group(value, known)
    case 'code':
      return code(question, value, known)
  }
}

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>

function text(question: Of<'short-text' | 'long-text'>, value: unknown): Read {
  if (typeof value !== 'string') return wrong('bad_value')
  if (value.length > longest(question)) return wrong('too_long')
  if (value.length < (question.minLength ?? 0)) return wrong('too_short')
  if (question.pattern && !matches(question.pattern, value)) return wrong('not_pattern')
  return { answer: value }
}

/** Characters that an answer in words may have. */
export const longest = ({ kind, maxLength }: Of<'short-text' | 'long-text'>) =>
  maxLength ?? (kind === 'short-text' ? 200 : 4000)

function number({ min, max, decimals }: Of<'number'>, value: unknown): Read {
  const read = typeof value === 'string' ? numberFrom(value) : value
  if (typeof read !== 'number' || !Number.isFinite(read)) return wrong('not_number')
  if (read < (min ?? -1e15)) return wrong('too_small')
  if (read > (max ?? 1e15)) return wrong('too_big')
  if (decimals !== undefined && Number(read.toFixed(decimals)) !== read) return wrong('bad_value')
  return { answer: read }
}

function day({ min, max }: Of<'date'>, value: unknown, today: string): Read {
  if (typeof value !== 'string' || !isDay(value)) return wrong('not_date')
  const said = (limit: string) => (limit === 'today' ? today : limit)
  if (min && value < said(min)) return wrong('too_early')
  if (max && value > said(max)) return wrong('too_late')
  return { answer: value }
}

function time({ min, max }: Of<'time'>, value: unknown): Read {
  const read = typeof value === 'string' ? /^(\d\d)[:.](\d\d)(:00)?$/.exec(value) : null
  if (!read || Number(read[1]) > 23 || Number(read[2]) > 59) return wrong('not_time')
  const answer = `${read[1]}:${read[2]}`
  if (min && answer < min) return wrong('too_early')
  if (max && answer > max) return wrong('too_late')
  return { answer }
}

const otherMark = 'other'
const otherLength = 200

/** An option's value, or something else in words: `{ other: '…' }` from programs, beside it from a browser. */
function chosen(question: Of<'choice' | 'choices'>, value: unknown, beside: unknown): Read {
  if (typeof value === 'string' && question.options.some((option) => option.value === value))
    return { answer: value }
  if (!question.other) return wrong('not_choice')
  const written = value === otherMark ? beside : own(value, 'other')
  if (typeof written !== 'string') return wrong(value === otherMark ? 'required' : 'not_choice')
  const other = cleaned(written, false)
  if (other === '') return wrong('required')
  return other.length > otherLength ? wrong('too_long') : { answer: { other } }
}

const choice = (question: Of<'choice'>, value: unknown, other: unknown): Read =>
  Array.isArray(value) ? wrong('bad_value') : chosen(question, value, other)

function choices(question: Of<'choices'>, raw: unknown, other: unknown): Read {
  const given = [raw].flat().filter((one) => one !== '' && one !== null && one !== undefined)
  if (given.length === 0) return none
  if (given.length > question.options.length * 2 + 1) return wrong('bad_value')
  const answers = new Map<string, string | Other>()
  for (const one of given) {
    const read = chosen(question, typeof one === 'string' ? cleaned(one, false) : one, other)
    if (!('answer' in read)) return read
    answers.set(JSON.stringify(read.answer), read.answer as string | Other)
  }
  if (answers.size < (question.minCount ?? 0)) return wrong('too_few')
  if (answers.size > (question.maxCount ?? Infinity)) return wrong('too_many_chosen')
  return { answer: [...answers.values()] }
}

function yesNo(value: unknown): Read {
  if (value === true || value === 'yes') return { answer: true }
  return value === false || value === 'no' ? { answer: false } : wrong('bad_value')
}

/** An address that a person is known by. No e-mail address is longer than 254 characters (RFC 5321). */
function person(value: unknown): Read {
  if (typeof value !== 'string') return wrong('bad_value')
  const address = value.toLowerCase()
  const plausible = address.length <= 254 && /^[^\s@<>",;:()]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address)
  return plausible ? { answer: address } : wrong('not_email')
}

function group(value: unknown, { groups = [] }: Known): Read {
  if (typeof value !== 'string') return wrong('bad_value')
  if (groups.length > 0)
    return groups.some((one) => one.value === value) ? { answer: value } : wrong('not_choice')
  return value.length > 200 ? wrong('too_long') : { answer: value }
}

function code({ list }: Of<'code'>, value: unknown, { codes = {} }: Known): Read {
  if (typeof value !== 'string' && typeof value !== 'number') return wrong('bad_value')
  const asked = codeFrom(value)
  return own(codes, list) && codes[list]!.has(asked) ? { answer: asked } : wrong('unknown')
}

/** A code as lists keep it: «12 34a» and «12 34A» are one. */
export const codeFrom = (value: string | number) =>
  cleaned(String(value), false).replace(/\s+/g, ' ').toUpperCase().slice(0, 100)

function files({ maxCount = 5 }: Of<'file'>, raw: unknown): Read {
  const given = [raw].flat().filter((one) => one !== '' && one !== null && one !== undefined)
  if (given.length === 0) return none
  if (given.length > maxCount) return wrong('too_many_chosen')
  if (!given.every(isFile)) return wrong('bad_value')
  return { answer: given.map(({ id, name, size }) => ({ id, name, size })) }
}

const isFile = (value: unknown): value is FileAnswer =>
  typeof own(value, 'id') === 'string' &&
  typeof own(value, 'name') === 'string' &&
  typeof own(value, 'size') === 'number'
