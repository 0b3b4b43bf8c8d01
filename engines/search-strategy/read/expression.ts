import type { Chain, Node, Operator, Problem, Syntax } from '../model.ts'
import { readOperand } from './operand.ts'
import { readOperator } from './operators.ts'
import { placeFrom, type Reader, report, take } from './reader.ts'
import { readSuffixes } from './suffixes.ts'

/** Reads one expression, from start to end of the text; null: there is nothing in it. */
export function readExpression(
  text: string,
  {
    start,
    end,
    syntax,
    numbers,
    problems,
  }: { start: number; end: number; syntax: Syntax; numbers: boolean; problems: Problem[] },
): Node | null {
  // What stands behind the end is not there: looking ahead must stop, too.
  const r: Reader = {
    text: text.slice(0, end),
    i: start,
    end,
    syntax,
    numbers,
    problems,
    depth: 0,
    chain: readChain,
  }
  const parts: Node[] = []
  while (r.i < r.end) {
    const before = r.i
    const node = readChain(r)
    if (node) parts.push(node)
    if (r.i < r.end && r.text[r.i] === ')') {
      r.i += 1
      report(r, 'bracket-not-opened', placeFrom(r, r.i - 1))
    } else if (r.i === before) r.i += 1
  }
  const implied = (at: number): Operator => ({
    kind: 'implied',
    written: '',
    before: '',
    after: '',
    at: { start: at, end: at },
  })
  return chained(
    parts,
    parts.slice(1).map((it) => implied(it.at.start)),
  )
}

const chained = (items: Node[], ops: Operator[]): Node | null =>
  items.length < 2
    ? (items[0] ?? null)
    : ({
        kind: 'chain',
        items,
        ops,
        at: { start: items[0]!.at.start, end: items.at(-1)!.at.end },
      } satisfies Chain)

function readChain(r: Reader): Node | null {
  const items: Node[] = []
  const ops: Operator[] = []
  let gap = blank(r)
  while (r.i < r.end && r.text[r.i] !== ')') {
    const before = r.i
    const found = readOperator(r)
    const operator: Operator | null = found && { ...found, before: gap, after: blank(r) }
    if (operator && items.length > ops.length && !atEnd(r)) ops.push(operator)
    else if (operator) items.push(strayed(r, operator, items, ops))
    const operand = operator && (atEnd(r) || startsOperator(r)) ? null : readOperand(r)
    if (operand) {
      const node = readSuffixes(r, operand)
      if (items.length > ops.length) ops.push(side(r, node, gap))
      items.push(node)
    }
    if (r.i === before) r.i += 1
    gap = blank(r)
  }
  const open = items.length > 0 && ops.length === items.length ? ops.pop() : undefined
  if (open) items.push(strayed(r, open, items, ops))
  return chained(items, ops)
}

function startsOperator(r: Reader): boolean {
  const { i } = r
  const found = readOperator(r) !== null
  r.i = i
  return found
}

const atEnd = (r: Reader) => r.i >= r.end || r.text[r.i] === ')'

/** An operator with nothing on one side: it stays where it is, as text. */
function strayed(r: Reader, op: Operator, items: Node[], ops: Operator[]): Node {
  if (items.length > 0 || !atEnd(r)) report(r, 'operand-missing', op.at, op.written)
  if (items.length > ops.length)
    ops.push({ ...op, kind: 'implied', written: '', before: '', after: '' })
  return { kind: 'raw', text: op.written, op, at: op.at }
}

function side(r: Reader, { at, kind }: Node, before: string): Operator {
  if (kind !== 'limit')
    report(r, 'operator-missing', { start: at.start, end: Math.min(at.end, at.start + 1) })
  return { kind: 'implied', written: '', before, after: '', at: { start: at.start, end: at.start } }
}

/** White space; it is told only where a line breaks. */
const blank = (r: Reader): string => {
  const space = take(r, /\s+/y)?.[0] ?? ''
  return space.includes('\n') ? space : ''
}
