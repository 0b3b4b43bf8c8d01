import type { Chain, Line, LineRefs, Node } from './model.ts'

/** As many parts as a strategy may have when its lines stand in each other. */
const most = 50_000

export type Expanded = { lines: readonly Line[]; missing: LineRefs[] }

/** Puts the lines that are named into those that name them; null: that becomes too long, or a line names itself. */
export function expandLines(lines: readonly Line[]): Expanded | null {
  const byNumber = new Map(lines.filter((it) => it.number !== null).map((it) => [it.number!, it]))
  const done = new Map<number, { node: Node; size: number }>()
  const under = new Set<number>()
  const missing: LineRefs[] = []
  let size = 0

  const grow = (by: number) => {
    size += by
    if (size > most) throw tooLong
  }
  const lineOf = (number: number): Node | null => {
    const line = byNumber.get(number)
    if (!line?.node) return null
    const known = done.get(number)
    if (known) {
      grow(known.size)
      return known.node
    }
    if (under.has(number)) throw tooLong
    under.add(number)
    const before = size
    const node = walk(line.node)
    under.delete(number)
    done.set(number, { node, size: size - before })
    return node
  }
  const refsOf = (refs: LineRefs): Node => {
    const numbers = refs.each.flatMap(([from, to]) =>
      Array.from({ length: Math.max(to - from, 0) + 1 }, (_, i) => from + i),
    )
    const found = numbers.map(lineOf)
    if (found.some((it) => it === null)) {
      missing.push(refs)
      return refs
    }
    const items = found.map((of): Node => ({ kind: 'group', of: of!, at: refs.at }))
    if (items.length === 1) return items[0]!
    const op = {
      kind: refs.join ?? 'or',
      written: (refs.join ?? 'or').toUpperCase(),
      before: '',
      after: '',
      at: refs.at,
    } as const
    return { kind: 'chain', items, ops: items.slice(1).map(() => op), at: refs.at } satisfies Chain
  }
  const walk = (node: Node): Node => {
    grow(1)
    if (node.kind === 'lines') return refsOf(node)
    if (node.kind === 'group' || node.kind === 'fielded') return { ...node, of: walk(node.of) }
    if (node.kind !== 'chain') return node
    // Lines in a chain need brackets of their own where they are several.
    const items = node.items.map((it) => {
      const next = walk(it)
      return it.kind === 'lines' && next.kind === 'chain'
        ? ({ kind: 'group', of: next, at: it.at } as const)
        : next
    })
    return { ...node, items }
  }
  try {
    return { lines: lines.map((it) => (it.node ? { ...it, node: walk(it.node) } : it)), missing }
  } catch (error) {
    if (error === tooLong) return null
    throw error
  }
}

const tooLong = new Error('The lines do not fit into each other.')
