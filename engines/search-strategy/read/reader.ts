import type { Node, Place, Problem, Syntax } from '../model.ts'

/** A place in the text that moves on; `chain` reads what stands between brackets. */
export type Reader = {
  readonly text: string
  i: number
  readonly end: number
  readonly syntax: Syntax
  /** Whether bare numbers are lines of the strategy. */
  readonly numbers: boolean
  readonly problems: Problem[]
  depth: number
  chain: (r: Reader) => Node | null
}

/** Takes what a sticky expression matches here, and moves past it. */
export function take(r: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = r.i
  const match = pattern.exec(r.text)
  if (!match || match.index + match[0].length > r.end) return null
  r.i += match[0].length
  return match
}

export const placeFrom = (r: Reader, start: number): Place => ({ start, end: r.i })
export const report = (r: Reader, code: Problem['code'], at: Place, value?: string) =>
  void r.problems.push({ code, at, ...(value !== undefined && { value }) })
export const reads = (r: Reader, ...syntaxes: Syntax[]) => syntaxes.includes(r.syntax)
