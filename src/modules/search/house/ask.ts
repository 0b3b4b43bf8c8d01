import type { Asked } from '../words.ts'
import { folded, wordsOf } from '../words.ts'
import { beginningsOf, formsOf, type Meaning, meaningOf, type Variant } from './meanings.ts'
import type { Entry, House } from './postings.ts'
import { saysNothing, termOf } from './terms.ts'

export type Answer = {
  entry: Entry
  score: number
  /** How much of what was asked it has, by what the words say: 1 is all. */
  covered: number
  via: 'stem' | 'prefix' | 'spelling'
}
export type Answers = { answers: Answer[]; meant: string | null }

/** Expressions that mean the same, as those who write the catalogue have put them. */
export type Synonyms = string[][]

/** Less of the question than this is chance. */
const leastCovered = 0.3
/** So much less than the best is not worth reading. */
const leastOfBest = 0.3
const sureOfSynonym = 0.85
const mostAnswers = 100
const ofNowhere = 0.35
/** All words of nowhere together weigh at most so much of the others: a whole sentence is mostly chatter. */
const mostOfNowhere = 1.5
/** What one part of a compound is worth alone: the last, and one before it. */
const [ofTail, ofHead] = [0.9, 0.6]
/** What a name weighs beside the words. */
const ofName = 0.25

type Word = { raw: string; meaning: Meaning; worth: number; hits: Map<Entry, Hit> }
type Hit = { worth: number; via: Answer['via'] }

/** What the house has for a question, best first, out of what `mayFind` opens. */
export function ask(
  house: House,
  asked: Asked,
  synonyms: Synonyms,
  mayFind: (entry: Entry) => boolean,
): Answers {
  const raws = [...new Set(asked.words.flatMap((word) => halvesOf(word)))]
  const saying = raws.filter((raw) => !saysNothing(termOf(raw).word))
  if (saying.length === 0) return { answers: [], meant: null }
  const words = saying.map((raw) => wordOf(house, raw, meaningOf(house, raw)))
  addJoined(house, words)
  addParticles(house, words, raws)
  addSynonyms(house, words, raws, synonyms)
  for (const word of words) word.worth = worthOf(house, word)

  const entries = new Set(words.flatMap(({ hits }) => [...hits.keys()]).filter(mayFind))
  const whole = wholeOf(words)
  const answers = [...entries]
    .map((entry) => scored(entry, words, whole))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostAnswers)
    .map((answer) => ({ ...answer, score: answer.score + ofName * namedBy(answer, words) }))
  const best = Math.max(...answers.map(({ score }) => score))
  return {
    answers: answers
      .filter(({ covered, score }) => covered >= leastCovered && score >= leastOfBest * best)
      .toSorted((a, b) => b.score - a.score),
    meant: meantBy(asked, words),
  }
}

const sumOf = (words: Word[]) => words.reduce((sum, { worth }) => sum + worth, 0)

/** What there is to be covered of a question. */
function wholeOf(words: Word[]): number {
  const known = sumOf(words.filter(({ hits }) => hits.size > 0))
  return known + Math.min(sumOf(words) - known, known * mostOfNowhere)
}

/** «e-post» is looked for as one word, where the house has it, and as its halves. */
const halvesOf = (word: string) =>
  word.includes('-') ? [word.replaceAll('-', ''), ...wordsOf(word)] : [word]

function wordOf(house: House, raw: string, meaning: Meaning): Word {
  const hits = new Map<Entry, Hit>()
  for (const group of meaning.groups) {
    const parts = group.map((variants) => bestOf(house, variants))
    const [first, ...others] = parts.toSorted((a, b) => a.size - b.size)
    for (const [entry, hit] of first ?? []) {
      const all = others.map((part) => part.get(entry))
      if (all.some((one) => one === undefined)) continue
      const worth = all.reduce((sum, one) => sum + one!.worth, hit.worth) / parts.length
      keep(hits, entry, { worth, via: hit.via })
    }
    if (parts.length > 1) addAlone(house, hits, parts)
  }
  return { raw, meaning, worth: 0, hits }
}

/** One part of a compound alone says something, too: the rarer the more, and most the last, which says what it is. */
function addAlone({ entries }: House, hits: Map<Entry, Hit>, parts: Map<Entry, Hit>[]) {
  const rarities = parts.map(({ size }) => Math.log(1 + entries.length / Math.max(1, size)))
  const all = rarities.reduce((sum, one) => sum + one, 0)
  for (const [index, part] of parts.entries()) {
    const share = (rarities[index]! / all) * (index === parts.length - 1 ? ofTail : ofHead)
    for (const [entry, hit] of part) keep(hits, entry, { ...hit, worth: hit.worth * share })
  }
}

const keep = (hits: Map<Entry, Hit>, entry: Entry, hit: Hit) => {
  if ((hits.get(entry)?.worth ?? 0) < hit.worth) hits.set(entry, hit)
}

function bestOf({ postings }: House, variants: Variant[]): Map<Entry, Hit> {
  const hits = new Map<Entry, Hit>()
  for (const { key, sure, how } of variants)
    for (const [entry, weight] of postings.get(key) ?? [])
      keep(hits, entry, { worth: sure * weight, via: how })
  return hits
}

