import { parse } from 'csv-parse/sync'
import { Refusal } from '../errors.ts'

/** One row with the line it begins on (the header's is 1), its cells trimmed. */
export type CsvRow = { line: number; cells: string[] }

const delimiters = [';', ',', '\t'] as const

/**
 * A table as programs export it: semicolons, commas or tabs, told from the first line; quotes as in
 * RFC 4180; empty lines left out. `csv` is text already. What is no table is refused as malformed.
 */
export function readCsv(csv: string): { header: string[]; rows: CsvRow[]; delimiter: string } {
  const text = csv.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '')
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  const delimiter = delimiters.toSorted((a, b) => count(first, b) - count(first, a))[0]!
  try {
    const found: { record: string[]; info: { lines: number } }[] = parse(text, {
      ...{ delimiter, info: true, trim: true },
      ...{ relaxColumnCount: true, skipEmptyLines: true, maxRecordSize: 100_000 },
    }) as never
    const [head, ...rows] = found
    return {
      header: head?.record ?? [],
      rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })),
      delimiter,
    }
  } catch {
    throw new Refusal('malformed')
  }
}

const count = (line: string, mark: string) => line.split(mark).length
