import { RE2JS } from 're2js'
import type { Pattern } from '../definition/types.ts'

const compiled = new Map<string, RE2JS | null>()
const remembered = 500

/** A pattern ready to match whole answers, in time that follows their length; null: it is none. */
export function compile({ expression }: Pick<Pattern, 'expression'>): RE2JS | null {
  const known = compiled.get(expression)
  if (known !== undefined) return known
  const made = expression.length <= 200 ? tried(expression) : null
  if (compiled.size >= remembered) compiled.clear()
  compiled.set(expression, made)
  return made
}

export const matches = (pattern: Pattern, text: string) =>
  compile(pattern)?.matcher(text).matches() ?? false

function tried(expression: string) {
  try {
    // What RE2 alone understands could not stand in a JSON schema; compiling costs nothing.
    void new RegExp(expression, 'u')
    return RE2JS.compile(expression)
  } catch {
    return null
  }
}
