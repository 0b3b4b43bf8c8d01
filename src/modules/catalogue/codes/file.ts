import { codeFrom, isDay } from '#engines/forms/index.ts'
import { readCsv } from '#kernel/csv/read.ts'
import { Refusal } from '#kernel/errors.ts'

/** A cost centre or project. Days are `YYYY-MM-DD`, both included; null: without that limit. */
export type Code = { code: string; name: string; from: string | null; until: string | null }

export type LineFault = 'no_code' | 'too_long' | 'bad_day' | 'ends_before' | 'twice'
export type RefusedLine = { line: number; fault: LineFault; value: string }

const columns = {
  code: ['code', 'number', 'id', 'cost centre', 'cost center', 'project', 'kod', 'nummer'].concat([
    'kostnadsställe',
    'kst',
    'projekt',
    'projektnummer',
  ]),
  name: ['name', 'title', 'description', 'namn', 'benämning', 'beskrivning'],
  from: ['from', 'valid from', 'start', 'från', 'giltig från', 'från och med'],
  until: ['until', 'to', 'valid to', 'valid until', 'end', 'till', 'giltig till', 'till och med'],
}
type ColumnName = keyof typeof columns

/** A university has some ten thousand of each. */
const mostLines = 100_000

/**
 * The codes of a file, as the form engine reads codes, and the lines that cannot be taken, each with why
 * and what stood there. Columns are named in Swedish or English, in any order: code, and if there are
 * any, name and the days from and until which it is open. No code column, or no rows: `no_columns`.
 */
export async function codesIn(csv: string): Promise<{ codes: Code[]; refused: RefusedLine[] }> {
  const { header, rows } = await readCsv(csv)
  if (rows.length > mostLines) throw new Refusal('too_large')
  const names = header.map((name) => name.normalize('NFC').trim().toLowerCase())
  const at = Object.fromEntries(
    Object.entries(columns).map(([column, words]) => [
      column,
      names.findIndex((name) => words.includes(name)),
    ]),
  ) as Record<ColumnName, number>
  if (at.code < 0 || rows.length === 0) throw new Refusal('invalid', { csv: ['no_columns'] })
  const seen = new Set<string>()
  const codes: Code[] = []
  const refused: RefusedLine[] = []
  for (const { line, cells } of rows) {
    const cell = (column: ColumnName) => (cells[at[column]] ?? '').normalize('NFC').trim()
    const one = {
      code: codeFrom(cell('code')),
      name: cell('name').replace(/\s+/g, ' '),
      from: cell('from') || null,
      until: cell('until') || null,
    }
    const fault = faultOf(one, cell('code').length) ?? (seen.has(one.code) ? 'twice' : undefined)
    if (fault) refused.push({ line, fault, value: cells.join('; ').slice(0, 100) })
    else codes.push(one)
    seen.add(one.code)
  }
  return { codes, refused }
}

function faultOf({ code, name, from, until }: Code, typed: number): LineFault | undefined {
  if (code === '') return 'no_code'
  if (typed > 100 || name.length > 300) return 'too_long'
  if ([from, until].some((day) => day !== null && !isDayOfList(day))) return 'bad_day'
  return from && until && from > until ? 'ends_before' : undefined
}

/** Within the centuries that lists are about; PostgreSQL has no year 0. */
const isDayOfList = (text: string) => isDay(text) && /^(19|20|21)/.test(text)
