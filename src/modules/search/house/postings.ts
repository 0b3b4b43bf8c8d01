import type { Lang } from '#kernel/text.ts'
import { partsOf, type Vocabulary } from './compounds.ts'
import { wordsOf } from '../words.ts'
import { saysNothing, type Term, termOf, termsOf } from './terms.ts'

/** What the house has published: a row of `search_documents`. */
export type Published = {
  id: string
  kind: string
  recordId: string
  visibleTo: string[]
  language: Lang | null
  title: string
  keywords: string
  body: string
  url: string
  rank: number
  /** Changes whenever the row does. */
  state: string
}

/** One record for one circle of readers: its documents in all languages. */
export type Entry = {
  documents: Published[]
  /** Title, and each of what people call it: their terms, to see whether a question has them all. */
  phrases: Term[][]
}
/** Term → entries that have it, each with how much it says there (1: in the title). */
export type Postings = Map<string, Map<Entry, number>>

export type House = {
  entries: Entry[]
  /** By word (`=` in front), by stem (`sv:`, `en:`) and by part of a compound (`+`). */
  postings: Postings
  vocabulary: Vocabulary
  /** Words of titles and keywords as they are written, by their folded form: what a misspelling may mean. */
  spellings: Map<string, string>
  /** All words, sorted, to find those that begin so. */
  sorted: string[]
}

const weights = { title: 1, keywords: 0.85, body: 0.3 }
type Field = keyof typeof weights

const fields = ['title', 'keywords', 'body'] as const

/** Puts the published documents together so that a question finds them by any form of its words. */
export function houseOf(documents: Published[]): House {
  const entries = entriesOf(documents)
  const words = new Set<string>()
  const spellings = new Map<string, string>()
  const heads = new Set<string>()
  for (const document of documents) {
    const terms = termsIn(document)
    for (const field of fields)
      for (const { word, stems } of terms[field]) {
        words.add(word)
        if (document.language !== 'en') heads.add(stems[0]!.slice(3))
      }
    for (const [word, raw] of terms.spellings) spellings.set(word, raw)
  }
  const vocabulary: Vocabulary = {
    has: (word) => words.has(word),
    isStem: (stem) => heads.has(stem),
    isForm: (word) => heads.has(termOf(word).stems[0]!.slice(3)),
  }
  const parts = splitter(vocabulary)
  const postings: Postings = new Map()
  for (const entry of entries)
    for (const document of entry.documents)
      for (const field of fields) put(postings, entry, field, document, parts)
  return { entries, postings, vocabulary, spellings, sorted: [...words].toSorted() }
}

type Terms = Record<Field, Set<Term>> & { phrases: Term[][]; spellings: [string, string][] }
const taken = new WeakMap<Published, Terms>()

/** A document taken apart, once for as long as it is known. */
function termsIn(document: Published): Terms {
  const before = taken.get(document)
  if (before) return before
  const { title, keywords, body } = document
  const terms = {
    title: new Set(termsOf(title)),
    keywords: new Set(termsOf(keywords)),
    body: new Set(termsOf(body)),
    phrases: [title, ...keywords.split(',')].map(termsOf).filter(({ length }) => length > 0),
    spellings: wordsOf(`${title} ${keywords}`.normalize('NFC'))
      .map((raw) => [termOf(raw).word, raw] as [string, string])
      .filter(([word]) => !saysNothing(word)),
  }
  taken.set(document, terms)
  return terms
}

/** A record's documents belong together as long as the same readers may see them. */
const entriesOf = (documents: Published[]): Entry[] =>
  [
    ...Map.groupBy(documents, ({ kind, recordId, visibleTo }) =>
      [kind, recordId, ...visibleTo.toSorted()].join(' '),
    ).values(),
  ].map((documents) => ({
    documents,
    phrases: documents.flatMap((document) => termsIn(document).phrases),
  }))

const splitter = (vocabulary: Vocabulary) => {
  const known = new Map<string, string[]>()
  return (word: string) => {
    const before = known.get(word)
    if (before) return before
    const stems = (partsOf(word, vocabulary) ?? []).map((part) => `+${termOf(part).stems[0]}`)
    known.set(word, stems)
    return stems
  }
}

/** What a part of a compound says, of what the whole word would. */
const ofPart = 0.6

function put(
  postings: Postings,
  entry: Entry,
  field: Field,
  document: Published,
  parts: (word: string) => string[],
) {
  const add = (key: string, weight: number) => {
    const places = postings.get(key) ?? new Map<Entry, number>()
    if (!postings.has(key)) postings.set(key, places)
    if ((places.get(entry) ?? 0) < weight) places.set(entry, weight)
  }
  const { language } = document
  for (const { word, stems } of termsIn(document)[field]) {
    add(`=${word}`, weights[field])
    for (const stem of stems)
      if (language === null || stem.startsWith(language)) add(stem, weights[field])
    if (language !== 'en') for (const part of parts(word)) add(part, weights[field] * ofPart)
  }
}
