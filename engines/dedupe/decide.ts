import { abstracts, compare, type Evidence } from './compare/evidence.ts'
import { compareTitles } from './compare/titles.ts'
import type { Kind } from './read/kind.ts'
import type { Record } from './read/record.ts'

/** What a person may want one way or the other. */
export type Settings = {
  /** A preprint and the article that came of it. */
  preprints: 'apart' | 'together'
  /** A meeting abstract and the article that came of it. */
  meetings: 'apart' | 'together'
  /** The versions of one Cochrane review. */
  cochrane: 'apart' | 'together'
}

/** `score`: the points for and against, 10 or more for a duplicate. `why`: the codes behind it. */
export type Decision = { is: 'duplicate' | 'unsure' | 'distinct'; score: number; why: string[] }

export const duplicateFrom = 10
export const unsureFrom = 5

/** Points per finding; what is not listed counts nothing. README.md says why each is what it is. */
const points: { [F in keyof Evidence]?: { [level: string]: number } } = {
  authors: { same: 4, some: 3, few: 0, none: -8 },
  year: { same: 1, other: -4 },
  journal: { same: 2, other: -4 },
  volume: { same: 2, other: -4 },
  pages: { same: 4, start: 3, end: 2, close: 0, other: -6 },
  doi: { same: 6, shared: 1, other: -4 },
  pmid: { same: 10, other: -10 },
}
/** The same abstract, or another one. */
const abstractPoints = { same: 4, near: 0, other: -4, unknown: 0 }
const titlePoints = {
  long: {
    same: 7,
    near: 6,
    cut: 3,
    translated: 0,
    numbered: -8,
    similar: -3,
    other: -8,
    unreadable: -1,
  },
  short: {
    same: 3,
    near: 1,
    cut: 0,
    translated: -2,
    numbered: -8,
    similar: -4,
    other: -8,
    unreadable: -1,
  },
  general: {
    same: 0,
    near: -1,
    cut: -3,
    translated: -3,
    numbered: -8,
    similar: -5,
    other: -8,
    unreadable: -2,
  },
}
const fields = Object.keys(points) as (keyof Evidence)[]

/** Decides whether two records describe one work, and says why. Symmetric. */
export function decide(
  a: Record,
  b: Record,
  settings: Settings,
  isShared: (doi: string) => boolean,
): Decision {
  const refusal = refused(a, b, settings)
  if (refusal) return { is: 'distinct', score: -20, why: [refusal] }
  const bond = bound(a, b)
  if (!bond && strangers(a, b)) return { is: 'distinct', score: -8, why: [] }
  const evidence = compare(a, b, isShared)
  if (bond && holds(bond, evidence, settings)) return { is: 'duplicate', score: 20, why: [bond] }
  softened(evidence, a, b, settings)
  // An article may have several notices and replies of one title.
  if (a.kind === 'notice' || a.kind === 'answer')
    evidence.telling = evidence.telling === 'long' ? 'short' : 'general'
  let score = evidence.title === 'unknown' ? 0 : titlePoints[evidence.telling][evidence.title]
  for (const field of fields) score += points[field]![evidence[field]] ?? 0
  // A reprint repeats the abstract too.
  const counts = score + 4 >= unsureFrom && score - 4 < duplicateFrom
  const found = counts ? abstracts(a, b) : 'unknown'
  const abstract = found === 'same' && evidence.journal === 'other' ? 'unknown' : found
  score += abstractPoints[abstract]
  if (score < unsureFrom) return { is: 'distinct', score, why: [] }
  const why = [`title:${evidence.title}`]
  for (const field of fields)
    if (evidence[field] !== 'unknown') why.push(`${field}:${evidence[field]}`)
  if (abstract !== 'unknown') why.push(`abstract:${abstract}`)
  return { is: score >= duplicateFrom ? 'duplicate' : 'unsure', score, why }
}

/** Neither title, place nor number in common: most pairs that meet, and nothing more to ask. */
const strangers = (a: Record, b: Record) =>
  a.titles.forms.length === 1 &&
  b.titles.forms.length === 1 &&
  (a.doi === '' || a.doi !== b.doi) &&
  (a.pmid === '' || a.pmid !== b.pmid) &&
  (a.volume !== b.volume || a.pages?.start !== b.pages?.start) &&
  compareTitles(a.titles, b.titles) === 'other'

/** A review that was given another title is another review, though its number stays. */
const holds = (bond: string, { title }: Evidence, settings: Settings) =>
  bond === 'trial:same' ||
  (settings.cochrane === 'together' && ['same', 'near', 'cut', 'unknown'].includes(title))

/** Where one finding explains another away. */
function softened(evidence: Evidence, a: Record, b: Record, settings: Settings): void {
  const placed =
    evidence.volume === 'same' && (evidence.pages === 'same' || evidence.pages === 'start')
  // The name of a journal has many forms; the same pages of the same volume are no chance.
  if (placed && evidence.journal === 'other' && evidence.title !== 'other')
    evidence.journal = 'unknown'
  // The volumes of two journals have nothing in common.
  if (evidence.journal === 'other' && evidence.volume === 'same') evidence.volume = 'unknown'
  // The column of another year may well stand on the same page of another volume.
  if (evidence.volume === 'other' && evidence.year !== 'same') {
    if (evidence.pages !== 'other') evidence.pages = 'unknown'
  }
  // One wrong digit, where all else that tells the place agrees.
  if (evidence.doi === 'same' && (evidence.title === 'same' || evidence.title === 'near')) {
    if (evidence.year === 'other') evidence.year = 'next'
    if (evidence.journal === 'other') evidence.journal = 'unknown'
  }
  const kinds = new Set<Kind>([a.kind, b.kind])
  if (
    (kinds.has('preprint') && settings.preprints === 'together') ||
    (kinds.has('meeting') && settings.meetings === 'together')
  ) {
    if (kinds.size > 1)
      Object.assign(evidence, {
        journal: 'unknown',
        volume: 'unknown',
        pages: 'unknown',
        doi: 'unknown',
        year: evidence.year === 'other' ? 'next' : evidence.year,
      })
  }
}

/** What no likeness overrules. */
function refused(a: Record, b: Record, settings: Settings): string | undefined {
  if (a.kind !== b.kind) {
    const kinds = [a.kind, b.kind]
    for (const kind of ['notice', 'answer', 'registration'] as const)
      if (kinds.includes(kind)) return `kind:${kind}`
    if (kinds.includes('preprint') && settings.preprints === 'apart') return 'kind:preprint'
  }
  if (a.trials.length > 0 && b.trials.length > 0 && !a.trials.some((id) => b.trials.includes(id)))
    return 'trial:other'
  if (a.cochrane && b.cochrane) {
    if (a.cochrane !== b.cochrane) return 'cochrane:other'
    if (settings.cochrane === 'apart' && a.doi !== b.doi && a.doi && b.doi)
      return 'cochrane:version'
  }
  return undefined
}

function bound(a: Record, b: Record): string | undefined {
  if (a.trials.some((id) => b.trials.includes(id))) return 'trial:same'
  return a.cochrane && a.cochrane === b.cochrane ? 'cochrane:same' : undefined
}
