import { isLatin, small, type Title, type Titles } from '../read/title.ts'
import { slip } from './edit.ts'

/**
 * same: the same letters. near: slips of the pen only. cut: one lacks the end or the subtitle.
 * translated: two renderings of one foreign title. numbered: other numbers, as in part 1 and part 2.
 * similar: most words. other: not one title. unreadable: two scripts, which nobody can compare here.
 */
export type TitleLevel =
  | 'same'
  | 'near'
  | 'cut'
  | 'translated'
  | 'numbered'
  | 'similar'
  | 'other'
  | 'unreadable'
  | 'unknown'

const order: TitleLevel[] = [
  'same',
  'near',
  'cut',
  'translated',
  'similar',
  'numbered',
  'unreadable',
  'other',
  'unknown',
]

/** The best that any two forms of the titles give. */
export function compareTitles(a: Titles, b: Titles): TitleLevel {
  const [mainA, mainB] = [a.forms[0]!, b.forms[0]!]
  if (mainA.key === '' || mainB.key === '') return 'unknown'
  let best: TitleLevel = 'unknown'
  for (const x of a.forms)
    for (const y of b.forms) {
      const level = compareForms(x, y, a.translated || b.translated)
      if (order.indexOf(level) < order.indexOf(best)) best = level
      if (best === 'same') return best
    }
  return best
}

function compareForms(a: Title, b: Title, translated: boolean): TitleLevel {
  if (a.key === b.key) return 'same'
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  if (long.key.startsWith(short.key) && isCut(short, long))
    return continues(short, long) ? 'numbered' : 'cut'
  const shared = new Set(b.words)
  const onlyA = a.words.filter((word) => !shared.has(word) && !small.has(word))
  const known = new Set(a.words)
  const onlyB = b.words.filter((word) => !known.has(word) && !small.has(word))
  const common = a.words.length + b.words.length - onlyA.length - onlyB.length
  const share = common / (a.words.length + b.words.length)
  if (share < 0.3 && isLatin(a) !== isLatin(b)) return 'unreadable'
  const sameWords = allSlips(onlyA, onlyB, a, b)
  if (share >= 0.6 && !sameWords && numbersOf(onlyA) !== numbersOf(onlyB))
    return translated && share < 0.85 ? 'translated' : 'numbered'
  if (share >= 0.5 && sameWords && onlyA.length <= 4) return 'near'
  if (translated && share >= 0.3) return 'translated'
  return share >= 0.6 ? 'similar' : 'other'
}

/** Long enough to know the work by, and cut between words (or a long title anywhere). */
const isCut = (short: Title, long: Title) =>
  short.key.length >= 24 &&
  (short.key.length >= 45 ||
    short.words.length < 2 ||
    long.words[short.words.length - 1] === short.words.at(-1))

/** What follows tells one part of a series from another, and is no subtitle. */
const continues = (short: Title, long: Title) => {
  const rest = long.words.slice(short.words.length)
  return rest.length <= 2 && rest.some((word) => /^(\d+|[ivx]+|[a-d])$/.test(word))
}

/** Every word that one title has alone is a slip for a word of the other, which may be there twice. */
function allSlips(onlyA: string[], onlyB: string[], a: Title, b: Title): boolean {
  // Divided otherwise: "follow up" and "followup".
  if (onlyA.join('') === onlyB.join('')) return true
  if (Math.abs(onlyA.length - onlyB.length) > 1) return false
  return (
    onlyA.every((word) => b.words.some((other) => slip(word, other))) &&
    onlyB.every((word) => a.words.some((other) => slip(word, other)))
  )
}

const numbersOf = (words: string[]) =>
  words
    .filter((word) => /^\d+[a-z]?$|^[ivx]{1,4}$/.test(word))
    .sort()
    .join(' ')
