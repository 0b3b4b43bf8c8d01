import type { FormValues } from './form.tsx'

/** What was typed as the fields are named: `{ fields: { topic } }` → `{ 'fields.topic' }`. */
export function typed(values: object, prefix = ''): FormValues {
  const pairs = Object.entries(values).flatMap(([key, value]): [string, FormValues[string]][] => {
    if (typeof value === 'string') return [[prefix + key, value]]
    if (Array.isArray(value))
      return [[prefix + key, value.filter((one) => typeof one === 'string')]]
    const nested = typeof value === 'object' && value !== null && !('sha256' in value)
    return nested ? Object.entries(typed(value, `${prefix}${key}.`)) : []
  })
  return Object.fromEntries(pairs)
}
