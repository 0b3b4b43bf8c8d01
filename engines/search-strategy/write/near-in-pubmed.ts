import type { Chain, Node } from '../model.ts'
import { wordsOf } from '../read/tagged.ts'
import type { Writer } from './writer.ts'

/** Of the fields of PubMed these alone know proximity. */
const knows = new Set(['ti', 'tiab', 'AD', 'Title', 'Title/Abstract', 'Affiliation'])
const most = 40

/**
 * Proximity in PubMed's own way, `"hip pain"[tiab:~2]`: single words in no order, nothing cut off. Words joined by
 * OR are written out, each with each. Null: it cannot be said so.
 */
export function nearInPubmed(chain: Chain, tag: string, w: Writer): string | null {
  const [first] = chain.ops
  const ordered = chain.ops.some((it) => it.ordered)
  if (!first || !knows.has(tag) || chain.ops.some((it) => it.kind !== 'near' || it.n !== first.n))
    return null
  if (ordered && first.n !== null) return null
  const words = chain.items.map(wordsIn)
  if (words.some((it) => it === null) || words.reduce((all, it) => all * it!.length, 1) > most)
    return null
  const between = w.from.counts === 'steps' ? Math.max((first.n ?? 1) - 1, 0) : (first.n ?? 0)
  const phrases = (words as string[][]).reduce<string[]>(
    (all, each) => all.flatMap((start) => each.map((word) => (start ? `${start} ${word}` : word))),
    [''],
  )
  const said = phrases.map((it) => (ordered ? `"${it}"[${tag}]` : `"${it}"[${tag}:~${between}]`))
  w.note('proximity-in-pubmed', chain.at)
  return said.length === 1 ? said[0]! : said.join(' OR ')
}

/** The words of a term, or of brackets with OR; null: something is cut off, or is no single word. */
function wordsIn(node: Node): string[] | null {
  if (node.kind === 'group') return wordsIn(node.of)
  if (node.kind === 'chain') {
    const all = node.ops.every((it) => it.kind === 'or') ? node.items.map(wordsIn) : [null]
    return all.some((it) => it === null) ? null : (all as string[][]).flat()
  }
  const word = wordsOf(node)
  return word === null || /\s/.test(word) ? null : [word]
}
