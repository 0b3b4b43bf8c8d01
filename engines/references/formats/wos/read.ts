import type { Draft } from '../../draft.ts'
import { nameOf, nameWithInitials, unit } from '../../fields/names.ts'
import { placeDate } from '../../fields/year.ts'
import type { ReferenceType } from '../../model.ts'
import { placePages } from '../ris/journal.ts'
import {
  abstract,
  address,
  type Dialect,
  doi,
  keywords,
  line,
  type PlaceTag,
  serial,
  urls,
  wait,
  type Waiting,
} from '../tagged.ts'

const kinds: Record<string, ReferenceType> = {
  J: 'article-journal',
  B: 'book',
  S: 'article-journal',
  P: 'patent',
  C: 'paper-conference',
}
const documentTypes: [RegExp, ReferenceType][] = [
  [/book chapter/i, 'chapter'],
  [/proceedings paper|meeting/i, 'paper-conference'],
  [/dissertation|thesis/i, 'thesis'],
  [/preprint/i, 'preprint'],
  [/data ?set/i, 'dataset'],
]

const places: Record<string, PlaceTag> = {
  PT: (draft, value, name, waiting) => {
    draft.reference.type = kinds[value.trim()] ?? 'other'
    if (!kinds[value.trim()]) draft.keep(name, value)
    waiting.set('kind', [value.trim()])
  },
  DT: wait('document'),
  AU: wait('authors'),
  AF: wait('full'),
  CA: wait('groups'),
  GP: wait('groups'),
  BE: wait('editors'),
  ED: wait('editors'),
  TI: line('title'),
  SO: line('journal'),
  JI: line('journalAbbreviation'),
  J9: line('journalAbbreviation'),
  SE: line('series'),
  LA: line('language'),
  DE: keywords(/[;\n]/),
  ID: keywords(/[;\n]/),
  AB: abstract,
  C1: address,
  PU: line('publisher'),
  PI: line('place'),
  SN: serial,
  EI: serial,
  BN: serial,
  PY: wait('year'),
  PD: wait('date'),
  VL: line('volume'),
  IS: line('issue'),
  BP: wait('BP'),
  EP: wait('EP'),
  PS: line('pages'),
  AR: line('articleNumber'),
  DI: doi,
  PM: line('pmid'),
  UT: line('accession'),
  UR: urls,
}
const people = (value: string) =>
  value.split(/[\n;]+/).map((one) => one.replace(/\([^()]*@[^()]*\)/, ''))

/** What needs the whole record: full names before short ones, pages from both ends. */
export function finishWos(draft: Draft, waiting: Waiting) {
  const of = (key: string) => waiting.get(key) ?? []
  const [full, short] = [of('full').flatMap(people), of('authors').flatMap(people)]
  for (const one of full.length >= short.length ? full : short) draft.name('authors', personIn(one))
  for (const one of of('groups').flatMap(people))
    if (!of('kind').includes('B') || full.length + short.length === 0)
      draft.name('authors', unit(one))
    else draft.keep('wos:GP', one)
  for (const one of of('editors').flatMap(people)) draft.name('editors', personIn(one))
  for (const one of of('year')) placeDate(draft, one, 'wos:PY')
  for (const one of of('date')) placeDate(draft, one, 'wos:PD')
  if (!draft.reference.pages) placePages(draft, of('BP')[0], of('EP')[0])
  for (const one of of('document')) {
    const type = documentTypes.find(([words]) => words.test(one))?.[1]
    if (type && draft.reference.type !== 'patent') draft.reference.type = type
    draft.keep('wos:DT', one)
  }
}

const personIn = (text: string) => (text.includes(',') ? nameOf(text) : nameWithInitials(text))

export const placeWos = (tag: string) => (Object.hasOwn(places, tag) ? places[tag] : undefined)

const whole = new Set(['AU', 'AF', 'CA', 'BE', 'ED', 'C1', 'C3', 'CR', 'EM', 'RI', 'OI', 'FU'])

/** Web of Science, "plain text": two letters and a space; three spaces where a value goes on. */
export const wos: Dialect = {
  prefix: 'wos',
  tag(text) {
    const [, tag, value] = /^([A-Z][A-Z0-9])(?: (.*))?$/s.exec(text) ?? []
    return tag === undefined ? undefined : [tag, value ?? '']
  },
  starts: (_line, tag, inside) => tag === 'PT' && inside.has('PT'),
  ends: (_line, tag) => tag === 'ER' || tag === 'EF',
  skips: (_line, tag) => tag === 'FN' || tag === 'VR',
  join: (tag, lines) =>
    lines.map((text) => text.trim()).join(whole.has(tag) || tag === 'AB' ? '\n' : ' '),
  place: placeWos,
  finish: finishWos,
}

/** The same as a table, tabs between: its headings are the tags. */
export const isWosHeader = (header: readonly string[]) =>
  ['AU', 'TI', 'SO', 'PY'].every((tag) => header.includes(tag))
export const isWosTable = (line: string) => isWosHeader(line.trim().split('\t'))
