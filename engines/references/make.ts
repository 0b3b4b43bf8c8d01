import fc from 'fast-check'
import { nameFrom, unit } from './fields/names.ts'
import { oneLine, paragraphs } from './fields/text.ts'
import { lineFields, type Name, type Reference, referenceTypes, textFields } from './model.ts'

const signs = [
  '{',
  '}',
  '"',
  '\\',
  '%',
  '$',
  '&',
  '<',
  '>',
  ',',
  ';',
  ' and ',
  '|',
  '[',
  ']',
  ' - ',
  '--',
  "''",
  '``',
  '~',
  '#',
  '_',
  '^',
  '@',
  '=',
  'å',
  '中',
  '𝛼',
  ' ',
  ' '.repeat(2),
  '\u00A0',
]
const tags = [
  'TY  - JOUR',
  'ER  - ',
  'AB  - x',
  'PMID- 1',
  '%0 Book',
  'PT J',
  '[ris:U1] x',
  '[navet:title] y',
  '@article{a,',
  '<record>',
  'null',
  '"x"',
  '10.1000/x',
  'PMID: 12',
  'navet-3',
  '2001',
  '2001-05-04',
  '1234-5679',
  'http://a.b/c',
]
const piece = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(...tags),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ maxLength: 8 }),
)
// oxlint-disable-next-line no-control-regex -- no file has them when it has been read
const clean = (text: string) => text.replaceAll(/[\0-\x08\x0b-\x1f\x7f\uFEFF]/g, '').toWellFormed()
const words = fc.array(piece, { minLength: 1, maxLength: 40 }).map((parts) => clean(parts.join('')))
const line = words.map(oneLine).filter(Boolean)
const text = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((parts) => paragraphs(parts.join('\n')))
  .filter(Boolean)
const name = fc
  .oneof(
    line.map(unit),
    fc
      .tuple(line, fc.option(line), fc.option(line))
      .map(([family, given, suffix]) => nameFrom(family, given ?? '', suffix ?? '')),
  )
  .filter((it): it is Name => it !== undefined)
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 })

/** Any reference that a reader may give, made of what is a sign to one format or another. */
export const aReference: fc.Arbitrary<Reference> = fc
  .record(
    {
      type: fc.constantFrom(...referenceTypes),
      ...Object.fromEntries(lineFields.map((field) => [field, line])),
      ...Object.fromEntries(textFields.map((field) => [field, text])),
      title: line,
      authors: some(name),
      editors: some(name),
      issn: some(line),
      isbn: some(line),
      keywords: some(line),
      urls: some(line),
      kept: fc.dictionary(
        fc.oneof(
          fc.constantFrom(
            'ris:U1',
            'nbib:STAT',
            'endnote:custom3',
            'bibtex:file',
            'csl:note',
            'csv:Cited by',
          ),
          line.map((it) => `csv:${it}`),
        ),
        some(text),
        { minKeys: 1, maxKeys: 4, noNullPrototype: true },
      ),
    },
    { requiredKeys: ['type', 'title'], noNullPrototype: true },
  )
  .map((it) => it as Reference)
