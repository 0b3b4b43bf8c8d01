import { nameOf, nameWithInitials } from '../../fields/names.ts'
import { placeDate } from '../../fields/year.ts'
import { typeIn } from '../nbib/types.ts'
import {
  abstract,
  address,
  type Dialect,
  doi,
  keywords,
  line,
  notes,
  type PlaceTag,
  serial,
  urls,
  wait,
} from '../tagged.ts'
import { placeSource } from './source.ts'

// The layout with whole words: each stands alone on its line, the value indented below.
const labels: Record<string, string> = {
  'unique identifier': 'UI',
  'accession number': 'AN',
  author: 'AU',
  authors: 'AU',
  editor: 'ED',
  title: 'TI',
  'chapter title': 'CT',
  'original title': 'OT',
  'translated title': 'TT',
  source: 'SO',
  'journal name': 'JN',
  'journal abbreviation': 'JA',
  volume: 'VO',
  issue: 'IP',
  pages: 'PG',
  'year of publication': 'YR',
  'date of publication': 'DP',
  abstract: 'AB',
  institution: 'IN',
  'author keywords': 'KW',
  'keyword heading': 'KW',
  'key words': 'KW',
  'subject headings': 'MH',
  'mesh subject headings': 'MH',
  language: 'LG',
  issn: 'IS',
  isbn: 'IB',
  doi: 'DO',
  'doi number': 'DI',
  'digital object identifier': 'DO',
  'publication type': 'PT',
  'document type': 'DT',
  publisher: 'PU',
  database: 'DB',
  'link to the ovid full text or citation': 'XL',
}

// Roles, degrees and the numbers of institutions that Ovid writes behind a name.
const dressed =
  /\s*\[[^\]]*\]|\s*\((?:\d|[a-z])\)|(?:,?\s+(?:Ph\.?D\.?|M\.?D\.?|FACSM|RN|FAAN|M\.?Sc\.?|[A-Z]{2,5}\.?;))+.*$|(?:\s+\d+)+(?=,?\s*\d*$)/g
const people: PlaceTag = (draft, value) => {
  for (const one of value.split(/\n|;\s{2}|;\s+(?=[^;]*,)/))
    draft.name(/\[Eds?\.?\]/i.test(one) ? 'editors' : 'authors', person(one))
}
const person = (text: string) => {
  const bare = text
    .replaceAll(dressed, '')
    .replace(/[.;]\s*$/, (end) => (end[0] === '.' ? '.' : ''))
  return bare.includes(',') ? nameOf(bare) : nameWithInitials(bare)
}
const tidyTitle: PlaceTag = (draft, value, name) =>
  void draft.line(
    'title',
    value.replace(
      /\s*\[(?:References|Review|Miscellaneous|Article|Letter|Editorial|Report)\]\s*$/i,
      '',
    ),
    name,
  )
const trimmed =
  (place: PlaceTag): PlaceTag =>
  (draft, value, name, waiting) =>
    place(draft, value.trim().replace(/\.$/, ''), name, waiting)

const places: Record<string, PlaceTag> = {
  UI: (draft, value, name) => {
    if (/^\d{1,8}$/.test(value.trim())) draft.line('pmid', value, name)
    else draft.line('accession', value, name)
  },
  AN: trimmed(line('accession')),
  AU: people,
  ED: (draft, value) => value.split('\n').forEach((one) => draft.name('editors', person(one))),
  TI: tidyTitle,
  CT: wait('chapter'),
  OT: line('translatedTitle'),
  TT: line('translatedTitle'),
  SO: wait('source'),
  JN: line('journal'),
  JA: line('journalAbbreviation'),
  BT: wait('book'),
  VO: line('volume'),
  IP: line('issue'),
  PG: line('pages'),
  YR: wait('date'),
  DP: wait('date'),
  AB: abstract,
  IN: address,
  KW: keywords(/[;\n]/),
  MH: keywords(/[;\n]/),
  LG: trimmed(line('language')),
  IS: serial,
  IB: serial,
  DI: trimmed(doi),
  DO: trimmed(doi),
  PU: line('publisher'),
  PB: line('publisher'),
  DB: line('database'),
  XL: urls,
  UR: urls,
  NT: notes,
  PT: wait('kind'),
  DT: wait('kind'),
}

/** Ovid's "citation" and "reprint/Medlars" exports: `<12. >`, then short tags or whole labels. */
export const ovid: Dialect = {
  prefix: 'ovid',
  tag(text) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {1,3}- ?(.*)$/s.exec(text) ?? []
    if (tag !== undefined) return [tag, value!]
    const label = /^[A-Z][\w /-]{1,60}$/.test(text.trimEnd()) ? text.trim() : ''
    return label ? [labels[label.toLowerCase()] ?? label, ''] : undefined
  },
  starts: (text) => /^<\d+\s*\.?\s*>\s*$/.test(text),
  ends: (text) => /^<\d+\s*\.?\s*>\s*$/.test(text),
  join: (_tag, lines) =>
    lines
      .map((text) => text.trim())
      .filter(Boolean)
      .join('\n'),
  place: (tag) => (Object.hasOwn(places, tag) ? places[tag] : undefined),
  finish(draft, waiting) {
    const { reference } = draft
    const kinds = (waiting.get('kind') ?? []).flatMap((value) => value.split(/[\n;]/))
    for (const kind of kinds) {
      const type = typeIn(kind)
      if (type) reference.type = type
      else if (/conference paper|meeting/i.test(kind)) reference.type = 'paper-conference'
      else if (/patent/i.test(kind)) reference.type = 'patent'
      if (kind.trim() !== '-') draft.keep('ovid:PT', kind)
    }
    if (reference.type === 'other') reference.type = 'article-journal'
    for (const value of waiting.get('source') ?? []) placeSource(draft, value)
    for (const value of waiting.get('date') ?? []) placeDate(draft, value, 'ovid:DP')
    for (const value of waiting.get('book') ?? []) draft.line('journal', value, 'ovid:BT')
    for (const value of waiting.get('chapter') ?? []) {
      // The title given so far is the book's.
      const whole = reference.title
      reference.type = 'chapter'
      reference.title = value.trim()
      if (whole) reference.journal = whole
    }
  },
}
