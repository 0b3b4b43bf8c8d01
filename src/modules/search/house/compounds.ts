/** Which words there are, and which beginnings of compounds: «sok» of «söka», «sokning» of itself. */
export type Vocabulary = {
  has: (word: string) => boolean
  isStem: (stem: string) => boolean
  /** Is it another form of a word that there is? */
  isForm: (word: string) => boolean
}

/** Shorter pieces are as often chance as words. */
const shortest = 3
const shortestCompound = 7

/**
 * The parts of a Swedish compound, by the words that the house itself uses: «sökhjälp» is «sök» and
 * «hjälp», «upphovsrättsfråga» has an s between. Nothing where the word has no such parts.
 *
 * @param word without accents and in lower case
 */
export function partsOf(word: string, vocabulary: Vocabulary, depth = 2): string[] | null {
  if (word.length < shortestCompound) return null
  // The last part says what it is, so the longest one that is known goes first.
  for (let at = shortest; at <= word.length - shortest; at++) {
    const tail = word.slice(at)
    if (!isTail(tail, vocabulary)) continue
    const head = headOf(word.slice(0, at), vocabulary, depth)
    if (head) return [...head, tail]
  }
  return null
}

/** The same where only one end is known, and long enough not to be chance: that end. */
export function partOf(word: string, vocabulary: Vocabulary): string | null {
  for (let at = shortest; at <= word.length - 4; at++) {
    const tail = word.slice(at)
    // An s before it binds two words: then a short one is no chance, either.
    const long = tail.length >= 5 || word[at - 1] === 's'
    if (long && isTail(tail, vocabulary)) return tail
  }
  for (let end = word.length - shortest; end >= 4; end--)
    if (vocabulary.has(word.slice(0, end))) return word.slice(0, end)
  return null
}

// The ending of the whole stands at its last part, so that may be any form; a first part is bare.
const isTail = (word: string, { has, isForm }: Vocabulary) =>
  has(word) || (word.length > shortest && isForm(word))
const isHead = (word: string, { has, isStem }: Vocabulary) => has(word) || isStem(word)

/** A first part: as it is, without the s that binds it, or a compound of its own. */
function headOf(head: string, vocabulary: Vocabulary, depth: number): string[] | null {
  for (const form of head.endsWith('s') ? [head, head.slice(0, -1)] : [head])
    if (form.length >= shortest && isHead(form, vocabulary)) return [form]
  return depth > 0 ? partsOf(head.replace(/s$/, ''), vocabulary, depth - 1) : null
}
