import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as english } from '@orama/stemmers/english'
import { stopwords as swedishStops } from '@orama/stopwords/swedish'
import { stopwords as englishStops } from '@orama/stopwords/english'
import { folded, wordsOf } from '../words.ts'

/** Words that every question has, beside the grammatical ones: they say nothing of what is wanted. */
const askers = (
  'behöver behöva vill vilja skulle undrar hej hejsan tack snälla gärna finns någon något några ska ' +
  'heter kallas jobbar jobba vanlig snabbt grej grejer saker problem fixa fixar ' +
  'funkar använda använder ska istället stället hos åt igen få får fått går gå göra gör gjort ha ' +
  'need want would like please hello hi can could does how what where when which who get help use using one'
).split(' ')

const stops = new Set([...swedishStops, ...englishStops, ...askers].map(folded))
// In Swedish it is the computers.
stops.delete('it')
// «R» is a program; the other letters that stand alone are stop words.
export const saysNothing = (word: string) => stops.has(word)

/** A word without accents, and its stems in both languages (`sv:` and `en:` in front). */
export type Term = { word: string; stems: string[] }

const known = new Map<string, Term>()
/** So many words are kept in mind; those of a catalogue are far fewer. */
const most = 50_000

/** Stems cost more than all the rest, so each word is stemmed once. */
export function termOf(raw: string): Term {
  const before = known.get(raw)
  if (before) return before
  const term = {
    word: folded(raw),
    stems: [`sv:${folded(swedish(raw))}`, `en:${folded(english(raw))}`],
  }
  if (known.size >= most) known.clear()
  known.set(raw, term)
  return term
}

/** The words of a text that say something; «e-post» is «epost», too, and its halves. */
export function termsOf(text: string): Term[] {
  const lower = text.normalize('NFC').toLowerCase()
  const joined = (lower.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) =>
    word.replaceAll('-', ''),
  )
  return [...wordsOf(lower), ...joined].map(termOf).filter(({ word }) => !saysNothing(word))
}
