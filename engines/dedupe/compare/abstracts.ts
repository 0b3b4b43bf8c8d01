import { fold } from '../read/text.ts'

export type AbstractLevel = 'same' | 'near' | 'other' | 'unknown'

/** How much of the shorter text stands in the longer, counted in pairs of neighbouring words. */
export function compareAbstracts(a: Set<string>, b: Set<string>): AbstractLevel {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size < 25) return 'unknown'
  let found = 0
  for (const pair of short) if (long.has(pair)) found++
  const share = found / short.size
  return share >= 0.7 ? 'same' : share >= 0.3 ? 'near' : 'other'
}

/** The pairs of neighbouring words in the beginning of an abstract. */
export function wordPairs(text: string): Set<string> {
  const words = fold(text.slice(0, 4000).replace(/<[^<>]{1,40}>/g, '')).split(' ', 250)
  const pairs = new Set<string>()
  for (let i = 1; i < words.length; i++) pairs.add(`${words[i - 1]} ${words[i]}`)
  return pairs
}
