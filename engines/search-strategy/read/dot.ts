import { fieldsOf } from './codes.ts'
import { type Reader, reads } from './reader.ts'

const suffix = /\.\(?([a-z]{2}(?:,[a-z]{2})*|sa_year)\)?\.?[,;]?$/i

/** Where in a word the field of Ovid begins (`term.ti,ab.`); -1: there is none. */
export function dotSuffix(r: Reader, word: string): number {
  if (!reads(r, 'ovid', 'either')) return -1
  const found = suffix.exec(word)
  if (!found) return -1
  // "U.S.vs" is a word: a field that is not known must end with a point, as Ovid writes it.
  return fieldsOf('ovid', found[1]!) || word.endsWith('.') ? found.index : -1
}
