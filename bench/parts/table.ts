type Cell = string | number

/** Prints a table in Markdown, its columns even; numbers stand to the right. */
export function printTable(title: string, head: string[], rows: Cell[][]) {
  const cells = rows.map((row) => row.map(String))
  const widths = head.map((name, i) =>
    Math.max(name.length, 4, ...cells.map((row) => row[i]!.length)),
  )
  const right = head.map((_, i) => rows.every((row) => isFigure(row[i]!)))
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (right[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`
  const rule = widths.map((width, i) => '-'.repeat(width - 1) + (right[i] ? ':' : '-'))
  console.log(['', `### ${title}`, '', line(head), line(rule), ...cells.map(line), ''].join('\n'))
}

const isFigure = (cell: Cell) => typeof cell === 'number' || /^[\d,.]+( ?[%×a-zA-Z]+)?$/.test(cell)

/** Three digits that mean something: 1234 → 1,234; 12.345 → 12.3. */
export const figure = (value: number) =>
  value >= 100
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumSignificantDigits: 3 })
