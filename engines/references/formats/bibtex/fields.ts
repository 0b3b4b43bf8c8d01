import type { Draft } from '../../draft.ts'
import { doiIn } from '../../fields/identifiers.ts'
import { oneLine } from '../../fields/text.ts'
import { placeDate } from '../../fields/year.ts'
import type { LineField, NameField, ReferenceType } from '../../model.ts'
import type { Entry } from './entry.ts'
import { fromLatex } from './latex.ts'
import { peopleIn } from './people.ts'

export const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const lines: Record<string, LineField> = {
  title: 'title',
  shorttitle: 'shortTitle',
  titletranslation: 'translatedTitle',
  journal: 'journal',
  journaltitle: 'journal',
  booktitle: 'journal',
  shortjournal: 'journalAbbreviation',
  series: 'series',
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  eid: 'articleNumber',
  'article-number': 'articleNumber',
  pmid: 'pmid',
  pmcid: 'pmcid',
  language: 'language',
  langid: 'language',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  address: 'place',
  location: 'place',
  edition: 'edition',
  database: 'database',
  accession: 'accession',
}

const types: Record<string, ReferenceType> = {
  article: 'article-journal',
  periodical: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  booklet: 'book',
  reference: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inreference: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'proceedings',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  manual: 'report',
  online: 'webpage',
  www: 'webpage',
  electronic: 'webpage',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  standard: 'standard',
  unpublished: 'manuscript',
  video: 'audiovisual',
  legislation: 'legislation',
  misc: 'other',
}
export const kindOf = (type: ReferenceType) =>
  ({
    'article-journal': 'article',
    'article-magazine': 'article',
    'article-newspaper': 'article',
    other: 'misc',
  })[type as string] ??
  Object.keys(types).find(
    (kind) => types[kind] === type && !['inbook', 'mastersthesis'].includes(kind),
  ) ??
  'misc'

/** Fields that LaTeX does not read as text. */
export const verbatim = new Set(['url', 'doi', 'file', 'eprint', 'pmid', 'pmcid'])

export function placeEntry(draft: Draft, { kind, key, fields }: Entry): void {
  const type = Object.hasOwn(types, kind) ? types[kind]! : 'other'
  draft.type(type, 'bibtex:type', kind, kindOf(type))
  const given = new Map(fields)
  for (const [name, value] of fields) place(draft, name, value)
  if (key) draft.line('id', fromLatex(key), 'bibtex:key')
  dates(draft, given)
}

function place(draft: Draft, name: string, value: string): void {
  const kept = name.includes(':') ? name : `bibtex:${name}`
  const text = verbatim.has(name)
    ? value.replaceAll(/\\([&%$#_{}~])/g, '$1').replaceAll(/^\{(.*)\}$/gs, '$1')
    : fromLatex(value)
  if (name === 'author' || name === 'editor')
    return people(draft, name === 'author' ? 'authors' : 'editors', value)
  if (['year', 'month', 'day', 'date', 'datewritten'].includes(name)) return
  if (name === 'pages')
    return void draft.line(
      'pages',
      text.replaceAll(/(?<=\S)\s*–\s*(?=\S)/g, value.includes('--') ? '-' : '–'),
      kept,
    )
  if (name === 'doi') return void draft.line('doi', doiIn(text) ?? text, kept)
  if (name === 'abstract') return draft.text('abstract', text)
  if (name === 'note' || name === 'annote' || name === 'annotation') return draft.note(text)
  if (name === 'affiliation') return draft.text('address', text)
  if (name === 'issn' || name === 'isbn') return draft.serial(text.replaceAll('–', '-'))
  if (name === 'url') return text.split(/\s(?=https?:)/).forEach((one) => draft.each('urls', one))
  if (name === 'keywords' || name === 'keyword')
    return text
      .split(text.includes(';') ? /;|\n/ : /[,\n]/)
      .forEach((one) => draft.each('keywords', one))
  const field = Object.hasOwn(lines, name) ? lines[name] : undefined
  if (field) draft.line(field, text, kept)
  else draft.keep(kept, text)
}

function people(draft: Draft, field: NameField, value: string) {
  for (const one of peopleIn(value))
    if (one === 'others') draft.keep(`bibtex:${field}`, 'others')
    else draft.name(field, one)
}

/** The year, and as the date what says more: in the source's words, or out of year, month and day. */
function dates(draft: Draft, given: Map<string, string>) {
  const said = (name: string) => oneLine(fromLatex(given.get(name) ?? ''))
  placeDate(draft, said('year'), 'bibtex:year')
  const written = said('datewritten') || said('date')
  if (written)
    return given.has('datewritten')
      ? void draft.line('date', written, 'bibtex:date')
      : placeDate(draft, written, 'bibtex:date')
  const month = said('month')
  if (!month) return
  const number = months.indexOf(month.toLowerCase().slice(0, 3)) + 1 || Number(month) || 0
  const two = (value: number | string) => String(value).padStart(2, '0')
  const whole = number > 0 && /^\d{4}$/.test(said('year')) && /^\d{0,2}$/.test(said('day'))
  const date = whole
    ? [said('year'), two(number), said('day') && two(said('day'))]
    : [said('day'), month]
  draft.line('date', date.filter(Boolean).join(whole ? '-' : ' '), 'bibtex:month')
}
