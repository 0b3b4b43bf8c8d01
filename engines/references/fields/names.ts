import type { Name } from '../model.ts'
import { oneLine } from './text.ts'

const generation = /^(?:jr|sr|i{2,3}|iv|2nd|3rd|4th)\.?$/i

/**
 * Reads "Family, Given, Suffix". As in EndNote, a comma at the end makes it one unit, and a double
 * comma stands for a comma inside one. Nothing but commas is no name.
 */
export function nameOf(text: string): Name | undefined {
  const line = oneLine(text)
  if (!line.includes(',')) return line ? { family: line } : undefined
  if (line.includes(',,')) return unit(line.replace(/,,+/, ','))
  const parts = line.split(',').map((part) => part.trim())
  if (parts.length === 2 && parts[1] === '') return unit(parts[0]!)
  const [family = '', given = '', ...rest] = parts.filter(Boolean)
  if (!family) return undefined
  if (!given) return { family }
  if (rest.length === 1 && generation.test(given)) return { family, given: rest[0]!, suffix: given }
  return rest.length > 0 ? { family, given, suffix: rest.join(' ') } : { family, given }
}

/** The name of a group or an organisation. */
export function unit(text: string): Name | undefined {
  const literal = oneLine(text)
    .replaceAll(/,\s*(?=,)/g, '')
    .replaceAll(/^[\s,]+|[\s,]+$/g, '')
  return literal ? { literal } : undefined
}

/** A name that the source has in parts. */
export const nameFrom = (family: string, given = '', suffix = '') =>
  nameOf(
    [given ? family : `${family} ${suffix}`, given, given && suffix]
      .map((part) => part.replaceAll(',', ' ').replaceAll(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join(', '),
  )

/** "Larsen, L J": initials behind, without a comma, as PubMed, Embase and Scopus write. */
export function nameWithInitials(text: string): Name | undefined {
  const line = oneLine(text)
  if (line.includes(',')) return nameOf(line)
  const [, family, given, suffix] =
    /^(.*\S)\s+((?:\p{Lu}\.?[ -]?){1,5})(?:\s+(Jr|Sr|2nd|3rd|4th)\.?)?$/u.exec(line) ?? []
  return family && given ? nameFrom(family, given, suffix) : nameOf(line)
}

/** "Family, Given, Suffix" again: `nameOf(nameText(name))` is the name. */
export function nameText(name: Name): string {
  if (!('literal' in name)) return [name.family, name.given, name.suffix].filter(Boolean).join(', ')
  const { literal } = name
  return literal.includes(',') ? literal.replace(',', ',,') : `${literal},`
}
