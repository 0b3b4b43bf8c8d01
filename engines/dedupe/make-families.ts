import type { Citation } from './citation.ts'
import { again, invention, type MadeUp, shortened, type Work } from './make.ts'

type Inventor = ReturnType<typeof invention>
/** Records that lie close together; `[a, a2]` describe one work, and every other list another. */
type Family = (from: Inventor) => Partial<Work>[][]

const surname = (name: string) => name.split(',')[0]!
const initials = (name: string) => name.split(', ')[1]!.replaceAll(/[. ]/g, '')
const two = (from: Inventor, change: Partial<Work>): Partial<Work>[][] => {
  const work = from.work()
  return [[work, { ...work, ...change }]]
}
const several = (from: Inventor): Work => ({
  ...from.work(),
  authors: [from.work(), from.work(), from.work()].map(({ authors }) => authors[0]!),
})

/** What brings programs for de-duplication to remove a study, or to leave two of it. */
export const families: { [name: string]: Family } = {
  'a column of every year': (from) => {
    const one = { ...from.work(), doi: undefined, abstract: undefined, pages: '1-3' }
    return [0, 1, 2, 3].map((i) => [{ ...one, authors: one.authors.slice(0, 1), year: String(2001 + i), volume: String(10 + i) }]) // prettier-ignore
  },
  'a supplement of abstracts with one DOI': (from) => {
    const one = { ...several(from), doi: '10.5555/supplement', issue: 'SUPPL. 1' }
    return [0, 1, 2, 3, 4, 5].map((i) => [{ ...one, title: `${from.phrase(4)} ${one.title}`, abstract: from.phrase(150), pages: `S${10 + i}` }]) // prettier-ignore
  },
  'one study at several times, in one supplement': (from) => {
    const one = { ...several(from), doi: '10.5555/supplement', issue: 'SUPPL. 1' }
    return [12, 24, 52].map((week, i) => [{ ...one, title: `${one.title}: results at week ${week}`, abstract: from.phrase(150), pages: `S${10 + i}` }]) // prettier-ignore
  },
  'an article, its erratum, a comment and the reply': (from) => {
    const one = several(from)
    const later = { ...one, abstract: undefined, doi: undefined, pages: '900-1' }
    return [
      [one, again(one, from.next)],
      [{ ...later, title: `Erratum: ${one.title}` }],
      [{ ...later, title: `Comment on "${one.title}"`, authors: from.work().authors }],
      [{ ...later, title: `${one.title}: authors' reply` }],
      [{ ...later, title: `Retraction notice to "${one.title}"` }],
    ]
  },
  'a meeting abstract and the article': (from) => {
    const one = several(from)
    const abstract = { ...one, journal: from.journal(), volume: '7', issue: 'Suppl 1', pages: 'A77', doi: undefined, year: String(Number(one.year) - 1), abstract: from.phrase(160) } // prettier-ignore
    return [[one, again(one, from.next)], [abstract]]
  },
  'a reprint in another journal': (from) => {
    const one = several(from)
    return [[one], [{ ...one, journal: from.journal(), volume: '3', pages: '15-22', doi: '10.5555/reprint', year: String(Number(one.year) + 1) }]] // prettier-ignore
  },
  'a preprint and the article': (from) => {
    const one = several(from)
    const early = { ...one, journal: 'medRxiv', volume: undefined, issue: undefined, pages: undefined } // prettier-ignore
    return [[one], [{ ...early, doi: '10.1101/2020.02.02.20000001v1' }, { ...early, doi: '10.1101/2020.02.02.20000001v2' }]] // prettier-ignore
  },
  'the parts of a series': (from) => {
    const one = several(from)
    return ['I', 'II', 'III'].map((part, i) => [{ ...one, title: `${one.title}. Part ${part}`, pages: `${10 * (i + 1)}-${10 * (i + 1) + 8}`, doi: undefined, abstract: undefined }]) // prettier-ignore
  },
  'sister studies of one group in one issue': (from) => {
    const one = { ...several(from), doi: undefined, abstract: undefined }
    return ['men', 'women', 'mice'].map((who, i) => [{ ...one, title: `${one.title} in ${who}`, pages: `${40 * (i + 1)}-${40 * (i + 1) + 8}` }]) // prettier-ignore
  },
  'letters of one title by several people': (from) => {
    const one = { ...from.work(), doi: undefined, abstract: undefined, pages: '77-8' }
    return [0, 1, 2].map(() => [{ ...one, authors: from.work().authors.slice(0, 1) }])
  },
  'guidelines, editorials and indexes of one journal': (from) => {
    const one = { ...from.work(), doi: undefined, abstract: undefined, authors: [] }
    return ['Guideline', 'Editorial', 'Index', 'Abstracts', 'Introduction'].flatMap((title) =>
      [1, 2, 3, 4].map((i) => [{ ...one, title, pages: `${100 * i}-${100 * i + 3}` }]),
    )
  },
  'placeholders in every field': (from) =>
    [0, 1, 2].map(() => [{ ...from.work(), title: 'UNKNOWN', volume: 'NA', pages: 'no pagination', doi: undefined }]), // prettier-ignore
  'registrations and the article': (from) => {
    const one = several(from)
    const registered = { ...one, volume: undefined, pages: undefined, doi: undefined, abstract: undefined } // prettier-ignore
    const [first, other] = [from.upTo(8_000_000), from.upTo(8_000_000)].map((n) => `NCT0${1_000_000 + n}`) // prettier-ignore
    return [
      [one],
      [{ ...registered, journal: 'ClinicalTrials.gov', accession: first }, { ...registered, title: from.phrase(8), journal: `https://clinicaltrials.gov/show/${first}`, authors: [] }], // prettier-ignore
      [{ ...registered, journal: 'ClinicalTrials.gov', accession: other }],
    ]
  },
  'capitals and no DOI': (from) => {
    const one = several(from)
    return [[one, { ...one, title: one.title.toUpperCase(), journal: one.journal!.toUpperCase(), doi: undefined, abstract: undefined }]] // prettier-ignore
  },
  'names in every form': (from) => {
    const one = { ...several(from), doi: undefined, abstract: undefined }
    return [
      [
        one,
        { ...one, authors: one.authors.map((name) => `${initials(name)[0]}. ${surname(name)}`) },
        { ...one, authors: [one.authors.map((name) => `${surname(name)} ${initials(name)}`).join(', ')] }, // prettier-ignore
        { ...one, authors: [one.authors.map((name) => `${surname(name)} ${initials(name)[0]}.`).join('')] }, // prettier-ignore
        { ...one, authors: one.authors.map((name) => surname(name).toUpperCase()) },
      ],
    ]
  },
  'a title cut, a year missing': (from) => {
    const one = several(from)
    return [[one, { ...one, title: one.title.slice(0, 64), year: '', doi: undefined }]]
  },
  'ahead of print': (from) => {
    const one = several(from)
    return [[one, { ...one, year: String(Number(one.year) - 1), volume: '', issue: '', pages: '1-8' }]] // prettier-ignore
  },
  'an article number and pages': (from) => two(from, { pages: 'e1004711', abstract: undefined }),
  'pages shortened, journal abbreviated': (from) => {
    const one = { ...several(from), doi: undefined, abstract: undefined, pages: '1008-1012' }
    return [[one, { ...one, pages: shortened(one.pages), journal: one.journal!.replace('Journal of', 'J').replace('Research', 'Res') }]] // prettier-ignore
  },
  'a title in another script': (from) => {
    const one = { ...several(from), doi: '10.5555/script', volume: String(from.upTo(90)) }
    return [[one, { ...one, doi: '', title: `${from.upTo(90)} 早产儿转运途中加温湿化气体的试验`, abstract: undefined }]] // prettier-ignore
  },
  'two renderings of a foreign title': (from) => {
    const one = { ...several(from), doi: undefined, abstract: undefined }
    const words = one.title.split(' ')
    return [[{ ...one, title: `[${one.title}]` }, { ...one, title: [...words.slice(3), ...from.phrase(3).toLowerCase().split(' ')].join(' ') }]] // prettier-ignore
  },
}

/** Each family `times` times over, in one list. */
export function madeUpFamilies(
  times: number,
  seed = 1,
): MadeUp & { familyOf: Map<string, string> } {
  const from = invention(seed)
  const citations: Citation[] = []
  const groups: string[][] = []
  const familyOf = new Map<string, string>()
  for (const [name, family] of Object.entries(families))
    for (let i = 0; i < times; i++)
      for (const works of family(from)) {
        const ids = works.map((work) => {
          const id = String(citations.length + 1)
          citations.push({ ...work, id, doi: work.doi?.replace(/(supplement|reprint|script)$/, `$1.${name.length}.${i}`) }) // prettier-ignore
          familyOf.set(id, name)
          return id
        })
        if (ids.length > 1) groups.push(ids)
      }
  return { citations, groups, familyOf }
}
