import type { ReferenceType } from '../model.ts'

const serial = String.raw`\d{4}[-‐–]\d{3}[\dXx](?!\d)|(?:97[89][-\s]?)?(?:\d[-\s]?){9}[\dXx]|\d{7}[\dXx]`
const note = String.raw`(?:\s*\((?:[^()]|\([^()]*\))*\))?`
const whole = new RegExp(String.raw`^(?:(?:${serial})${note}[\s,;/|]*){2,}$`)
const piece = new RegExp(`(?:${serial})${note}`, 'g')
const bookish = new Set<ReferenceType>(['book', 'chapter', 'proceedings', 'paper-conference'])

// No list of numbers is longer; a longer text is not worth the search.
const longest = 1000

/** The ISSNs and ISBNs of a value that may hold several: "1939-1676 0891-6640 (Print)". */
export const serialsIn = (value: string): string[] =>
  value
    .split(/[\r\n;]+/)
    .flatMap((line) =>
      line.length < longest && whole.test(line.trim()) ? line.match(piece)! : [line],
    )
    .map((one) => one.trim())
    .filter(Boolean)

/** What it is by its digits; where they do not say, by what kind of work has it. */
export function serialKind(value: string, type: ReferenceType): 'issn' | 'isbn' {
  const digits = value.replaceAll(/\([^)]*\)/g, '').replaceAll(/[^\dXx]/g, '')
  if (/97[89]\d{10}$/.test(digits)) return 'isbn'
  if (digits.length === 8) return 'issn'
  if (digits.length === 10) return 'isbn'
  return bookish.has(type) ? 'isbn' : 'issn'
}
