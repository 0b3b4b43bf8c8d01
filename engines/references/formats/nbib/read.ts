import { doiIn } from '../../fields/identifiers.ts'
import { nameOf, nameWithInitials, unit } from '../../fields/names.ts'
import { oneLine } from '../../fields/text.ts'
import type { Draft } from '../../draft.ts'
import {
  abstract,
  address,
  date,
  type Dialect,
  keywords,
  line,
  notes,
  type PlaceTag,
  serial,
  urls,
  wait,
} from '../tagged.ts'
import { typeIn, typeSaid } from './types.ts'

const tagLine = /^([A-Z][A-Z0-9]{0,3}) {0,3}- ?(.*)$/s

/** Each author stands twice, in full (FAU) and with initials (AU): one of them is enough. */
const fullAuthor: PlaceTag = (draft, value, _name, waiting) => {
  draft.name('authors', nameOf(value))
  waiting.set('full', ['author'])
}
const shortAuthor: PlaceTag = (draft, value, _name, waiting) => {
  if (!waiting.delete('full')) draft.name('authors', nameWithInitials(value))
}
const fullEditor: PlaceTag = (draft, value, _name, waiting) => {
  draft.name('editors', nameOf(value))
  waiting.set('full editor', ['editor'])
}
const shortEditor: PlaceTag = (draft, value, _name, waiting) => {
  if (!waiting.delete('full editor')) draft.name('editors', nameWithInitials(value))
}
const location: PlaceTag = (draft, value, name) => {
  const doi = doiIn(value)
  if (doi) draft.line('doi', doi, name)
  else draft.keep(name, value)
}
/** Kept, unless the type of the record says the same. */
const publicationType = (draft: Draft, said: string[]) => {
  for (const value of said) draft.reference.type = typeIn(value) ?? draft.reference.type
  if (draft.reference.type === 'other') draft.reference.type = 'article-journal'
  if (said.length > 1 || said[0] !== typeSaid[draft.reference.type])
    for (const value of said) draft.keep('nbib:PT', value)
}

const places: Record<string, PlaceTag> = {
  PMID: line('pmid'),
  PMC: line('pmcid'),
  TI: line('title'),
  TT: line('translatedTitle'),
  BTI: wait('book'),
  CTI: line('series'),
  FAU: fullAuthor,
  AU: shortAuthor,
  FED: fullEditor,
  ED: shortEditor,
  CN: (draft, value) => draft.name('authors', unit(value)),
  JT: line('journal'),
  TA: line('journalAbbreviation'),
  DP: date,
  VI: line('volume'),
  IP: line('issue'),
  PG: line('pages'),
  LID: location,
  AID: location,
  IS: serial,
  ISBN: serial,
  AB: abstract,
  MH: keywords(),
  OT: keywords(),
  LA: line('language'),
  PB: line('publisher'),
  PL: line('place'),
  EN: line('edition'),
  AD: address,
  GN: notes,
  URL: urls,
  UOF: urls,
  PT: wait('types'),
}

/** MEDLINE/PubMed's own format: lines wrapped with six spaces, an empty line between records. */
export const nbib: Dialect = {
  prefix: 'nbib',
  tag(text) {
    const [, tag, value] = tagLine.exec(text) ?? []
    return tag === undefined ? undefined : [tag, value!]
  },
  starts: (_line, tag, inside) => tag === 'PMID' && inside.has('PMID') && inside.size > 1,
  ends: (text) => text === '' || text === ' ',
  join: (_tag, lines) =>
    // A line of nothing but the indent stands between paragraphs.
    lines
      .map((text) => text.trim() || '\n')
      .join(' ')
      .replaceAll(/ ?\n ?/g, '\n'),
  place: (tag) => (Object.hasOwn(places, tag) ? places[tag] : undefined),
  finish(draft, waiting) {
    const { reference } = draft
    const said = waiting.get('types')
    if (said) publicationType(draft, said.map(oneLine))
    else if (!waiting.has('book')) reference.type = 'article-journal'
    for (const title of waiting.get('book') ?? [])
      if (reference.title === undefined) {
        reference.type = 'book'
        draft.line('title', title, 'nbib:BTI')
      } else {
        if (reference.type === 'other' || reference.type === 'book') reference.type = 'chapter'
        draft.line('journal', title, 'nbib:BTI')
      }
  },
}
