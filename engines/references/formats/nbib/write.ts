import { keptLines } from '../../fields/kept.ts'
import { nameText } from '../../fields/names.ts'
import type { Name, Reference } from '../../model.ts'
import { typeSaid } from './types.ts'

const width = 84

/** One record as PubMed writes it: tags four wide, long lines wrapped with an indent of six. */
export function nbibRecord(reference: Reference): string {
  const lines: string[] = []
  const add = (tag: string, value: string | undefined) => {
    if (value === undefined) return
    const paragraphs = value.split('\n').map((paragraph) => wrapped(paragraph).join('\r\n      '))
    lines.push(`${tag.padEnd(4)}- ${paragraphs.join('\r\n      \r\n      ')}`)
  }
  const { kept = {}, type } = reference
  add('PMID', reference.pmid)
  const isWhole = type === 'book'
  for (const one of [...(reference.issn ?? []), ...(reference.isbn ?? [])]) add('IS', one)
  add('VI', reference.volume)
  add('IP', reference.issue)
  add(
    'DP',
    [reference.date?.includes(reference.year ?? '') ? '' : reference.year, reference.date]
      .filter(Boolean)
      .join(' ') || reference.year,
  )
  add(isWhole ? 'BTI' : 'TI', reference.title)
  add('TT', reference.translatedTitle)
  add('PG', reference.pages)
  add('LID', reference.doi && `${reference.doi} [doi]`)
  add('AB', reference.abstract)
  for (const name of reference.authors ?? []) person('FAU', 'AU', name, add)
  for (const name of reference.editors ?? []) person('FED', 'ED', name, add)
  add('AD', reference.address)
  add('LA', reference.language)
  for (const value of kept['nbib:PT'] ?? [typeSaid[type]]) add('PT', value)
  add('PL', reference.place)
  add('PB', reference.publisher)
  add('EN', reference.edition)
  add('TA', reference.journalAbbreviation)
  add(type === 'chapter' ? 'BTI' : 'JT', reference.journal)
  add('CTI', reference.series)
  for (const keyword of reference.keywords ?? []) add('OT', keyword)
  add('PMC', reference.pmcid)
  for (const url of reference.urls ?? []) add('URL', url)
  add('GN', reference.notes)
  for (const [name, values] of Object.entries(kept))
    if (own.test(name) && name !== 'nbib:PT') for (const value of values) add(name.slice(5), value)
  for (const line of keptLines(reference, own)) add('GN', line)
  return `${lines.join('\r\n')}\r\n\r\n`
}

const own = /^nbib:[A-Z][A-Z0-9]{1,3}$/

function person(
  full: string,
  short: string,
  name: Name,
  add: (tag: string, value: string) => void,
) {
  if ('literal' in name)
    return add(full === 'FAU' ? 'CN' : full, full === 'FAU' ? name.literal : nameText(name))
  add(full, nameText(name))
  const initials = [...(name.given ?? '').matchAll(/\p{Lu}/gu)].join('')
  add(short, [name.family, initials, name.suffix].filter(Boolean).join(' '))
}

/** Cut at single spaces, so that putting the lines together again with a space gives the text. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    const space = /(?<=\S) (?=\S)/g
    let at = -1
    for (const found of rest.slice(0, width).matchAll(space)) at = found.index
    if (at === -1) at = rest.slice(width - 1).search(/(?<=\S) (?=\S)/) + width - 1
    if (at < width - 1 && at <= 0) break
    if (rest[at] !== ' ') break
    lines.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest]
}
