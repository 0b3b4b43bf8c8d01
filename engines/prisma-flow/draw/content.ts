import type { Count, Flow, Part, Reading } from '../flow/model.ts'
import { type Lang, numberIn, textIn } from '../flow/say.ts'
import type { Weight } from './measure.ts'
import { drawWords } from './words.ts'

/** A paragraph of a box before it is wrapped; `indent` counts steps. */
export type Told = { text: string; weight: Weight; indent: number }
export type Word = keyof typeof drawWords

export type Contents = ReturnType<typeof contentsOf>

/** What every box of the diagram says. A box that the template lacks is null. */
export function contentsOf(flow: Flow, lang: Lang) {
  const { identified, removed, included, previous, total, other } = flow
  const say = sayings(lang)
  const found = say.group('identified', [
    ['databases', identified.databases],
    ['registers', identified.registers],
  ])
  const taken = say.group('removed', [
    ['duplicates', removed.duplicates],
    ['automation', removed.automation],
    ['removed_other', removed.other],
  ])
  const news = flow.previous !== null
  return {
    previous: previous && [
      ...say.count('previous_studies', previous.studies),
      ...say.optional('previous_reports', previous.reports),
    ],
    identified: found,
    removed: taken,
    screened: say.count('screened', flow.screened),
    excluded: say.count('excluded', flow.excluded),
    ...readingOf(flow.reports, say),
    otherIdentified:
      other &&
      say.group('identified', [
        ['websites', other.identified.websites],
        ['organisations', other.identified.organisations],
        ['citations', other.identified.citations],
        ['more', other.identified.more],
      ]),
    otherExcluded:
      other && other.excluded.n !== null ? say.count('excluded', other.excluded) : null,
    other: other && readingOf(other.reports, say),
    included: [
      ...say.count(news ? 'new_studies' : 'studies', included.studies),
      ...say.optional(news ? 'new_reports' : 'reports', included.reports),
    ],
    total: total && [
      ...say.count('total_studies', total.studies),
      ...say.optional('total_reports', total.reports),
    ],
  }
}

const readingOf = (reports: Reading, say: ReturnType<typeof sayings>) => ({
  sought: say.count('sought', reports.sought),
  notRetrieved: say.count('not_retrieved', reports.notRetrieved),
  assessed: say.count('assessed', reports.assessed),
  reportsExcluded: say.count('reports_excluded', reports.excluded),
})

function sayings(lang: Lang) {
  const line = (text: string, n: number | null, indent: number): Told => ({
    text: `${text} (n\u00a0=\u00a0${n === null ? '…' : numberIn(n, lang)})`,
    weight: 'regular',
    indent,
  })
  const partsOf = (parts: Part[], indent: number) =>
    parts.map(({ name, n }) => line(textIn(name, lang), n, indent))
  const count = (word: Word, { n, parts }: Count, indent = 0): Told[] => [
    line(drawWords[word][lang], n, indent),
    ...partsOf(parts, indent + 1),
  ]
  /** Left out where the number is not given: the template allows it. */
  const optional = (word: Word, it: Count, indent = 0) =>
    it.n === null ? [] : count(word, it, indent)
  const group = (word: Word, counts: [Word, Count][]): Told[] => {
    const told = counts.flatMap(([name, it]) => optional(name, it, 1))
    const head: Told = { text: drawWords[word][lang], weight: 'regular', indent: 0 }
    return told.length > 0 ? [head, ...told] : [{ ...head, text: `${head.text} (n\u00a0=\u00a0…)` }]
  }
  return { count, optional, group }
}
