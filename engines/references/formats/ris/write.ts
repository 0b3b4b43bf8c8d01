import { keptLines } from '../../fields/kept.ts'
import { nameText } from '../../fields/names.ts'
import type { Reference } from '../../model.ts'
import { codeOf, typeOf } from './types.ts'

const tagged = /^(?:[A-Z][A-Z0-9]) {1,3}-/

/** One record as RIS: CRLF, `TY` first, `ER` last. */
export function risRecord(reference: Reference): string {
  const lines: string[] = []
  const add = (tag: string, value: string | undefined) => {
    if (value === undefined) return
    // A line of a text that looks like a tag is moved in, so that it is none.
    const text = value.includes('\n')
      ? value.replaceAll(/\n(?=(.*))/g, (_end, next: string) =>
          tagged.test(next) ? '\r\n ' : '\r\n',
        )
      : value
    lines.push(`${tag}  - ${text}`)
  }
  const { kept = {}, pages } = reference
  const own = kept['ris:TY']?.[0]
  add('TY', own !== undefined && typeOf(own) === reference.type ? own : codeOf(reference.type))
  add('ID', reference.id)
  for (const name of reference.authors ?? []) add('AU', nameText(name))
  for (const name of reference.editors ?? []) add('ED', nameText(name))
  add('TI', reference.title)
  add('ST', reference.shortTitle)
  add('TT', reference.translatedTitle)
  add('T2', reference.journal)
  add('J2', reference.journalAbbreviation)
  add('T3', reference.series)
  add('PY', reference.year)
  add('DA', reference.date)
  add('VL', reference.volume)
  add('IS', reference.issue)
  const [, from, to] = /^([^-\s]+)-([^-\s]+)$/.exec(pages ?? '') ?? []
  add('SP', from ?? pages)
  add('EP', to)
  add('C7', reference.articleNumber)
  for (const one of [...(reference.issn ?? []), ...(reference.isbn ?? [])]) add('SN', one)
  add('DO', reference.doi)
  add('PB', reference.publisher)
  add('CY', reference.place)
  add('ET', reference.edition)
  add('LA', reference.language)
  add('AN', reference.accession)
  add('DB', reference.database)
  add('U1', reference.pmid && `${reference.pmid}[pmid]`)
  add('U2', reference.pmcid && `${reference.pmcid}[pmcid]`)
  add('AB', reference.abstract)
  for (const keyword of reference.keywords ?? []) add('KW', keyword)
  for (const url of reference.urls ?? []) add('UR', url)
  add('AD', reference.address)
  add('N1', reference.notes)
  for (const [name, values] of Object.entries(kept))
    if (/^ris:[A-Z][A-Z0-9]$/.test(name) && name !== 'ris:TY')
      for (const value of values) add(name.slice(4), value)
  for (const line of keptLines(reference, /^ris:(?:TY|[A-Z][A-Z0-9])$/)) add('N1', line)
  return `${lines.join('\r\n')}\r\nER  - \r\n\r\n`
}
