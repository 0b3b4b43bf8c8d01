import type { Draft } from '../../draft.ts'
import { doiIn } from '../../fields/identifiers.ts'
import { nameFrom, nameOf, unit } from '../../fields/names.ts'
import { placeDate } from '../../fields/year.ts'
import type { LineField, Name, NameField, ReferenceType } from '../../model.ts'
import { fromCslType, toCslType } from './types.ts'

export const cslLines: Record<string, LineField> = {
  id: 'id',
  title: 'title',
  'title-short': 'shortTitle',
  'container-title': 'journal',
  'container-title-short': 'journalAbbreviation',
  'collection-title': 'series',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  PMID: 'pmid',
  PMCID: 'pmcid',
  language: 'language',
  publisher: 'publisher',
  'publisher-place': 'place',
  edition: 'edition',
  source: 'database',
}
const others: Record<string, LineField> = {
  recNumber: 'id',
  journal: 'journal',
  number: 'issue',
  pages: 'pages',
  journalAbbreviation: 'journalAbbreviation',
  shortTitle: 'shortTitle',
  titleShort: 'shortTitle',
  accessionNum: 'accession',
}

/** One CSL item, or one of RefLib's (which has `authors` as text). */
export function placeItem(draft: Draft, item: Record<string, unknown>): void {
  const reflib =
    !('author' in item) && !('issued' in item) && ('authors' in item || 'recNumber' in item)
  for (const [key, value] of Object.entries(item)) place(draft, key, value, reflib)
}

function place(draft: Draft, key: string, value: unknown, reflib: boolean): void {
  if (value === null || value === undefined) return
  const name = key.includes(':') ? key : `csl:${key}`
  const text = textIn(value)
  const field = Object.hasOwn(cslLines, key) ? cslLines[key] : undefined
  const known = field ?? (reflib && Object.hasOwn(others, key) ? others[key] : undefined)
  // A name that a writer made for a record that had none.
  if (known === 'id' && /^navet-\d+$/.test(text)) return
  if (known) return void draft.line(known, text, name)
  switch (key) {
    case 'type': {
      const type: ReferenceType = fromCslType(text)
      return draft.type(type, name, text, toCslType(type))
    }
    case 'author':
    case 'authors':
      return list(value).forEach((one) => draft.name('authors', personIn(one)))
    case 'editor':
    case 'editors':
      return list(value).forEach((one) => draft.name('editors' satisfies NameField, personIn(one)))
    case 'issued':
      return issued(draft, value)
    case 'year':
    case 'date':
      return reflib ? placeDate(draft, text, name) : draft.keep(name, text)
    case 'number':
      return void draft.line('articleNumber', text, name)
    case 'DOI':
    case 'doi':
      return void draft.line('doi', doiIn(text) ?? text, name)
    case 'ISSN':
    case 'ISBN':
    case 'isbn':
    case 'issn':
      return list(value).forEach((one) => draft.serial(textIn(one)))
    case 'URL':
    case 'urls':
      return list(value).forEach((one) => draft.each('urls', textIn(one)))
    case 'abstract':
      return draft.text('abstract', text)
    case 'address':
      return reflib ? draft.text('address', text) : draft.keep(name, text)
    case 'note':
    case 'notes':
      return draft.note(text)
    case 'keyword':
    case 'keywords':
      return list(value)
        .flatMap((one) =>
          Array.isArray(value)
            ? [textIn(one)]
            : textIn(one).split(textIn(one).includes(';') ? ';' : ','),
        )
        .forEach((one) => draft.each('keywords', one))
    case 'custom':
      return custom(draft, value)
    default:
      draft.keep(name, text)
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const textIn = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : JSON.stringify(value)

function personIn(value: unknown): Name | undefined {
  if (typeof value === 'string') return nameOf(value)
  const part = (key: string) => textIn((value as Record<string, unknown> | null)?.[key] ?? '')
  if (part('literal')) return unit(part('literal'))
  const particle = part('non-dropping-particle') || part('dropping-particle')
  return nameFrom(
    [particle, part('family')].filter(Boolean).join(' '),
    part('given'),
    part('suffix'),
  )
}

/** `date-parts`, and `raw` or `literal` for what the source said itself. */
function issued(draft: Draft, value: unknown) {
  if (typeof value !== 'object') return placeDate(draft, textIn(value), 'csl:issued')
  const { 'date-parts': parts, raw, literal, season } = value as Record<string, unknown>
  const ends = Array.isArray(parts) ? parts.filter(Array.isArray) : []
  const dates = ends.map((end) =>
    end
      .filter((part) => part !== null && part !== '')
      .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
      .join('-'),
  )
  const iso = dates.filter(Boolean).join('/')
  const said = raw ?? literal
  if (iso) draft.line('year', iso.slice(0, 4), 'csl:issued')
  if (said !== undefined) placeDate(draft, textIn(said), 'csl:issued')
  else if (iso.length > 4) draft.line('date', iso, 'csl:issued')
  if (season !== undefined) draft.keep('csl:season', textIn(season))
}

/** What a writer of ours put where CSL has no place. */
function custom(draft: Draft, value: unknown) {
  if (typeof value !== 'object' || value === null) return draft.keep('csl:custom', textIn(value))
  for (const [name, values] of Object.entries(value))
    for (const one of list(values))
      draft.keep(name.includes(':') ? name : `csl:${name}`, textIn(one))
}
