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
  if (share >= 0.75 && (most.length > 1 || first)) return 'same'
  if (share >= 0.5 || (first && share > 0)) return 'some'
  if (found > 0) return 'few'
  return bothLatin(a[0]!, b[0]!) ? 'none' : 'unknown'
}

function isOne(a: Author, b: Author): boolean {
  if (
    a.initials &&
    b.initials &&
    !a.initials.split('').some((letter) => b.initials.includes(letter)) &&
    !isSwapped(a, b)
  )
    return false
  return (
    a.family.some((word) =>
      b.family.some(
        (other) =>
          word === other || (word.length > 4 && other.length > 4 && within(word, other, 1)),
      ),
    ) ||
    a.family.join('') === b.family.join('') ||
    isSwapped(a, b)
  )
}

/** Family and given name in the other order: "Wang Tingting" and "Tingting Wang". */
const isSwapped = (a: Author, b: Author) =>
  a.family.length > 1 && b.family.length > 1 && a.family.every((word) => b.family.includes(word))

const bothLatin = (a: Author, b: Author) =>
  /[a-z]/.test(a.family.join('')) === /[a-z]/.test(b.family.join(''))
