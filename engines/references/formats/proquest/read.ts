import type { ReferenceType } from '../../model.ts'
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
} from '../tagged.ts'

const places: Record<string, PlaceTag> = {
  title: line('title'),
  'document title': line('title'),
  'alternate title': line('translatedTitle'),
  author: authors,
  'author/creator': authors,
  editor: editors,
  'publication title': line('journal'),
  'publication info': line('journal'),
  volume: line('volume'),
  issue: line('issue'),
  pages: line('pages'),
  pagination: line('pages'),
  'publication year': date,
  'publication date': date,
  year: date,
  issn: serial,
  eissn: serial,
  'e-issn': serial,
  isbn: serial,
  doi,
  'digital object identifier': doi,
  abstract,
  'abstract (summary)': abstract,
  'author affiliation': address,
  affiliation: address,
  subject: keywords(/[;\n]/),
  'identifier / keyword': keywords(/[;\n]/),
  'identifier/keyword': keywords(/[;\n]/),
  mesh: keywords(/[;\n]/),
  language: line('language'),
  'language of publication': line('language'),
  publisher: line('publisher'),
  'place of publication': line('place'),
  'accession number': line('accession'),
  'proquest document id': line('accession'),
  'document url': urls,
  database: line('database'),
  notes,
  'document type': (draft, value, name) => {
    draft.keep(name, value)
    const type = kinds.find(([words]) => words.test(value))?.[1]
    if (type) draft.reference.type = type
  },
}
const kinds: [RegExp, ReferenceType][] = [
  [/dissertation|thesis/i, 'thesis'],
  [/conference/i, 'paper-conference'],
  [/chapter/i, 'chapter'],
  [/\bbook\b/i, 'book'],
  [/report/i, 'report'],
]

/** ProQuest's text export: `Label: value` in paragraphs, a long line of underscores between records. */
export const proquest: Dialect = {
  prefix: 'proquest',
  tag(text) {
    const [, label, value] = /^([A-Z][A-Za-z/() -]{1,40}?):(?:\s+(.*))?$/s.exec(text) ?? []
    return label === undefined ? undefined : [label.toLowerCase(), value ?? '']
  },
  starts: (text) => /^Document \d+ of \d+/.test(text),
  ends: (text) => /^(?:_{10,}|Document \d+ of \d+)/.test(text),
  join: (_tag, lines) => lines.map((text) => text.trim()).join('\n'),
  place: (tag) => (Object.hasOwn(places, tag) ? places[tag] : undefined),
  finish(draft) {
    const { reference } = draft
    if (reference.type === 'other') reference.type = 'article-journal'
    // The accession number alone is the heading of a file rather than a record.
    if (reference.title === undefined && reference.authors === undefined) draft.empty = true
  },
}
