import type { Node } from '../model.ts'
import { fieldsOf, knownTags } from './codes.ts'
import { placeFrom, type Reader, reads, report, take } from './reader.ts'
import { asTagged, wordsOf } from './tagged.ts'
import { closest } from './closest.ts'

const dot = /\s*\.\s?\(?([a-z]{2}(?:,\s?[a-z]{2})*|sa_year)\)?\.?(?=[\s)\],;]|\[|$)/iy
const tag = /\s*\[([^\]\n]{1,60})\]/y
const colon = /:\s?([a-z]{2,5}(?:,\s?[a-z]{2,3})*)(?=[\s)]|$)/iy
const slash = /\/([a-z]{2,3}(?:_[a-z]{2})?(?:\/[a-z]{2}(?:_[a-z]{2})?)*)(?=[\s)]|$)/iy

/** Fields that stand behind what they hold for: `….ti,ab.`, `…[tiab]`, `…:ti,ab`, `'…'/exp`. */
export function readSuffixes(r: Reader, operand: Node): Node {
  let node = operand
  for (let more = true; more;) {
    const next = readSuffix(r, node)
    more = next !== null
    node = next ?? node
  }
  return node
}

function readSuffix(r: Reader, of: Node): Node | null {
  const { start } = of.at
  if (reads(r, 'ovid', 'either')) {
    if (take(r, /\s*\[mp\s*=[^\]]{0,600}\]/iy)) return of
    const found = take(r, dot)
    if (found) return known(r, of, 'ovid', found[1]!.replace(/\s/g, ''), start)
  }
  if (reads(r, 'pubmed', 'either', 'hta')) {
    const found = take(r, tag)
    if (found) return ofTag(r, of, found[1]!, start)
  }
  if (reads(r, 'embase', 'cochrane')) {
    const found = take(r, colon)
    if (found) return known(r, of, r.syntax, found[1]!.replace(/\s/g, ''), start)
  }
  const found = reads(r, 'embase') && of.kind === 'term' ? take(r, slash) : null
  return found && ofSlash(r, of, found[1]!.toLowerCase(), start)
}

function known(
  r: Reader,
  of: Node,
  syntax: 'ovid' | Reader['syntax'],
  code: string,
  start: number,
): Node {
  const ids = fieldsOf(syntax, code)
  if (!ids) report(r, 'field-unknown', { start: of.at.end, end: r.i }, code)
  return asTagged(r, of, ids ?? [`?${code}`], start, code)
}

function ofTag(r: Reader, of: Node, written: string, start: number): Node {
  const [name, words] = written.split(':~')
  const near = words === undefined ? null : Number(words)
  const ids =
    fieldsOf(r.syntax, name!) ?? fieldsOf(r.syntax, closest(name!, knownTags(r.syntax)) ?? '')
  if (!fieldsOf(r.syntax, name!)) report(r, 'field-unknown', { start: of.at.end, end: r.i }, name)
  if (of.kind === 'group' && reads(r, 'pubmed'))
    report(r, 'field-on-brackets', { start: of.at.end, end: r.i }, name)
  const inner = near !== null && Number.isInteger(near) ? asNear(of, near) : of
  return asTagged(r, inner, ids ?? [`?${name}`], start, name!)
}

/** `"hip pain"[tiab:~2]`: the words of the phrase, with at most so many others between them. */
function asNear(of: Node, n: number): Node {
  const words = wordsOf(of)?.split(' ') ?? []
  if (words.length < 2) return of
  const items = words.map((word): Node => ({
    kind: 'term',
    text: [word],
    quoted: false,
    at: of.at,
  }))
  const op = {
    kind: 'near',
    n,
    ordered: false,
    written: '~',
    before: '',
    after: '',
    at: of.at,
  } as const
  return {
    kind: 'group',
    of: { kind: 'chain', items, ops: items.slice(1).map(() => op), at: of.at },
    at: of.at,
  }
}

/** Of Embase.com: `/exp`, `/de`, `/exp/mj`, `/exp/dm_dt`, and fields in the same manner, as `/it`. */
function ofSlash(r: Reader, of: Node, written: string, start: number): Node {
  const parts = written.split('/')
  const links = parts.filter((it) => it.includes('_'))
  const rest = parts.filter((it) => !links.includes(it))
  const name = wordsOf(of)
  if (rest.every((it) => ['exp', 'de', 'mj', 'dd', 'dm'].includes(it)) && name !== null)
    return {
      kind: 'heading',
      name,
      quoted: of.kind === 'term' && of.quoted,
      explode: rest.includes('exp'),
      major: rest.includes('mj'),
      subheadings: links.map((it) => it.slice(3)),
      at: placeFrom(r, start),
    }
  return known(r, of, 'embase', rest[0] ?? 'de', start)
}