/** «red cap» may be «redcap»: what two words together mean counts for both. */
function addJoined(house: House, words: Word[]) {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (!next) continue
    const joined = termOf(word.raw + next.raw)
    if (!house.postings.has(`=${joined.word}`)) continue
    const hits = bestOf(house, formsOf(joined, 1))
    for (const [entry, hit] of hits) for (const one of [word, next]) keep(one.hits, entry, hit)
  }
}

/** «spela in» is «inspelning»: a verb and its particle are one noun, turned round. */
function addParticles(house: House, words: Word[], raws: string[]) {
  for (const word of words) {
    const particle = raws[raws.indexOf(word.raw) + 1]
    if (!particle || !particles.has(particle)) continue
    const stem = termOf(word.raw).stems[0]!.slice(3)
    if (stem.length < 3) continue
    const hits = bestOf(house, beginningsOf(house, folded(particle) + stem))
    for (const [entry, hit] of hits) keep(word.hits, entry, { ...hit, via: 'stem' })
  }
}
const particles = new Set(['in', 'ut', 'upp', 'ner', 'ned', 'av', 'om', 'på', 'till', 'över'])

/** Where the question has an expression, what means the same counts for each of its words. */
function addSynonyms(house: House, words: Word[], raws: string[], synonyms: Synonyms) {
  const stemsOf = (raw: string) => termOf(raw).stems[0]!
  const asked = new Set(raws.map(stemsOf))
  for (const set of synonyms) {
    const here = set.filter((one) => {
      const terms = wordsOf(one)
      return terms.length > 0 && terms.every((word) => asked.has(stemsOf(word)))
    })
    if (here.length === 0) continue
    const meant = set.filter((one) => !here.includes(one)).map((one) => expressionOf(house, one))
    const stems = new Set(here.flatMap((one) => wordsOf(one)).map(stemsOf))
    for (const word of words)
      if (stems.has(stemsOf(word.raw)))
        for (const hits of meant)
          for (const [entry, hit] of hits)
            keep(word.hits, entry, { ...hit, worth: hit.worth * sureOfSynonym })
  }
}

/** Entries that have all words of an expression, as surely as the least sure of them. */
function expressionOf(house: House, expression: string): Map<Entry, Hit> {
  const [first = new Map<Entry, Hit>(), ...others] = wordsOf(expression)
    .filter((raw) => !saysNothing(termOf(raw).word))
    .map((raw) => wordOf(house, raw, meaningOf(house, raw)).hits)
  return new Map(
    [...first].flatMap(([entry, hit]) => {
      const all = [hit, ...others.map((hits) => hits.get(entry))]
      const worth = Math.min(...all.map((one) => one?.worth ?? 0))
      return worth > 0 ? [[entry, { ...hit, worth }] as const] : []
    }),
  )
}

/**
 * What few records have says much. A word that is nowhere says something, so that half an answer is
 * known as one; less than a rare word, since it may be chatter.
 */
function worthOf({ entries }: House, { hits }: Word): number {
  const best = Math.max(...[...hits.values()].map(({ worth }) => worth))
  // Those that have it half count a quarter: a compound is as rare as itself, not as its parts.
  const many = [...hits.values()].reduce((sum, { worth }) => sum + (worth / best) ** 2, 0)
  const worth = Math.log(1 + (entries.length - many + 0.5) / (many + 0.5))
  return many === 0 ? worth * ofNowhere : worth
}

function scored(entry: Entry, words: Word[], whole: number): Answer {
  let [score, covered] = [0, 0]
  let via: Answer['via'] = 'stem'
  for (const { worth, hits } of words) {
    const hit = hits.get(entry)
    if (!hit) continue
    score += worth * hit.worth
    covered += worth * Math.min(1, hit.worth * 2)
    if (hit.via === 'spelling' || (hit.via === 'prefix' && via === 'stem')) via = hit.via
  }
  const { rank } = entry.documents[0]!
  return {
    entry,
    score: score / whole + Math.min(rank, 100) * 0.0005,
    covered: covered / whole,
    via,
  }
}

/** How much of one of its names the question has; all of a long name says more than of a short one. */
function namedBy({ entry, covered }: Answer, words: Word[]): number {
  const stems = new Set(
    words
      .filter(({ hits }) => hits.has(entry))
      .flatMap(({ raw, meaning }) => termOf(meaning.meant ?? raw).stems),
  )
  const shares = entry.phrases.map(
    (terms) =>
      (terms.filter((term) => term.stems.some((stem) => stems.has(stem))).length / terms.length) *
      Math.min(1, 0.7 + 0.15 * terms.length),
  )
  return covered * Math.max(0, ...shares)
}

const meantBy = ({ text }: Asked, words: Word[]): string | null => {
  const meant = words.filter(({ meaning }) => meaning.meant !== null)
  if (meant.length === 0) return null
  return text
    .toLowerCase()
    .replace(
      /[\p{L}\p{N}]+/gu,
      (raw) => meant.find((word) => word.raw === raw)?.meaning.meant ?? raw,
    )
}
