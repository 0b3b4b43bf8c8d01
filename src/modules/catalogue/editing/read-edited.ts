import { slugOf } from '#modules/people/index.ts'
import type { Content, Kind } from '../tables.ts'
import { type EditField, editGroups } from './fields/groups.ts'

type Given = Record<string, unknown>

/**
 * What a form of `editGroups` sends, as a content. Nothing is refused here: what is wrong or lacking
 * is kept as it was typed, and told when it is to be published.
 */
export function readEdited(kind: Kind, input: Given): Content {
  const content: Content = {}
  for (const field of editGroups[kind].flatMap(({ fields }) => fields))
    put(content, field.name, ordered(input, field, valueOf(field, at(input, field.name))))
  const approval = content['approval'] as Given | undefined
  if (kind === 'service' && !approval?.['by']) content['approval'] = null
  return content
}

function valueOf({ as, empty }: EditField, given: unknown): unknown {
  switch (as) {
    case 'text2':
    case 'long2':
      return text2(given)
    case 'list2':
      return rows(given).map(text2).filter(said)
    case 'items':
      return named(
        rows(given)
          .map((row) => ({ id: string(row['id']), label: text2(row['label']) }))
          .filter(({ label }) => said(label)),
        ({ label }) => label.sv || label.en,
      )
    case 'steps':
      return named(
        rows(given)
          .map((row) => ({
            ...{ id: string(row['id']), title: text2(row['title']), text: text2(row['text']) },
            services: list(row['services']),
            ...(string(row['page']) && { page: string(row['page']) }),
          }))
          .filter(({ title, text }) => said(title) || said(text)),
        ({ title }) => title.sv || title.en,
      )
    case 'words': {
      const { sv, en } = (given ?? {}) as Given
      return { sv: list(sv), en: list(en) }
    }
    case 'codes':
      return list(given)
    case 'many':
      return (Array.isArray(given) ? given : [given]).map(string).filter(Boolean)
    case 'number': {
      const typed = string(given).replace(/\s/g, '')
      if (typed === '') return empty ? null : undefined
      return /^-?\d+$/.test(typed) ? Number(typed) : typed
    }
    case 'yes':
      return given !== undefined && given !== ''
    default:
      return string(given) || (empty ? null : undefined)
  }
}

/** What is to go first of those chosen, where the form says so. */
function ordered(input: Given, field: EditField, value: unknown): unknown {
  const first = field.ordered ? string(at(input, `first.${field.name}`)) : ''
  const list = value as string[]
  return first && list.includes(first) ? [first, ...list.filter((one) => one !== first)] : value
}

const string = (given: unknown) =>
  typeof given === 'string' ? given.replaceAll('\r\n', '\n').trim() : ''
const text2 = (given: unknown) => {
  const { sv, en } = (typeof given === 'object' && given !== null ? given : {}) as Given
  return { sv: string(sv), en: string(en) }
}
const said = ({ sv, en }: { sv: string; en: string }) => sv !== '' || en !== ''

/** Words with commas or line ends between, each once. */
const list = (given: unknown) => [
  ...new Set(
    string(given)
      .split(/[,\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]

/** `{ 0: row, 1: row }` in the order that the rows themselves ask for. */
const rows = (given: unknown): Given[] =>
  Object.entries(typeof given === 'object' && given !== null ? given : {})
    .map(([index, row]) => ({ index: Number(index), row: (row ?? {}) as Given }))
    .filter(({ index, row }) => Number.isInteger(index) && typeof row === 'object')
    .map(({ index, row }) => ({ row, place: Number(row['place']) || index + 1, index }))
    .toSorted((a, b) => a.place - b.place || a.index - b.index)
    .map(({ row }) => row)

/** Each row keeps its id; a new one gets it from its words, unlike all others. */
function named<R extends { id: string }>(list: R[], wordsOf: (row: R) => string): R[] {
  const taken = new Set(list.map(({ id }) => id).filter(Boolean))
  return list.map((row) => {
    if (row.id) return row
    const stem = slugOf(wordsOf(row)).slice(0, 50).replace(/-$/, '')
    let id = stem
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
    taken.add(id)
    return { ...row, id }
  })
}

const at = (root: Given, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Given | undefined)?.[key], root)

function put(root: Content, path: string, value: unknown) {
  if (value === undefined) return
  const keys = path.split('.')
  let place: Given = root
  for (const key of keys.slice(0, -1)) place = (place[key] ??= {}) as Given
  place[keys.at(-1)!] = value
}
