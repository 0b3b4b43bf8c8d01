import type { Node, Pieces, Term } from '../model.ts'
import { headingOf } from './headings.ts'
import { placeFrom, type Reader } from './reader.ts'

/** An operand with its field. Where the field is one of headings, the words are a heading's name. */
export function asTagged(
  r: Reader,
  of: Node,
  ids: readonly string[],
  start: number,
  written: string,
): Node {
  const at = placeFrom(r, start)
  const [id] = ids
  if (id?.startsWith('heading') && id !== 'heading-word')
    return headings(of, {
      explode: r.syntax === 'ebsco' ? 'plus' : id !== 'heading:noexp',
      major: false,
      at,
      written,
    })
  if (id === 'major' || id === 'major:noexp')
    return headings(of, {
      explode: r.syntax === 'ebsco' ? 'plus' : id === 'major',
      major: true,
      at,
      written,
    })
  if (id === 'subheading') {
    const name = wordsOf(of)
    if (name !== null) return { kind: 'floating', name, at }
  }
  const words = (it: string) => (it === 'subheading' || it === 'major-word' ? 'heading-word' : it)
  return { kind: 'fielded', fields: ids.map(words), written, of, at }
}

/** `plus`: in EBSCO the name itself says by a + that it is exploded. */
type Kind = { explode: boolean | 'plus'; major: boolean; at: Node['at']; written: string }

/** Of one term or heading a heading; of brackets the same with every term in them. */
function headings(of: Node, kind: Kind): Node {
  if (of.kind === 'group') return { ...of, of: headings(of.of, { ...kind, at: of.of.at }) }
  if (of.kind === 'chain')
    return { ...of, items: of.items.map((it) => headings(it, { ...kind, at: it.at })) }
  if (of.kind === 'heading')
    return { ...of, explode: Boolean(kind.explode), major: kind.major, at: kind.at }
  const text = wordsOf(of)
  if (text === null)
    return { kind: 'fielded', fields: ['heading-word'], written: kind.written, of, at: kind.at }
  const plus = kind.explode === 'plus'
  const name = plus ? text.replace(/\+(?=\/|$)/, '') : text
  return headingOf(name, {
    quoted: (of as Term).quoted,
    explode: plus ? name !== text : Boolean(kind.explode),
    major: kind.major,
    at: kind.at,
  })
}

/** What a term says where nothing in it is cut off; null: it is no term, or has wildcards. */
export const wordsOf = (of: Node): string | null =>
  of.kind === 'term' && plain(of.text) ? of.text.join('') : null
const plain = (text: Pieces): text is readonly string[] =>
  text.every((it) => typeof it === 'string')
