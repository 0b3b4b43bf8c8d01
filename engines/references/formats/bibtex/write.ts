import { keptLine } from '../../fields/kept.ts'
import { keywordText } from '../../fields/keywords.ts'
import type { Name, Reference } from '../../model.ts'
import { kindOf, months, verbatim } from './fields.ts'
import { madeKey } from './key.ts'
import { toLatex } from './latex.ts'

/** One entry of BibTeX in UTF-8, with BibLaTeX's fields where BibTeX has none. */
export function bibtexEntry(reference: Reference, number: number): string {
  const { type, kept = {} } = reference
  const lines: string[] = []
  const raw = (name: string, value: string | undefined) =>
    value === undefined ? undefined : lines.push(`  ${name} = {${value}},`)
  const add = (name: string, value: string | undefined) =>
    raw(name, value && (verbatim.has(name) ? value.replaceAll(/[{}%\\]/g, '\\$&') : toLatex(value)))
  const key =
    reference.id && /^[\w.:+/-]+$/.test(reference.id) ? reference.id : madeKey(reference, number)
  raw('author', people(reference.authors))
  raw('editor', people(reference.editors))
  // The second braces keep the capitals.
  raw('title', reference.title && `{${toLatex(reference.title)}}`)
  add('shorttitle', reference.shortTitle)
  add('titletranslation', reference.translatedTitle)
  add(inBook.has(type) ? 'booktitle' : 'journal', reference.journal)
  add('shortjournal', reference.journalAbbreviation)
  add('series', reference.series)
  add('year', reference.year)
  const month = monthOf(reference.date)
  if (month) lines.push(`  month = ${month},`)
  add('datewritten', reference.date)
  add('volume', reference.volume)
  add('number', reference.issue)
  raw(
    'pages',
    reference.pages && toLatex(reference.pages).replaceAll(/(?<=[^-\s])-(?=[^-\s{])/g, '--'),
  )
  add('eid', reference.articleNumber)
  add('doi', reference.doi)
  add('issn', reference.issn?.join('; '))
  add('isbn', reference.isbn?.join('; '))
  add('pmid', reference.pmid)
  add('pmcid', reference.pmcid)
  add(
    type === 'thesis' ? 'school' : type === 'report' ? 'institution' : 'publisher',
    reference.publisher,
  )
  add('address', reference.place)
  add('edition', reference.edition)
  add('language', reference.language)
  add('database', reference.database)
  add('accession', reference.accession)
  add('abstract', reference.abstract)
  add('keywords', keywordText(reference.keywords))
  add('url', reference.urls?.join(' '))
  add('affiliation', reference.address)
  add('note', reference.notes)
  for (const [name, values] of Object.entries(kept)) {
    if (name === 'bibtex:type') continue
    const field = name.startsWith('bibtex:') && !own.test(name) ? name.slice(7) : name
    if (
      /^[A-Za-z][\w:.+-]*$/.test(field) &&
      field === field.toLowerCase() &&
      !field.startsWith('navet:')
    )
      for (const value of values) add(field, value)
    else for (const value of values) add('note', keptLine(name, value))
  }
  const said = kept['bibtex:type']?.[0]
  return `@${said && /^[a-z]+$/.test(said) ? said : kindOf(type)}{${key},\n${lines.join('\n')}\n}\n\n`
}

const own =
  /^bibtex:(?:author|editor|title|year|month|day|date|doi|url|note|keywords?|issn|isbn|key|type|abstract)$/
const inBook = new Set(['chapter', 'paper-conference', 'proceedings'])

function people(names: Name[] | undefined): string | undefined {
  return names
    ?.map((name) => {
      if ('literal' in name) return `{${toLatex(name.literal)}}`
      const part = (text: string) =>
        /(?:^|\s)and(?:\s|$)/.test(text) ? `{${toLatex(text)}}` : toLatex(text)
      const parts = [name.family, name.suffix, name.given].filter((text) => text !== undefined)
      return parts.length === 1 ? `${part(name.family)},` : parts.map(part).join(', ')
    })
    .join(' and ')
}

function monthOf(date: string | undefined): string | undefined {
  const [, number] = /^\d{4}[-/](\d{2})(?:\D|$)/.exec(date ?? '') ?? []
  if (number) return months[Number(number) - 1]
  return /(?:^|\s)([A-Z][a-z]{2})/
    .exec(date ?? '')?.[1]
    ?.toLowerCase()
    .match(new RegExp(`^(?:${months.join('|')})$`))?.[0]
}
