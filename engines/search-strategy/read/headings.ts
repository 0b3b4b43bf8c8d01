import { ovidOnlyCodes, subheadings } from '../data/subheadings.ts'
import type { Heading, Node } from '../model.ts'
import { placeFrom, type Reader, reads, take } from './reader.ts'

const quoted =
  /(exp(?:lode)?\s+)?(\*?)\s*"([^"\n]{1,300})"\s?\/([a-z]{2}(?:\s*,\s*[a-z]{2})*)?(?=[\s)\],;]|$)/iy
const bare =
  /(exp(?:lode)?\s+)?(\*?)([^()"[\]{}\n/*]{1,200}?)\s?\/([a-z]{2}(?:\s*,\s*[a-z]{2})*)?(?=[\s)\],;]|\[|$)/iy
const operators = /\s(?:or|not|adj\d*|exp)\s|\sand\s(?![A-Z])/

/** A heading in the manner of Ovid: `exp *"Wounds and Injuries"/dt, th`. */
export function readHeading(r: Reader): Node | null {
  if (!reads(r, 'ovid', 'either')) return null
  const start = r.i
  const inQuotes = take(r, quoted)
  const found = inQuotes ?? take(r, bare)
  if (!found) return null
  const [, exp, star, name, codes] = found
  const qualifiers = codes?.split(/\s*,\s*/) ?? []
  // "1-3/or" is a line, "his/her" a word, and "a or b/" a heading after an operator.
  const isNone = !inQuotes && (operators.test(` ${name} `) || /^\s*[\d#]/.test(name!))
  if (isNone || !qualifiers.every(isQualifier)) {
    r.i = start
    return null
  }
  take(r, /\s*\[[A-Z][^\]\n]{0,300}\]/y) // Ovid writes out what the codes stand for
  return {
    kind: 'heading',
    name: name!.trim(),
    quoted: inQuotes !== null,
    explode: Boolean(exp),
    major: star === '*',
    subheadings: qualifiers,
    at: placeFrom(r, start),
  }
}

const isQualifier = (code: string) =>
  code.toUpperCase() in subheadings ||
  (ovidOnlyCodes.has(code.toUpperCase()) && code.toLowerCase() !== 'or')

/** `Asthma/drug therapy` or `Asthma/DT` in the one text of a tag: the name and its qualifiers. */
export function headingOf(
  text: string,
  rest: Omit<Heading, 'kind' | 'name' | 'subheadings'>,
): Heading {
  const slash = text.lastIndexOf('/')
  const name = slash > 0 ? text.slice(0, slash) : text
  const qualifiers = slash > 0 ? text.slice(slash + 1).split(/\s*,\s*/) : []
  return { kind: 'heading', name: name.trim(), subheadings: qualifiers, ...rest }
}
