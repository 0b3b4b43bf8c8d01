import { keptLines } from '../../fields/kept.ts'
import { nameText } from '../../fields/names.ts'
import type { Name, Reference } from '../../model.ts'
import { escaped } from '../xml.ts'
import { nameOfType, numberOf, typeOf } from './types.ts'

export const endNoteHead = '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
export const endNoteTail = '</records></xml>\n'

const style = (text: string) =>
  `<style face="normal" font="default" size="100%">${escaped(text)}</style>`
const element = (name: string, inside: string) => (inside ? `<${name}>${inside}</${name}>` : '')
const leaf = (name: string, text: string | undefined) =>
  text === undefined ? '' : element(name, style(text))
const people = (names: Name[] | undefined) =>
  (names ?? []).map((name) => leaf('author', nameText(name))).join('')

/** One `<record>` as EndNote writes it, its elements in EndNote's order. */
export function endNoteRecord(reference: Reference, number: number): string {
  const { kept = {}, id, journal } = reference
  const said = kept['endnote:ref-type']?.[0]
  const type =
    said !== undefined && typeOf(said) === reference.type ? said : nameOfType(reference.type)
  const keptAs = (name: string) =>
    (kept[`endnote:${name}`] ?? []).map((value) => leaf(name, value)).join('')
  const urls = (reference.urls ?? []).map((url) => leaf('url', url)).join('')
  const notes = [reference.notes, ...keptLines(reference, own)].filter((line) => line !== undefined)
  const isJournal = /^article-|^preprint/.test(reference.type)
  return `<record>${[
    `<database name="Navet">Navet</database><source-app name="Navet">Navet</source-app>`,
    element('rec-number', escaped(id ?? `navet-${number}`)),
    `<ref-type name="${escaped(type)}">${numberOf(type)}</ref-type>`,
    element(
      'contributors',
      element('authors', people(reference.authors)) +
        element('secondary-authors', people(reference.editors)),
    ),
    leaf('auth-address', reference.address),
    element(
      'titles',
      leaf('title', reference.title) +
        leaf('secondary-title', journal) +
        leaf('tertiary-title', reference.series) +
        leaf('alt-title', reference.journalAbbreviation) +
        leaf('short-title', reference.shortTitle) +
        leaf('translated-title', reference.translatedTitle),
    ),
    isJournal
      ? element(
          'periodical',
          leaf('full-title', journal) + leaf('abbr-1', reference.journalAbbreviation),
        )
      : '',
    leaf('pages', reference.pages),
    leaf('volume', reference.volume),
    leaf('number', reference.issue),
    leaf('edition', reference.edition),
    element(
      'keywords',
      (reference.keywords ?? []).map((keyword) => leaf('keyword', keyword)).join(''),
    ),
    element(
      'dates',
      leaf('year', reference.year) + element('pub-dates', leaf('date', reference.date)),
    ),
    leaf('pub-location', reference.place),
    leaf('publisher', reference.publisher),
    leaf('isbn', [...(reference.issn ?? []), ...(reference.isbn ?? [])].join('\n') || undefined),
    leaf('accession-num', reference.accession),
    leaf('electronic-resource-num', reference.doi),
    leaf('abstract', reference.abstract),
    leaf('notes', notes.join('\n') || undefined),
    element('urls', element('related-urls', urls)),
    leaf('custom2', reference.pmcid),
    leaf('custom7', reference.articleNumber),
    leaf('remote-database-name', reference.database),
    leaf('language', reference.language),
    ...plain.map(keptAs),
    leaf('custom1', reference.pmid && `PMID: ${reference.pmid}`),
  ].join('')}</record>\n`
}

// Elements that are kept and have their own place; others go into the notes with their names.
const plain = [
  'custom1',
  'custom2',
  'custom3',
  'custom4',
  'custom5',
  'custom6',
  'call-num',
  'label',
  'section',
  'remote-database-provider',
  'num-vols',
  'reprint-edition',
  'work-type',
  'caption',
  'orig-pub',
  'reviewed-item',
  'electronic-resource-num',
  'accession-num',
]
const own = new RegExp(`^endnote:(?:ref-type|${plain.join('|')})$`)
