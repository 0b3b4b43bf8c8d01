import type { ReferenceType } from '../../model.ts'
import { placePages } from '../ris/journal.ts'
import {
  abstract,
  address,
  authors,
  date,
  type Dialect,
  doi,
  editors,
  keywords,
  line,
  notes,
  type PlaceTag,
  serial,
  urls,
  wait,
} from '../tagged.ts'

const types: [RegExp, ReferenceType][] = [
  [/section|chapter/i, 'chapter'],
  [/^book/i, 'book'],
  [/conference/i, 'proceedings'],
  [/dissertation|thesis/i, 'thesis'],
  [/magazine/i, 'article-magazine'],
  [/newspaper/i, 'article-newspaper'],
  [/^(?:abstract|journal)/i, 'article-journal'],
  [/report|grant/i, 'report'],
  [/web/i, 'webpage'],
  [/patent/i, 'patent'],
  [/computer/i, 'software'],
  [/bill|case|hearing|laws/i, 'legislation'],
  [/unpublished|monograph/i, 'manuscript'],
]

const places: Record<string, PlaceTag> = {
  RT: (draft, value, name) => {
    draft.reference.type = types.find(([words]) => words.test(value))?.[1] ?? 'other'
    draft.keep(name, value)
  },
  A1: authors,
  A2: editors,
  T1: line('title'),
  OT: line('translatedTitle'),
  ST: line('shortTitle'),
  JF: line('journal'),
  T2: line('journal'),
  JO: line('journalAbbreviation'),
  T3: line('series'),
  YR: date,
  FD: date,
  VO: line('volume'),
  IS: line('issue'),
  SP: wait('SP'),
  OP: wait('OP'),
  K1: keywords(),
  AB: abstract,
  SN: serial,
  DO: doi,
  UL: urls,
  LK: urls,
  PB: line('publisher'),
  PP: line('place'),
  ED: line('edition'),
  LA: line('language'),
  AD: address,
  NO: notes,
  AN: line('accession'),
  DB: line('database'),
  ID: line('id'),
}

/** RefWorks Tagged Format: two letters and a space, `RT` first, an empty line between records. */
export const refworks: Dialect = {
  prefix: 'refworks',
  tag(text) {
    const [, tag, value] = /^([A-Z][A-Z0-9])(?: (.*))?$/s.exec(text) ?? []
    return tag === undefined ? undefined : [tag, value ?? '']
  },
  starts: (_line, tag, inside) => tag === 'RT' && inside.size > 0,
  ends: () => false,
  join: (_tag, lines) => lines.join('\n'),
  place: (tag) => (Object.hasOwn(places, tag) ? places[tag] : undefined),
  finish: (draft, waiting) => placePages(draft, waiting.get('SP')?.[0], waiting.get('OP')?.[0]),
}
