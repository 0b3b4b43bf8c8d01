/** How hard a Swedish text is to read, by Björnsson's LIX (1968). */
export type Readability = {
  words: number
  sentences: number
  /** Words of more than six letters. */
  longWords: number
  /** Words per sentence plus long words in a hundred. */
  lix: number
  level: Level
}
export type Level = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard'

/** Below which figure a text is of that level: children's books, fiction, newspapers, official texts. */
const levels: [Level, number][] = [
  ['very-easy', 30],
  ['easy', 40],
  ['medium', 50],
  ['hard', 60],
]
const longest = 6

/** The readability of a text; nothing where it has no words. A heading or a list item is a sentence. */
export function readability(text: string): Readability | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length === 0) return null
  const sentences = sentencesIn(text)
  const longWords = words.filter((word) => lettersIn(word) > longest).length
  const lix = words.length / sentences + (100 * longWords) / words.length
  const level = levels.find(([, below]) => lix < below)?.[0] ?? 'very-hard'
  return { words: words.length, sentences, longWords, lix, level }
}

/** A point inside a number or an abbreviation ends nothing: what follows is no new beginning. */
const sentencesIn = (text: string) =>
  text
    .split(/\n+|(?<=[.!?…:]["”’)]?)\s+(?=[\p{Lu}\p{N}"”–(])/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part)).length

const lettersIn = (word: string) => word.match(/[\p{L}\p{N}]/gu)!.length
