import type { Record } from '../read/record.ts'

export type JournalLevel = 'same' | 'other' | 'unknown'

/** Are the names of one journal, in full, abbreviated, or by its letters? The ISSN tells too. */
export function compareJournals(a: Record, b: Record): JournalLevel {
  if (a.issns.some((issn) => b.issns.includes(issn))) return 'same'
  if (a.journals.length === 0 || b.journals.length === 0) return 'unknown'
  for (const x of a.journals) for (const y of b.journals) if (isOne(x, y)) return 'same'
  return 'other'
}

function isOne(a: string[], b: string[]): boolean {
  const [joinedA, joinedB] = [a.join(''), b.join('')]
  if (joinedA === joinedB) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (abbreviates(short, long)) return true
  // JAMA, and Revargentcardiol with its words run together.
  return (
    short.length === 1 &&
    long.length > 1 &&
    (letters(short[0]!, long) || runTogether(short[0]!, long))
  )
}

/** Each word shortens one of the full name, in order; the full name may have a few words more. */
function abbreviates(short: string[], long: string[]): boolean {
  let at = 0
  for (const word of short) {
    while (at < long.length && !shortens(word, long[at]!)) at++
    if (at++ === long.length) return false
  }
  return (
    long.length - short.length <=
    (short.length > 2 ? 4 : short.length > 1 ? 1 : short[0]!.length > 6 ? 1 : 0)
  )
}

function shortens(a: string, b: string): boolean {
  const [word, full] = a.length <= b.length ? [a, b] : [b, a]
  if (word[0] !== full[0]) return false
  if (full.startsWith(word.slice(0, Math.max(1, word.length - 1)))) return true
  let at = 0
  for (const letter of word) {
    at = full.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return word.length > 2
}

const letters = (word: string, long: string[]) =>
  long.map((full) => full[0]).join('') === word ||
  (long
    .map((full) => full[0])
    .join('')
    .startsWith(word) &&
    word.length > 3)

function runTogether(word: string, long: string[]): boolean {
  let rest = word
  for (const full of long) {
    let size = Math.min(full.length, rest.length)
    while (size > 0 && !rest.startsWith(full.slice(0, size))) size--
    if (size < 2) return false
    rest = rest.slice(size)
  }
  return rest === ''
}
