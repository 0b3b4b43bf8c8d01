import { type Count, counted, largest, type Part, unknown } from './model.ts'
import { type Problem, problem } from './problem.ts'

export type CsvRow = { line: number; count: Count }
type Cell = { line: number; field: string; value: string }

/** What each row counts; rows without a name are headings of the app, and are left out. */
export function rowsOf(cells: Cell[]): { rows: Map<string, CsvRow>; problems: Problem[] } {
  const rows = new Map<string, CsvRow>()
  const problems: Problem[] = []
  for (const { line, field, value } of cells) {
    if (field === '' || field === 'NA') continue
    const count = countOf(value)
    if (rows.has(field)) problems.push(problem('twice', null, { line: String(line), field }))
    else if (count) rows.set(field, { line, count })
    else problems.push(problem('wrong_value', null, { field, value: value.slice(0, 60) }))
  }
  return { rows, problems }
}

/** `120`, `1 234`, `1,234`, or `Wrong dose, 12; Not a trial, 7`; `xxx` and `NA` are not filled in. */
function countOf(value: string): Count | null {
  if (empty.test(value)) return unknown()
  const n = numberOf(value)
  if (n !== null) return counted(n)
  const parts: Part[] = []
  for (const told of value.split(/[;\n]/).map((it) => it.trim())) {
    if (told === '') continue
    const [, name, number] =
      /^(.*?)\s*,\s*(\d{1,3}(?:[ \u00a0\u202f,]\d{3})+|\d+|xxx|NA)$/s.exec(told) ?? []
    if (!name?.trim() || number === undefined) return null
    if (empty.test(number)) continue
    const partN = numberOf(number)
    if (partN === null) return null
    parts.push({ name: name.trim(), n: partN })
  }
  if (parts.length === 0) return unknown()
  return counted(
    parts.reduce((sum, part) => sum + part.n, 0),
    parts,
  )
}

const empty = /^(xxx|NA)?$/i

function numberOf(value: string): number | null {
  if (!/^(\d+|\d{1,3}([ \u00a0\u202f,]\d{3})+)$/.test(value)) return null
  const n = Number(value.replaceAll(/\D/g, ''))
  return n <= largest ? n : null
}
