import {
  checkAnswers,
  type Condition,
  everyField,
  type Field,
  type Fields,
  fieldsSchema,
  findings,
  type Option,
  type Test,
} from '#engines/forms/index.ts'
import { type FieldError, invalid } from '#kernel/errors.ts'

type Typed = Record<string, unknown>

/**
 * A field as its page of the editor sends it. What the page has no place for (scores, comments) stays as
 * it was. What is no limit is told under `q.<name>`; so is a sample that the pattern does not take.
 */
export function writtenField(field: Field, typed: Typed, fields: Fields): Field {
  const written: Record<string, unknown> = { ...field, label: text2(typed['label']) }
  set(written, 'help', filled(text2(typed['help'])))
  if ('required' in field) {
    written['required'] = typed['required'] === 'yes'
    set(written, 'guidance', filled(text2(typed['guidance'])))
  }
  if ('options' in field) {
    written['options'] = optionsOf(typed['options'], field.options)
    set(written, 'other', typed['other'] === 'yes' || undefined)
  }
  if (field.kind === 'number') set(written, 'unit', filled(text2(typed['unit'])))
  if (field.kind === 'code') written['list'] = said(typed['list']).trim()
  for (const name of limitsOf(field)) set(written, name, limit(field, name, said(typed[name])))
  if (hasPattern(field)) set(written, 'pattern', patternOf(typed['pattern']))
  if (takesDefault(field)) set(written, 'default', defaultOf(field, typed['default']))
  set(written, 'showIf', conditionOf(typed['show'], fields))
  const parsed = fieldsSchema.safeParse([written])
  if (parsed.success) return tried(parsed.data[0]!, said(typed['sample']).trim())
  const [, name = 'label'] = parsed.error.issues[0]!.path.map(String)
  throw invalid({ [`q.${name}`]: ['bad_value'] })
}

/** The kinds whose answers can be held to a pattern. */
export const hasPattern = ({ kind }: Field) => kind === 'short-text' || kind === 'long-text'

/** The kinds that can be answered before anybody has said anything. */
export const takesDefault = ({ kind }: Field) => !withoutDefault.has(kind)
const withoutDefault: ReadonlySet<Field['kind']> = new Set([
  ...(['person', 'group', 'code', 'file', 'information', 'repeated', 'section'] as const),
])

function patternOf(given: unknown) {
  const { expression, message } = recordOf(given)
  const text = said(expression).trim()
  return text ? { expression: text, message: text2(message) } : undefined
}

function defaultOf(field: Field, given: unknown): unknown {
  if (field.kind === 'choices') {
    const chosen = [given].flat().filter((one) => typeof one === 'string' && one !== '')
    return chosen.length > 0 ? chosen : undefined
  }
  const text = said(given).trim()
  if (text === '') return undefined
  if (field.kind === 'yes-no') return text === 'yes'
  return field.kind === 'number' ? limit(field, 'default', text) : text
}

/** An answer that the writer expects to be taken shows that the pattern does what it is meant to. */
function tried(field: Field, sample: string): Field {
  if (sample === '' || !('pattern' in field) || !field.pattern) return field
  const { showIf: _, ...alone } = field
  const isNone = findings([alone]).some(({ code }) => code === 'bad_pattern')
  const { errors } = checkAnswers([alone], { [field.id]: sample }, { today: '2000-01-01' })
  if (!isNone && errors[field.id] === 'not_pattern') throw invalid({ 'q.sample': ['not_pattern'] })
  return field
}

/** The limits that a kind of question has, as they are named in the form. */
export function limitsOf({ kind }: Field): string[] {
  if (kind === 'short-text' || kind === 'long-text') return ['minLength', 'maxLength']
  if (kind === 'number') return ['min', 'max', 'decimals']
  if (kind === 'date' || kind === 'time' || kind === 'repeated') return ['min', 'max']
  if (kind === 'choices') return ['minCount', 'maxCount']
  return kind === 'file' ? ['maxCount'] : []
}

function limit({ kind }: Field, name: string, text: string): unknown {
  const value = text.trim()
  if (kind === 'repeated' && value === '') return name === 'min' ? 0 : 10
  if (value === '') return undefined
  if (kind === 'date' || kind === 'time') return value
  const number = Number(value.replace(/\s/g, '').replace(',', '.'))
  if (!Number.isFinite(number))
    throw invalid({ [`q.${name}`]: ['not_number' satisfies FieldError] })
  return number
}

/** One option a row: emptied in both languages it is removed, in a row of its own it is new. */
function optionsOf(rows: unknown, before: Option[]): Option[] {
  const known = new Map(before.map((option) => [option.value, option]))
  const taken = new Set(known.keys())
  return Object.values(recordOf(rows)).flatMap((row) => {
    const { value, ...label } = recordOf(row)
    const words = filled(text2(label))
    if (!words) return []
    const kept = known.get(said(value))
    return [
      kept
        ? { ...kept, label: words }
        : { value: freeValue(words.en || words.sv, taken), label: words },
    ]
  })
}

function freeValue(words: string, taken: Set<string>): string {
  const stem =
    words
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'option'
  let value = stem
  for (let n = 2; taken.has(value); n++) value = `${stem}-${n}`
  taken.add(value)
  return value
}

function conditionOf(given: unknown, fields: Fields): Condition | undefined {
  const show = recordOf(given)
  const tests = Object.values(show)
    .map(recordOf)
    .map(({ test, value }) => testOf(said(test), said(value).trim(), fields))
    .filter((test) => test !== undefined)
  if (tests.length === 0) return undefined
  return { match: show['match'] === 'any' ? 'any' : 'all', tests }
}

function testOf(key: string, beside: string, fields: Fields): Test | undefined {
  if (key === '') return undefined
  const [field, op, value] = listOf(key)
  const test = { field, op, ...(value !== undefined && { value }) } as Test
  if (value !== undefined || test.op === 'answered' || test.op === 'not-answered') return test
  const kind = everyField(fields).find(({ id }) => id === field)?.kind
  const number = Number(beside.replace(',', '.'))
  return { ...test, value: kind === 'number' && Number.isFinite(number) ? number : beside }
}

function listOf(key: string): unknown[] {
  try {
    const list: unknown = JSON.parse(key)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

const said = (value: unknown) => (typeof value === 'string' ? value : '')
const recordOf = (value: unknown): Typed =>
  typeof value === 'object' && value !== null ? (value as Typed) : {}
const text2 = (value: unknown) => {
  const { sv, en } = recordOf(value)
  return { sv: said(sv).trim(), en: said(en).trim() }
}
const filled = (text: { sv: string; en: string }) => (text.sv || text.en ? text : undefined)

function set(record: Typed, name: string, value: unknown) {
  if (value === undefined) delete record[name]
  else record[name] = value
}
