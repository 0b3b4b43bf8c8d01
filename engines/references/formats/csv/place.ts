import type { Draft } from '../../draft.ts'
import { doiIn } from '../../fields/identifiers.ts'
import { nameOf, nameWithInitials, unit } from '../../fields/names.ts'
import { placeDate } from '../../fields/year.ts'
import { type Name, type ReferenceType, referenceTypes } from '../../model.ts'
import { placePages } from '../ris/journal.ts'
import type { Column } from './columns.ts'

/** Puts one cell where its column says; pages wait in `whole` for their other half. */
export function place(
  draft: Draft,
  column: Column | undefined,
  value: string,
  name: string,
  whole: Map<string, string>,
): void {
  switch (column) {
    case undefined:
      return draft.keep(name, value)
    case 'type':
      return draft.type(typeNamed(value), name, value.trim(), typeNamed(value))
    case 'startPage':
    case 'endPage':
      return void whole.set(column, value)
    case 'authors':
    case 'editors':
      // "Authors" and "Author full names" beside it say the same people twice.
      if (draft.reference[column]) return draft.keep(name, value)
      for (const one of namesIn(value)) draft.name(column, one)
      return
    case 'abstract':
    case 'address':
      return draft.text(column, value)
    case 'notes':
      return draft.note(value)
    case 'serial':
    case 'issn':
    case 'isbn':
      return draft.serial(value)
    case 'keywords':
      for (const one of value.split(/[;\n|]/)) draft.each('keywords', one)
      return
    case 'urls':
      for (const one of value.split(/[\n|]|[;,]?\s(?=https?:)|;(?=https?:)/))
        draft.each('urls', one)
      return
    case 'year':
    case 'date':
    case 'anyDate':
      return placeDate(draft, value, name)
    case 'doi':
      return void draft.line('doi', doiIn(value) ?? value, name)
    default:
      draft.line(column, value, name)
  }
}

/** What several cells make together. */
export function placeWhole(draft: Draft, whole: Map<string, string>) {
  if (!draft.reference.pages) placePages(draft, whole.get('startPage'), whole.get('endPage'))
}

/**
 * People in one cell: parted by semicolons, line ends, bars, " and " (BibTeX), or by commas when
 * each part is a name with its initials ("Smith J, Jones K"). What cannot be cut is one name.
 */
export function namesIn(cell: string): (Name | undefined)[] {
  const text = cell.trim().replace(/^\[(.*[;,].*)\]$/s, '$1')
  const parts = text.split(/\s*[;\n|]\s*/).filter(Boolean)
  if (parts.length > 1) return parts.map(nameWithInitials)
  if (/\sand\s/.test(text) && /^[^,]+,.*\sand\s[^,]+,/.test(text))
    return text.split(/\s+and\s+/).map(nameOf)
  const pieces = text.split(/,\s*/)
  if (pieces.length > 1 && pieces.every((piece) => /\S\s+(?:\p{Lu}[.-]?\s?){1,4}\.?$/u.test(piece)))
    return pieces.map(nameWithInitials)
  // "Smith, J., Jones, K.B.": every second piece is initials.
  const initials = (piece: string) => /^(?:\p{Lu}\p{Ll}?[. -]+){1,4}$|^\p{Lu}{1,3}$/u.test(piece)
  if (
    pieces.length > 2 &&
    pieces.length % 2 === 0 &&
    pieces.every((piece, i) => i % 2 === 0 || initials(piece))
  )
    return pieces.flatMap((piece, i) => (i % 2 === 0 ? [nameOf(`${piece}, ${pieces[i + 1]}`)] : []))
  // "Adeli K.Lewis G. F.": names run together where initials end and a family name begins.
  const joined = text.split(/(?<=\s(?:\p{Lu}\.[ -]?){1,4})(?=\p{Lu}\p{L}+[^.]*\s\p{Lu}\.)/u)
  if (joined.length > 1) return joined.map(nameWithInitials)
  return [text.endsWith(',') ? unit(text) : nameWithInitials(text)]
}

const types: [RegExp, ReferenceType][] = [
  [/preprint|posted/i, 'preprint'],
  [/book ?chapter|book ?section|inbook|incollection|^chapter/i, 'chapter'],
  [/conference ?paper|inproceedings|proceedings ?paper/i, 'paper-conference'],
  [/proceedings?|conference/i, 'proceedings'],
  [/newspaper/i, 'article-newspaper'],
  [/magazine/i, 'article-magazine'],
  [/article|review|journal|letter|editorial|^j$/i, 'article-journal'],
  [/thesis|dissertation/i, 'thesis'],
  [/report/i, 'report'],
  [/web|internet|online/i, 'webpage'],
  [/data ?set/i, 'dataset'],
  [/software|program/i, 'software'],
  [/patent/i, 'patent'],
  [/standard/i, 'standard'],
  [/statute|bill|case|legislation/i, 'legislation'],
  [/manuscript|unpublished/i, 'manuscript'],
  [/video|film|audio|broadcast/i, 'audiovisual'],
  [/trial|registry/i, 'trial'],
  [/book|monograph|^b$/i, 'book'],
]

const typeNamed = (said: string): ReferenceType =>
  referenceTypes.find((type) => type === said.trim()) ??
  types.find(([pattern]) => pattern.test(said))?.[1] ??
  'other'
