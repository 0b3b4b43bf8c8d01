import type { Chain, Node, Operator } from './model.ts'
import type { Dialect } from './write/dialects.ts'

/** Without brackets, AND and OR are read in another order in each database; more turns than this are left alone. */
const most = 200

/** Whether a chain has AND (or NOT) and OR side by side. */
export const isMixed = ({ ops }: Chain): boolean =>
  ops.some(isOr) && ops.some((it) => !isOr(it) && it.kind !== 'near')

const isOr = ({ kind }: Operator) => kind === 'or'

/** The same chain with brackets that say what the order of its database is. */
export function withBrackets(chain: Chain, order: Dialect['precedence']): Chain {
  const near = isNear(chain) ? chain : bracketed(chain, (op) => op.kind === 'near')
  if (!isMixed(near) || turns(near) > most) return near
  if (order === 'and-first') return bracketed(near, (op) => !isOr(op))
  if (order === 'or-first') return bracketed(near, isOr)
  return leftToRight(near)
}

const isNear = ({ ops }: Chain) => ops.every((it) => it.kind === 'near')
const turns = ({ ops }: Chain) =>
  ops.filter((op, i) => i > 0 && isOr(op) !== isOr(ops[i - 1]!)).length

/** Puts brackets around the runs of items that these operators join. */
function bracketed(chain: Chain, joins: (op: Operator) => boolean): Chain {
  const runs: { items: Node[]; ops: Operator[] }[] = [{ items: [chain.items[0]!], ops: [] }]
  const between: Operator[] = []
  for (const [i, op] of chain.ops.entries()) {
    const item = chain.items[i + 1]!
    if (joins(op)) {
      runs.at(-1)!.items.push(item)
      runs.at(-1)!.ops.push(op)
    } else {
      between.push(op)
      runs.push({ items: [item], ops: [] })
    }
  }
  return runs.length === 1 ? chain : { ...chain, items: runs.map(grouped), ops: between }
}

function leftToRight(chain: Chain): Chain {
  let items: Node[] = [chain.items[0]!]
  let ops: Operator[] = []
  for (const [i, op] of chain.ops.entries()) {
    const last = ops.at(-1)
    if (last && isOr(last) !== isOr(op)) {
      items = [grouped({ items, ops })]
      ops = []
    }
    items.push(chain.items[i + 1]!)
    ops.push(op)
  }
  return { ...chain, items, ops }
}

function grouped({ items, ops }: { items: readonly Node[]; ops: readonly Operator[] }): Node {
  if (items.length === 1) return items[0]!
  const at = { start: items[0]!.at.start, end: items.at(-1)!.at.end }
  return { kind: 'group', of: { kind: 'chain', items, ops, at }, at }
}
