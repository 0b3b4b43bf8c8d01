import type { Place } from '../model.ts'
import { parse } from '../parse.ts'
import { fill } from '../text.ts'
import type { Found, FindingCode, Severity } from './finding.ts'
import { limits } from './rules/limits.ts'
import { lines } from './rules/lines.ts'
import { operators } from './rules/operators.ts'
import { proximity } from './rules/proximity.ts'
import { truncation } from './rules/truncation.ts'
import { words } from './rules/words.ts'
import { writing } from './rules/writing.ts'
import { findingWords } from './text.ts'

type Text2 = { sv: string; en: string }

/** A finding: what, how bad, where (offsets, and line and column from 1), and what to do, in both languages. */
export type Finding = {
  code: FindingCode
  severity: Severity
  at: Place
  line: number
  column: number
  message: Text2
  advice: Text2
}

const rules = [writing, operators, lines, truncation, proximity, words, limits]

/**
 * Checks a strategy as its database would read it. `from` is a database's id or name; without it the manner of
 * writing is detected. Findings stand in the order of the text. Throws `WrongStrategy` for an unknown database.
 */
export function lint(text: string, from?: string | null): Finding[] {
  const strategy = parse(text, from)
  const breaks = [...text.matchAll(/\n/g)].map((it) => it.index)
  const found = rules.flatMap((rule) => [...rule(strategy, text)])
  return found.map((it) => findingOf(it, breaks)).sort((a, b) => a.at.start - b.at.start)
}

function findingOf(
  { code, severity, at, value = '', advice = '' }: Found,
  breaks: readonly number[],
): Finding {
  const said = typeof advice === 'string' ? { sv: advice, en: advice } : advice
  const inBoth = (words: Text2): Text2 => ({
    sv: fill(words.sv, { value, advice: said.sv }),
    en: fill(words.en, { value, advice: said.en }),
  })
  const line = linesBefore(breaks, at.start)
  const column = at.start - (line > 0 ? breaks[line - 1]! + 1 : 0) + 1
  return {
    code,
    severity,
    at,
    line: line + 1,
    column,
    message: inBoth(findingWords[code]),
    advice: inBoth(findingWords[`${code}:do`]),
  }
}

/** How many line breaks stand before a place. */
function linesBefore(breaks: readonly number[], place: number): number {
  let low = 0
  let high = breaks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (breaks[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
