import type { Chain, LineRefs, Node, Operator } from '../model.ts'
import { isMixed, withBrackets } from '../precedence.ts'
import type { Writer } from './writer.ts'

type Item = (node: Node) => string | null

/** Operands with their operators. What has no words in the target goes, with its operator. */
export function printChain(
  chain: Chain,
  w: Writer,
  item: Item = (it) => w.node(it, w, true),
): string | null {
  if (w.native && chain.written) return chain.written
  const { items, ops } = prepared(chain, w)
  let text: string | null = null
  for (const [i, it] of items.entries()) {
    const op = i === 0 ? null : ops[i - 1]!
    const word = op && printOperator(op, w)
    const said = item(it)
    if (said === null) continue
    text =
      text === null
        ? said
        : `${text}${op?.before || ' '}${word}${word ? op?.after || ' ' : ''}${said}`
  }
  return text
}

function prepared(chain: Chain, w: Writer): Chain {
  if (w.native) return chain
  const near =
    w.dialect.near === null &&
    chain.ops.some((it) => it.kind === 'near') &&
    chain.ops.some((it) => it.kind !== 'near')
  if (!isMixed(chain)) return near ? withBrackets(chain, w.from.precedence) : chain
  const told =
    w.from.precedence === w.dialect.precedence ? 'operators-mixed' : 'operators-bracketed'
  w.note(told, chain.at)
  return told === 'operators-mixed' && !near ? chain : withBrackets(chain, w.from.precedence)
}

/** An operator in the words of the target. */
export function printOperator(op: Operator, w: Writer): string {
  if (w.native) return op.written === '~' ? 'AND' : op.written
  if (op.kind === 'near') return printNear(op, w)
  if (op.kind === 'not') return w.dialect.not
  return op.kind === 'or' ? 'OR' : 'AND'
}

function printNear({ n = null, ordered, at }: Operator, w: Writer): string {
  const { dialect, from } = w
  if (dialect.near === null) {
    w.note('proximity-to-and', at)
    return 'AND'
  }
  const exact = ordered && n === null && dialect.nextIsExact
  if (dialect !== from && !exact)
    w.note(dialect.counts === from.counts ? 'proximity-check' : 'proximity-counts', at, {
      n: String(n ?? 1),
    })
  if (ordered && n === null) return dialect.next!
  if (ordered && !dialect.ordered) w.note('proximity-order', at)
  return ordered && dialect.ordered
    ? dialect.ordered(n!)
    : dialect.near(dialect.counts === 'steps' ? Math.max(n ?? 1, 1) : (n ?? 1))
}

/** Lines by their numbers. A range is written out, at most so many lines. */
export function printReferences({ join, each }: LineRefs, w: Writer, inside: boolean): string {
  if (w.native && join) {
    const ranges = each.map(([from, to]) =>
      from === to ? w.dialect.line(from) : `${w.dialect.line(from)}-${w.dialect.line(to)}`,
    )
    if (w.dialect.style === 'dot') return `${join}/${ranges.join(',')}`
    if (w.to.syntax === 'cochrane') return `{${join} ${ranges.join(',')}}`
  }
  const numbers = each.flatMap(([from, to]) =>
    Array.from({ length: Math.min(Math.max(to - from, 0), 999) + 1 }, (_, i) => from + i),
  )
  const text = numbers.map(w.dialect.line).join(join === 'and' ? ' AND ' : ' OR ')
  return inside && numbers.length > 1 ? `(${text})` : text
}
