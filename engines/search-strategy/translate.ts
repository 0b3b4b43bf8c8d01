import { type Database, databaseOf, databases, usualDatabase } from './databases.ts'
import { expandLines } from './expand.ts'
import type { HeadingTable } from './heading-table.ts'
import type { Place, Strategy } from './model.ts'
import { parse, WrongStrategy } from './parse.ts'
import { fill, type NoteCode, noteWords } from './text.ts'
import { dialects } from './write/dialects.ts'
import { printLine, printNode } from './write/print.ts'
import type { Writer } from './write/writer.ts'

export type Options = {
  /** Put the lines that others name into them, and leave out the numbers (true); else keep both. */
  transposeLines?: boolean
  /** Brackets around every line with an operator in it. */
  groupLines?: boolean
  /** The unit's own table of headings: see heading-table.ts. */
  headings?: HeadingTable
}
/** What was lost (`lost`), needs a person's eye (`check`), or was done (`info`), and where in the source. */
export type Note = {
  code: NoteCode
  severity: 'lost' | 'check' | 'info'
  at: Place
  message: { sv: string; en: string }
}
export type Translation = { text: string; notes: Note[]; from: Strategy['syntax']; to: string }

/**
 * Translates a strategy. `from` and `to` are ids or names of `databases`; without `from` the manner of writing
 * is detected. Headings are never made up: they keep their names, with a note, unless the table has them.
 * Throws `WrongStrategy` for a database that is not known.
 */
export function translate(
  text: string,
  { from, to, ...options }: { from?: string | null; to: string } & Options,
): Translation {
  const target = databaseOf(to)
  if (!target)
    throw new WrongStrategy(
      `There is no database ${to}. There are: ${databases.map((it) => it.id).join(', ')}.`,
    )
  return turn(parse(text, from), { source: from ? databaseOf(from)! : null, target, options })
}

function turn(
  strategy: Strategy,
  { source, target, options }: { source: Database | null; target: Database; options: Options },
): Translation {
  const notes = new Map<string, Note>()
  const note: Writer['note'] = (code, at, values = {}) => {
    const key = `${code} ${at.start} ${at.end} ${values['words'] ?? ''}`
    if (!notes.has(key)) notes.set(key, noteOf(code, at, values))
  }
  for (const { code, at } of strategy.problems) note('source-problem', at, { name: code })
  const expanded = (options.transposeLines ?? true) ? expandLines(strategy.lines) : null
  if (!expanded && (options.transposeLines ?? true)) note('lines-kept', { start: 0, end: 0 })
  for (const { at, each } of expanded?.missing ?? [])
    note('line-missing', at, { n: each.flat().join(', ') })
  const { vocabulary } = source ?? usualDatabase(strategy.syntax)
  const w: Writer = {
    to: target,
    dialect: dialects[target.syntax],
    from: dialects[strategy.syntax === 'either' ? 'ovid' : strategy.syntax],
    fromSyntax: strategy.syntax,
    vocabulary,
    native: false,
    note,
    node: printNode,
    heading: ({ name }) => options.headings?.find(name, vocabulary, target.vocabulary) ?? null,
  }
  const how = { numbers: !expanded, group: options.groupLines ?? false }
  const text = (expanded?.lines ?? strategy.lines)
    .map((line) => printLine(line, w, how) + line.end)
    .join('')
  return {
    text,
    notes: [...notes.values()].sort((a, b) => a.at.start - b.at.start),
    from: strategy.syntax,
    to: target.id,
  }
}

function noteOf(code: NoteCode, at: Place, values: Record<string, string>): Note {
  const { sv, en } = noteWords[code]
  return {
    code,
    severity: severityOf(code),
    at,
    message: { sv: fill(sv, values), en: fill(en, values) },
  }
}

const lost = /-lost$|-dropped$|-to-and$|-as-words$|-missing$|-order$/
const info = /-from-table$|^phrase-by|^operators-bracketed/
const severityOf = (code: NoteCode): Note['severity'] =>
  lost.test(code) ? 'lost' : info.test(code) ? 'info' : 'check'

/** Prints a strategy in the manner it is written in. `parse` of it means the same. */
export function print(strategy: Strategy): string {
  const to = usualDatabase(strategy.syntax)
  const dialect = strategy.syntax === 'either' ? dialects.ovid : dialects[strategy.syntax]
  const w: Writer = {
    to,
    dialect,
    from: dialect,
    fromSyntax: strategy.syntax,
    vocabulary: to.vocabulary,
    native: true,
    note: () => {},
    node: printNode,
    heading: () => null,
  }
  return strategy.lines
    .map((line) => printLine(line, w, { numbers: true, group: false }) + line.end)
    .join('')
}
