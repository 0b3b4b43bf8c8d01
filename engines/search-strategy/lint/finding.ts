import type { Node, Place, Strategy } from '../model.ts'
import type { findingWords } from './text.ts'

type Key = keyof typeof findingWords
export type FindingCode = Exclude<Key, `${string}:do`>
export type Severity = 'error' | 'warning' | 'info'

/** What a rule finds; `advice` fills the sentence of what to do, in both languages where they differ. */
export type Found = {
  code: FindingCode
  severity: Severity
  at: Place
  value?: string
  advice?: string | { sv: string; en: string }
}
export type Rule = (strategy: Strategy, text: string) => Iterable<Found>

/** Every part of every line, from the outside in. */
export function* partsOf({ lines }: Strategy): Generator<Node> {
  for (const { node } of lines) if (node) yield* within(node)
}

export function* within(node: Node): Generator<Node> {
  const waiting = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    if (next.kind === 'group' || next.kind === 'fielded') waiting.push(next.of)
    if (next.kind === 'chain') waiting.push(...next.items.toReversed())
  }
}
