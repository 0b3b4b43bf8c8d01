import { Draft } from '../../draft.ts'
import type { Reader, Sink } from '../../model.ts'
import { Lines } from '../lines.ts'
import type { PlaceTag, Waiting } from '../tagged.ts'
import { finishWos, isWosHeader, isWosTable, placeWos } from '../wos/read.ts'
import { columnOf, isHeader } from './columns.ts'
import { place, placeWhole } from './place.ts'
import { Rows } from './rows.ts'

const farthestHeader = 20
// R and pandas write these for nothing.
const missing = new Set(['', 'NA', 'NaN', 'NULL', 'null', 'None'])

/** Tables with a line of headings: commas, semicolons or tabs; whatever the columns are called. */
export class CsvReader implements Reader {
  private readonly lines = new Lines((line) => this.line(line))
  private rows: Rows | undefined
  private waiting: string[] = []
  private header: string[] | undefined
  private wos = false
  private record = 0
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
  }

  write(text: string) {
    this.lines.write(text)
  }

  end() {
    this.lines.end()
    if (!this.rows) this.begin()
    this.rows?.end()
  }

  at() {
    return { record: this.record, line: this.lines.number }
  }

  /** The separator is told from the first lines: the one that gives a row of headings. */
  private line(line: string) {
    if (this.rows) return this.rows.write(line)
    this.waiting.push(line)
    if (separatorOf(line) || this.waiting.length > farthestHeader) this.begin()
  }

  private begin() {
    const separator = this.waiting.map(separatorOf).find(Boolean) ?? ','
    const quoted = separator !== '\t' || this.waiting.some((line) => line.startsWith('"'))
    this.rows = new Rows(separator, (row, line, broken) => this.row(row, line, broken), quoted)
    for (const line of this.waiting) this.rows.write(line)
    this.waiting = []
  }

  private row(row: string[], line: number, broken: boolean) {
    if (!this.header) {
      const header = row.map((name) => name.trim())
      this.wos = isWosHeader(header)
      if (this.wos || isHeader(row)) {
        this.header = header
        this.rows!.columns = header.length
      } else this.sink.problem({ record: 0, line, code: 'stray_text' })
      return
    }
    if (row.every((value) => value.trim() === '')) return
    this.record += 1
    const at = { record: this.record, line }
    if (broken) this.sink.problem({ ...at, code: 'bad_quotes' })
    else if (
      row.length > this.header.length &&
      row.slice(this.header.length).some((it) => it.trim())
    )
      this.sink.problem({ ...at, code: 'wrong_columns' })
    const draft = new Draft()
    const whole = new Map<string, string>()
    const waiting: Waiting = new Map()
    for (const [i, value] of row.entries()) {
      const name = this.header[i] || `column ${i + 1}`
      if (missing.has(value.trim())) continue
      if (!this.wos) place(draft, columnOf(name), value, `csv:${name}`, whole)
      else (placeWos(name) ?? keep)(draft, value, `wos:${name}`, waiting)
    }
    if (this.wos) finishWos(draft, waiting)
    placeWhole(draft, whole)
    if (draft.empty) return this.sink.problem({ ...at, code: 'empty_record' })
    this.sink.reference(draft.done(), at)
  }
}

const keep: PlaceTag = (draft, value, name) => draft.keep(name, value)

/** The separator with which this line is a row of headings. */
export const separatorOf = (line: string): string | undefined =>
  isWosTable(line)
    ? '\t'
    : [',', '\t', ';', '|'].find((separator) =>
        isHeader(line.split(separator).map((name) => name.replaceAll('"', ''))),
      )
