import type { Citation } from './citation.ts'

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = 'car dio neu ro hep ato gas tro ren al pul mon der ma ost eo my os hem ato lym pho cyt ad en oma it is path ia gen esis tox in mol ar vas cul imm uno bac ter vir us pro te in lip id glu co se'.split(' ') // prettier-ignore
const common = 'patients treatment effects clinical trial study randomised controlled analysis risk factors outcomes children adults review systematic cohort management therapy disease care quality health effect association prevalence efficacy safety comparison long-term surgery acute chronic severe early primary hospital population evidence role'.split(' ') // prettier-ignore
const links = 'of in and with for among after during versus on'.split(' ')
const general = ['Editorial', 'Introduction', 'Abstracts', 'Index', 'Guideline', 'Letter to the editor', 'In this issue', 'Book review'] // prettier-ignore

export type MadeUp = { citations: Citation[]; groups: string[][] }

export type Work = Omit<Citation, 'id'> & { title: string; authors: string[]; pages: string }

/** Invents works from syllables; the same for the same seed. */
export function invention(seed: number) {
  const next = random(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!
  const upTo = (most: number) => 1 + Math.floor(next() * most)
  const word = () => Array.from({ length: 2 + upTo(2) }, () => pick(syllables)).join('')
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
  const words = Array.from({ length: 3_000 }, word)
  const families = Array.from({ length: 4_000 }, () => capital(word()))
  const journals = Array.from({ length: 800 }, () => `Journal of ${capital(pick(words))} ${capital(pick(words))} Research`) // prettier-ignore
  const initial = () => pick('A B C D E H J K L M P R S T'.split(' '))
  const phrase = (length: number) =>
    capital(
      Array.from({ length }, (_, i) =>
        i % 3 === 2 ? pick(links) : pick(next() < 0.4 ? common : words),
      ).join(' '),
    )
  const work = (): Work => {
    const start = upTo(2_000)
    return {
      title: phrase(8 + upTo(8)),
      authors: Array.from({ length: upTo(8) }, () => `${pick(families)}, ${initial()}. ${initial()}.`), // prettier-ignore
      year: String(1990 + upTo(35)),
      journal: pick(journals),
      volume: String(upTo(120)),
      issue: String(upTo(12)),
      pages: `${start}-${start + upTo(15)}`,
      doi: next() < 0.7 ? `10.5555/${upTo(90_000)}.${upTo(90_000)}` : undefined,
      abstract: next() < 0.85 ? phrase(180) : undefined,
    }
  }
  return { next, pick, upTo, phrase, work, journal: () => pick(journals) }
}

/**
 * A list as several databases give it together: about every third record describes a work that is
 * there already, in another form.
 */
export function madeUpCitations(size: number, seed = 1): MadeUp {
  const { next, pick, upTo, work } = invention(seed)
  const citations: Citation[] = []
  const groups: string[][] = []
  while (citations.length < size) {
    const one = work()
    if (next() < 0.02) one.title = pick(general)
    const copies = next() < 0.3 ? 1 + upTo(3) : 1
    const ids = Array.from({ length: copies }, (_, i) => String(citations.length + 1 + i))
    for (const [i, id] of ids.entries())
      citations.push({ id, ...(i === 0 ? one : again(one, next)) })
    if (copies > 1) groups.push(ids)
  }
  // Databases deliver one after the other: copies do not stand side by side.
  return { citations: citations.sort(() => next() - 0.5), groups }
}

/** The same work as another database has it. */
export function again(one: Work, next: () => number): Work {
  const copy = { ...one }
  if (next() < 0.3) copy.title = one.title.toUpperCase()
  if (next() < 0.1) copy.title = `${one.title}. [Review] [${Math.ceil(next() * 90)} refs]`
  if (next() < 0.5) copy.authors = one.authors.map((name) => name.replace(/[,.]/g, ''))
  if (next() < 0.5) copy.journal = one.journal!.replace('Journal of', 'J').replace('Research', 'Res') // prettier-ignore
  if (next() < 0.5) copy.pages = shortened(one.pages)
  if (next() < 0.3) copy.doi = undefined
  if (next() < 0.2) copy.abstract = one.abstract?.slice(0, 600)
  if (next() < 0.05) copy.year = String(Number(one.year) + 1)
  return copy
}

/** 1008-1012 as 1008-12. */
export function shortened(pages: string): string {
  const [from = '', to = ''] = pages.split('-')
  let at = 0
  while (from.length === to.length && at < to.length - 1 && from[at] === to[at]) at++
  return `${from}-${to.slice(at)}`
}
