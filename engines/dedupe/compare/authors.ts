import type { Author } from '../read/authors.ts'
import { within } from './edit.ts'

/** same: nearly all of the shorter list. some: half, or the first. few: any. none: nobody. */
export type AuthorLevel = 'same' | 'some' | 'few' | 'none' | 'unknown'

/** How many of the shorter list stand in the longer; databases cut lists and mix up initials. */
export function compareAuthors(a: Author[], b: Author[]): AuthorLevel {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const most = short.slice(0, 12)
  const found = most.filter((author) => long.some((other) => isOne(author, other))).length
  const share = found / most.length
  const first = isOne(a[0]!, b[0]!)
  // One name in common says less than several.
  if (share >= 0.75 && most.length > 1) return 'same'
  if (share >= 0.5 || (first && share > 0)) return 'some'
  if (found > 0) return 'few'
  return bothLatin(a[0]!, b[0]!) ? 'none' : 'unknown'
}

function isOne(a: Author, b: Author): boolean {
  if (isTurned(a, b) || isTurned(b, a) || isSwapped(a, b)) return true
  if (a.initials && b.initials && !shareLetter(a.initials, b.initials)) return false
  return (
    a.family.some((word) => b.family.some((other) => isSame(word, other))) ||
    a.family.join('') === b.family.join('')
  )
}

/** The same name, or one letter of it lost or written otherwise. */
const isSame = (word: string, other: string) =>
  word === other || (word.length > 4 && other.length > 4 && within(word, other, 1))

/** Family and given name in the other order: "Wang Tingting" and "Tingting Wang". */
const isSwapped = (a: Author, b: Author) =>
  a.family.length > 1 && b.family.length > 1 && a.family.every((word) => b.family.includes(word))

/** The family name of one stands among the given names of the other: "Santos, A L" and "Luis, Santos A". */
const isTurned = (a: Author, b: Author) =>
  b.given.length > 0 &&
  b.given.includes(a.family[0]!) &&
  b.family.some((word) => a.initials === '' || a.initials.includes(word[0]!))

function shareLetter(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) return true
  return false
}

const bothLatin = (a: Author, b: Author) =>
  /[a-z]/.test(a.family.join('')) === /[a-z]/.test(b.family.join(''))
