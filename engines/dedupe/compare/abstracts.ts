import { fold } from '../read/text.ts'

export type AbstractLevel = 'same' | 'near' | 'other' | 'unknown'

/** How much of the shorter text stands in the longer, counted in pairs of neighbouring words. */
export function compareAbstracts(a: Set<number>, b: Set<number>): AbstractLevel {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size < 25) return 'unknown'
  let found = 0
  for (const pair of short) if (long.has(pair)) found++
  const share = found / short.size
  return share >= 0.7 ? 'same' : share >= 0.3 ? 'near' : 'other'
}

/** The pairs of neighbouring words in the beginning of an abstract, as numbers. */
export function wordPairs(text: string): Set<number> {
  const said = text.length > 4000 ? text.slice(0, 4000) : text
  const folded = fold(said.includes('<') ? said.replace(/<[^<>]{1,40}>/g, '') : said)
  const pairs = new Set<number>()
  let [before, word] = [0, 0]
  for (let i = 0; i <= folded.length && pairs.size < 250; i++) {
    const code = i < folded.length ? folded.charCodeAt(i) : 32
    if (code !== 32) {
      word = (Math.imul(word, 31) + code) | 0
      continue
    }
    if (before !== 0) pairs.add((Math.imul(before, 0x9e3779b1) ^ word) & 0x3fffffff)
    before = word
    word = 0
  }
  return pairs
}
