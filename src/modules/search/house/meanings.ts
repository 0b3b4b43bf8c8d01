import { editDistance, folded } from '../words.ts'
import { partOf, partsOf } from './compounds.ts'
import type { House } from './postings.ts'
import { type Term, termOf } from './terms.ts'

/** A key of the postings, and how surely it is what the word means (1: the word itself). */
export type Variant = { key: string; sure: number; how: 'stem' | 'prefix' | 'spelling' }

/**
 * The ways to read a word; of each group the parts are all wanted, between groups the best counts.
 * `meant`: the word as the house spells it, where it is known in no other form.
 */
export type Meaning = { groups: Variant[][][]; meant: string | null }

/** How sure a stem, the part of a compound, the noun of a verb, a beginning and a spelling are. */
const sureness = { stem: 0.88, parts: 0.8, onePart: 0.5, noun: 0.8, prefix: 0.75, spelling: 0.8 }
const shortestBeginning = 3
const mostBeginnings = 40

/** What one word of a question may mean in the house's words. */
export function meaningOf(house: House, raw: string): Meaning {
  const term = termOf(raw)
  const groups = [[formsOf(term, 1)]]
  const parts = partsOf(term.word, house.vocabulary)
  if (parts) groups.push(parts.map((part) => formsOf(termOf(part), sureness.parts)))
  const nouns = nounsOf(house, term.word)
  if (nouns.length > 0) groups.push([nouns])
  const beginnings = beginningsOf(house, term.word)
  if (beginnings.length > 0) groups.push([beginnings])
  if (isKnown(house, term) || parts || nouns.length > 0 || beginnings.length > 0)
    return { groups, meant: null }

  const meant = spelling(house, term.word)
  if (meant) {
    const forms = formsOf(termOf(meant), sureness.spelling)
    return { groups: [[forms.map((form) => ({ ...form, how: 'spelling' as const }))]], meant }
  }
  const part = partOf(term.word, house.vocabulary)
  return part ? { groups: [[formsOf(termOf(part), sureness.onePart)]], meant: null } : none
}

const none: Meaning = { groups: [], meant: null }

/** «presentera» is «presentation», «publicera» is «publicering»: what a verb in -era is called as a thing. */
function nounsOf(house: House, word: string): Variant[] {
  const [, stem] = /^(.{3,})er(?:a|ar|ade|at|as)$/.exec(word) ?? []
  if (!stem) return []
  return [`${stem}ation`, `${stem}ering`]
    .map((noun) => termOf(noun))
    .filter((noun) => isKnown(house, noun))
    .flatMap((noun) => formsOf(noun, sureness.noun))
}

/** The word, its stems, and compounds that have it as a part. */
export const formsOf = ({ word, stems }: Term, sure: number): Variant[] => [
  { key: `=${word}`, sure, how: 'stem' },
  ...stems.map((key) => ({ key, sure: sure * sureness.stem, how: 'stem' as const })),
  { key: `+${stems[0]}`, sure, how: 'stem' },
]

const isKnown = ({ postings }: House, { word, stems }: Term) =>
  postings.has(`=${word}`) || stems.some((stem) => postings.has(stem) || postings.has(`+${stem}`))

/** Words that begin so; the more is missing, the less sure. */
export function beginningsOf({ sorted }: House, word: string): Variant[] {
  if (word.length < shortestBeginning) return []
  const found: Variant[] = []
  for (let at = firstFrom(sorted, word); at < sorted.length; at++) {
    const longer = sorted[at]!
    if (!longer.startsWith(word) || found.length >= mostBeginnings) break
    const sure = sureness.prefix * Math.max(0.5, Math.sqrt(word.length / longer.length))
    if (longer !== word) found.push({ key: `=${longer}`, sure, how: 'prefix' })
  }
  return found
}

function firstFrom(sorted: string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < word) low = middle + 1
    else high = middle
  }
  return low
}

/** How a word is most likely spelt; one as far away as another that is used more is not chosen. */
function spelling({ spellings, postings }: House, word: string): string | null {
  const far = word.length < 4 ? 0 : word.length < 6 ? 1 : 2
  const mine = lettersOf(word)
  let best: { distance: number; use: number; shown: string } | null = null
  for (const [theirs, shown] of spellings) {
    if (Math.abs(theirs.length - word.length) > far) continue
    // A letter changed is two letters unlike: most words are told apart without counting.
    if (bits(mine ^ lettersOf(theirs)) > 2 * far) continue
    const distance = editDistance(word, theirs, far)
    if (distance > far) continue
    const use = postings.get(`=${theirs}`)?.size ?? 0
    if (!best || distance < best.distance || (distance === best.distance && use > best.use))
      best = { distance, use, shown }
  }
  return best && folded(best.shown) !== word ? best.shown : null
}

const lettersOf = (word: string) => {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31)
  return letters
}
const bits = (set: number) => {
  let count = 0
  for (let rest = set; rest; rest &= rest - 1) count++
  return count
}
