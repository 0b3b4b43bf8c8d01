import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Refusal } from '../errors.ts'

/** A table as people save it from a spreadsheet: the header, and each row with the line it begins on. */
export type CsvFile = { header: string[]; rows: { line: number; cells: string[] }[] }

/** A row longer than this is no row: an unclosed quotation mark has eaten the file. In characters. */
const longestRow = 2_000_000

/** Reads a file of CSV in UTF-8, UTF-16 or Windows-1252, told from the content: see `readCsv`. No text: `wrong_type`. */
export const readCsvFile = async (bytes: Buffer): Promise<CsvFile> => readCsv(decoded(bytes))

/**
 * Reads CSV of any common make, with semicolons, commas or tabs, told from the first line; long texts in
 * pieces, so that others go on. Refuses `malformed` with the line (`more.line`) where quotation marks do not
 * match. Empty rows are left out; a row may have too few or too many cells. A first line `sep=;`, as
 * spreadsheets write it, is no row.
 */
export async function readCsv(given: string): Promise<CsvFile> {
  const text = given.replace(/^\uFEFF/, '').replace(/^sep=.(?=\r?\n)/i, '')
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: longestRow,
    }),
  )
  const rows: CsvFile['rows'] = []
  let before = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      const cells = record.map((cell) => cell.trim())
      // `lines` is the last line of the row, where cells hold line ends.
      const ends = record.reduce((n, cell) => n + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
      rows.push({ line: Math.max(info.lines - ends, before + 1), cells })
      before = info.lines
    }
  } catch (error) {
    const { lines } = error as { lines?: number }
    throw new Refusal('malformed', {}, { line: lines ?? before + 1 })
  }
  const [first, ...rest] = rows
  return { header: first?.cells ?? [], rows: rest }
}

/** In pieces, so that a long file lets others go on in between. */
function* pieces(text: string) {
  for (let at = 0; at < text.length; at += 65_536) yield text.slice(at, at + 65_536)
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new Refusal('wrong_type')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What the header has most of. */
function separatorOf(text: string): string {
  const header = text
    .trimStart()
    .split(/\r|\n/, 1)[0]!
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '')
  const [best] = [';', '\t', ',']
    .map((sign) => ({ sign, n: header.split(sign).length }))
    .sort((a, b) => b.n - a.n)
  return best!.sign
}
