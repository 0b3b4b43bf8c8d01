import { databaseOf } from './databases.ts'
import type { Line, Problem, Strategy, Syntax } from './model.ts'
import { detectSyntax } from './read/detect.ts'
import { readExpression } from './read/expression.ts'
import { readsNumbers, splitLines } from './read/lines.ts'

/** No strategy is longer; what is has not been written by a person. */
export const longest = 2_000_000

/** Thrown for a database that is not known and a text that is too long; `exitCode` for the command line. */
export class WrongStrategy extends Error {
  override name = 'WrongStrategy'
  readonly exitCode: 1 | 2
  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/**
 * Reads a strategy. `from` is a database's id or name (see `databases`); without it the manner of writing is
 * detected. Never fails on what is written: `problems` says what is wrong and where. Throws `WrongStrategy` for
 * a database that is not known and for more than `longest` characters.
 */
export function parse(text: string, from?: string | null): Strategy {
  if (text.length > longest)
    throw new WrongStrategy(`The strategy has ${text.length} characters, more than ${longest}.`, 1)
  return parseAs(text, from ? syntaxOf(from) : detectSyntax(text))
}

function syntaxOf(name: string): Syntax {
  const database = databaseOf(name)
  if (!database) throw new WrongStrategy(`There is no database ${name}.`)
  return database.syntax
}

/** Reads a text that is known to be written in this manner. */
export function parseAs(text: string, syntax: Syntax): Strategy {
  const problems: Problem[] = []
  const { lines, numbered } = splitLines(text)
  const numbers = readsNumbers(syntax, numbered)
  return {
    syntax,
    problems,
    lines: lines.map((line): Line => {
      const { number, kind, at, end } = line
      const read = kind === 'search' || kind === 'operator'
      const node = read ? readExpression(text, { ...at, syntax, numbers, problems }) : null
      return { number, kind, node, at, end, text: text.slice(line.whole.start, line.whole.end) }
    }),
  }
}
