/**
 * Rows as a CSV file (RFC 4180) that Excel opens as it is: UTF-8 with its mark, semicolons, as Swedish
 * and most European settings have it. A cell that a spreadsheet would run gets an apostrophe before it.
 */
export const csvOf = (rows: string[][]): string =>
  `\uFEFF${rows.map((cells) => cells.map((cell) => quoted(guarded(cell))).join(';')).join('\r\n')}\r\n`

/** What begins a formula, also behind a blank, in Excel and LibreOffice. A number may begin so. */
const formula = /^\s*[=+\-@\t\r|%]/
const number = /^[+-]?\d+([.,]\d+)?$/

const guarded = (cell: string) => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
