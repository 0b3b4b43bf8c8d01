import type { Line, Node } from '../model.ts'
import { wrapped } from './brackets.ts'
import { printChain, printOperator, printReferences } from './chains.ts'
import { printFielded } from './fields.ts'
import { printFloating, printHeading } from './headings.ts'
import { printLimit } from './limits.ts'
import { printTerm } from './terms.ts'
import type { Writer } from './writer.ts'

/** A part of a strategy in the manner of the target; null: the target has nothing for it. */
export function printNode(node: Node, w: Writer, inside: boolean): string | null {
  switch (node.kind) {
    case 'term':
      return printTerm(node, w)
    case 'heading':
      return printHeading(node, w)
    case 'floating':
      return printFloating(node, w)
    case 'fielded':
      return printFielded(node, w, inside)
    case 'group': {
      const text = printNode(node.of, w, false)
      return text && (w.native ? `(${text})` : wrapped(text))
    }
    case 'chain':
      return printChain(node, w)
    case 'lines':
      return printReferences(node, w, inside)
    case 'limit':
      return printLimit(node, w)
    case 'raw':
      if (node.op) return printOperator(node.op, w)
      if (!w.native)
        w.note(/^<.*>$/.test(node.text) ? 'filter-look-up' : 'not-read', node.at, {
          words: node.text,
        })
      return node.text
  }
}

/** One line: its number where lines are kept, then what it searches. */
export function printLine(
  line: Line,
  w: Writer,
  { numbers, group }: { numbers: boolean; group: boolean },
): string {
  if (line.kind === 'blank' || line.kind === 'comment') return line.text
  const text = line.node ? (printNode(line.node, w, false) ?? '') : ''
  const searched = group && line.node?.kind === 'chain' ? `(${text})` : text
  if (!numbers || line.number === null) return searched
  const said = w.dialect.line(line.number)
  return `${/^\d/.test(said) ? `${said}.` : said} ${searched}`
}
