import { nameOfType, typeOf } from '../endnote-xml/types.ts'
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

const places: Record<string, PlaceTag> = {
  '0': (draft, value, name) =>
    draft.type(typeOf(value.trim()), name, value.trim(), nameOfType(typeOf(value.trim()))),
  A: authors,
  E: editors,
  T: line('title'),
  '!': line('shortTitle'),
  Q: line('translatedTitle'),
  J: line('journal'),
  B: wait('B'),
  S: line('series'),
  D: date,
  '8': date,
  V: line('volume'),
  N: line('issue'),
  P: line('pages'),
  R: doi,
  '@': serial,
  X: abstract,
  K: keywords(),
  U: urls,
  I: line('publisher'),
  C: line('place'),
  '7': line('edition'),
  G: line('language'),
  '+': address,
  Z: notes,
  M: line('accession'),
  F: line('id'),
  '~': line('database'),
}

/** Refer/BibIX and EndNote's `.enw`: a percent sign and a character; an empty line between records. */
export const refer: Dialect = {
  prefix: 'refer',
  tag(text) {
    const [, tag, value] = /^%([0-9A-Za-z!@#$&()*+?<=>[\]^~'])(?:\s(.*))?$/s.exec(text) ?? []
    return tag === undefined ? undefined : [tag, value ?? '']
  },
  starts: (_line, tag, inside) => tag === '0' && inside.has('0'),
  // Inside an abstract an empty line parts paragraphs only where more text, not a tag, follows.
  ends: (text) => text.trim() === '',
  join: (_tag, lines) => lines.join('\n'),
  place: (tag) => (Object.hasOwn(places, tag) ? places[tag] : undefined),
  finish(draft, waiting) {
    const { reference } = draft
    for (const title of waiting.get('B') ?? []) draft.line('journal', title, 'refer:B')
    if (reference.type === 'other' && !reference.kept?.['refer:0'] && reference.journal)
      reference.type = 'article-journal'
  },
}
