import type { Content, Kind } from '../tables.ts'
import { type EditField, editGroups } from './fields/groups.ts'

/** A content as its form sends it: name and text of each field. */
export const typedOf = (kind: Kind, content: Content): [string, string][] =>
  editGroups[kind].flatMap(({ fields }) =>
    fields.flatMap((field) => pairsOf(field, valueAt(content, field.name))),
  )

export const valueAt = (content: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], content)

function pairsOf({ name, as }: EditField, value: unknown): [string, string][] {
  if (value === null || value === undefined) return []
  switch (as) {
    case 'list2':
    case 'items':
    case 'steps':
      return listed(value).flatMap((row, index) => flat(row, `${name}.${index}`))
    case 'words':
      return Object.entries(value).map(([lang, words]) => [
        `${name}.${lang}`,
        listed(words).join('\n'),
      ])
    case 'codes':
      return [[name, listed(value).join(', ')]]
    case 'many':
      return listed(value).map((one) => [name, said(one)])
    case 'yes':
      return value ? [[name, 'yes']] : []
    case 'text2':
    case 'long2':
      return flat(value, name)
    default:
      return [[name, said(value)]]
  }
}

// A draft by the API may be of any shape.
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const flat = (value: unknown, name: string): [string, string][] =>
  Array.isArray(value)
    ? [[name, value.join(', ')]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${name}.${key}`))
      : [[name, said(value)]]

const said = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
