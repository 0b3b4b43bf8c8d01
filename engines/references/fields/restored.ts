import {
  type Name,
  type Reference,
  lineFields,
  listFields,
  nameFields,
  referenceTypes,
  textFields,
} from '../model.ts'

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTexts = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isText)
const isName = (value: unknown) => {
  const { family, literal } = (value ?? {}) as Partial<{ family: unknown; literal: unknown }>
  return (
    typeof value === 'object' &&
    Object.values(value as Name).every(isText) &&
    isText(family ?? literal)
  )
}
const checks: Record<string, (value: unknown) => boolean> = {
  ...Object.fromEntries([...lineFields, ...textFields].map((field) => [field, isText])),
  ...Object.fromEntries(listFields.map((field) => [field, isTexts])),
  ...Object.fromEntries(
    nameFields.map((field) => [
      field,
      (value: unknown) => Array.isArray(value) && value.every(isName),
    ]),
  ),
  type: (value) => referenceTypes.some((type) => type === value),
  kept: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isTexts),
}

const texts = new Set<string>(['type', ...lineFields, ...textFields])

/** A field's value as `restore` takes it: text as it is where nothing else could be meant. */
export const asRestored = (value: unknown) =>
  typeof value === 'string' && !/^(?:null$|")/.test(value) && value !== ''
    ? value
    : JSON.stringify(value ?? null)

/**
 * Gives a field the value that its writer says it had: `null` for none. Anyone can write such a line,
 * so only what a reference may hold is taken. Says whether it was.
 */
export function restore(reference: Reference, field: string, json: string): boolean {
  try {
    const plain = texts.has(field) && json !== 'null' && !json.startsWith('"')
    const value: unknown = plain ? json : JSON.parse(json)
    if (!Object.hasOwn(checks, field)) return false
    if (value === null && field !== 'type') delete reference[field as 'title']
    else if (checks[field]!(value)) Object.assign(reference, { [field]: value })
    else return false
    return true
  } catch {
    return false
  }
}
