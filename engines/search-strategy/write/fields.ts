import { type Field, fields, otherwise } from '../data/fields.ts'
import type { Chain, Fielded, Node } from '../model.ts'
import { unwrapped, wrapped } from './brackets.ts'
import { printChain } from './chains.ts'
import { nearInPubmed } from './near-in-pubmed.ts'
import type { Writer } from './writer.ts'

const byId = new Map(fields.map((it) => [it.id, it]))

/** A search in fields: as one tag, as a tag on every term, or as one search for each field. */
export function printFielded(fielded: Fielded, w: Writer, inside: boolean): string | null {
  const { of } = fielded
  if (w.native) return tagged(w.node(of, w, true) ?? '', fielded.written, w)
  const ways = waysOf(fielded, w)
  if (ways.length === 0) return w.node(of, w, inside)
  const leaf = (text: string, among: boolean) =>
    oneOf(
      ways.map((way) => tagged(text, way, w)),
      w,
      among,
    )
  if (spreads(of, ways, w)) return spread(of, leaf, ways, w, inside)
  const text = w.node(of, w, true)
  return text && leaf(text, inside)
}

/** `TI|AB`: one search each; fields of one tag (`ti,ab`) are joined. */
function waysOf({ fields: ids, at, written }: Fielded, w: Writer): string[] {
  const { column, syntax } = w.to
  if (column === 'none') {
    w.note('field-dropped', at, { name: written })
    return []
  }
  const found = ids.flatMap((id) => {
    const field = byId.get(id)
    if (!field) w.note('field-lost', at, { name: id.slice(1) })
    return field ? columnOf(field, w).split('|') : []
  })
  const ways = [...new Set(found.filter(Boolean))]
  if (ways.length === 0 && ids.some((id) => byId.has(id) && id !== 'all' && id !== 'many'))
    w.note('field-dropped', at, { name: written })
  else tellWider(ids, ways, at, w)
  const joint = w.dialect.style === 'dot' || w.dialect.style === 'colon' || syntax === 'proquest'
  return joint && ways.length > 1 ? [[...new Set(ways.join(',').split(','))].join(',')] : ways
}

function columnOf(field: Field, w: Writer): string {
  const { column } = w.to
  const own =
    field[column] ??
    (column === 'business' || column === 'psycinfoEbsco' ? field.cinahl : undefined)
  return own ?? otherwise[column]
}

function tellWider(ids: readonly string[], ways: readonly string[], at: Fielded['at'], w: Writer) {
  const { column, syntax } = w.to
  const only = ids.some((id) => id === 'title-abstract-only' || id === 'text-word')
  if (syntax === 'pubmed' && only) w.note('tiab-searches-keywords', at)
  if (
    ids.includes('title-abstract') &&
    w.fromSyntax !== 'ebsco' &&
    !['pubmed', 'ovid', 'embase', 'wos'].includes(syntax)
  )
    w.note('tiab-without-keywords', at)
  if (['ALL', 'NOFT', 'TX', 'af'].includes(ways[0] ?? '') && !ids.includes('all'))
    w.note('field-wider', at, { name: ways[0]! })
  if (syntax === 'ebsco' && column !== 'sportdiscus' && ids.some((id) => id.startsWith('keyword')))
    w.note('field-other', at, { name: 'AB' })
}

const oneOf = (ways: string[], w: Writer, among: boolean): string => {
  const text = ways.join(' OR ')
  const bare =
    ways.length === 1
      ? w.dialect.style !== 'prefix' || w.to.column === 'sportdiscus'
      : w.dialect.style === 'hta' && !among
  return bare ? text : `(${text})`
}

/** Text with its tag, in the manner of the target. */
function tagged(text: string, tag: string, w: Writer): string {
  switch (w.dialect.style) {
    case 'tag':
      return `${text}[${tag}]`
    case 'dot':
      return `${text}.${tag}.`
    case 'colon':
      return `${text}:${tag}`
    case 'equals':
      return `${tag}=${text}`
    case 'call':
      return `${tag}(${unwrapped(text)})`
    case 'before':
      return tag.includes(':') ? `${tag}${text}` : `${tag}:${text}`
    case 'hta':
      return `(${unwrapped(text)})[${tag}]`
    case 'prefix':
      return `${tag} ${text}`
  }
}

/** Must every term have its tag? Where tags hold for one term, and where fields would part what AND joins. */
function spreads(of: Node, ways: readonly string[], w: Writer): boolean {
  if (of.kind === 'term') return false
  const { style } = w.dialect
  if (style === 'tag' || style === 'prefix' || style === 'hta' || !plain(of)) return true
  return ways.length > 1 && hasAnd(of)
}

const plain = (node: Node): boolean =>
  node.kind === 'group'
    ? plain(node.of)
    : node.kind === 'chain'
      ? node.items.every(plain)
      : node.kind === 'term'
const hasAnd = (node: Node): boolean =>
  node.kind === 'group'
    ? hasAnd(node.of)
    : node.kind === 'chain' &&
      (node.ops.some((it) => it.kind !== 'or' && it.kind !== 'near') || node.items.some(hasAnd))

type Leaf = (text: string, among: boolean) => string

function spread(
  node: Node,
  leaf: Leaf,
  ways: readonly string[],
  w: Writer,
  inside: boolean,
): string | null {
  if (node.kind === 'group') {
    const text = spread(node.of, leaf, ways, w, true)
    return text && wrapped(text)
  }
  if (node.kind === 'chain') return spreadChain(node, leaf, ways, w)
  const text = w.node(node, w, true)
  return node.kind === 'term' && text ? leaf(text, inside) : text
}

function spreadChain(chain: Chain, leaf: Leaf, ways: readonly string[], w: Writer): string | null {
  const near = chain.ops.every((it) => it.kind === 'near')
  if (near && w.dialect.style === 'tag' && ways.length === 1) {
    const said = nearInPubmed(chain, ways[0]!, w)
    if (said) return said
  }
  // Words near each other stand in one field: one search for each field.
  if (near && ways.length > 1 && w.dialect.near) return leaf(`(${printChain(chain, w)})`, true)
  return printChain(chain, w, (it) => spread(it, leaf, ways, w, true))
}
