export type Rows = (readonly [name: string, cells: readonly string[]])[]

/** A Markdown table whose columns stand under each other, so that a change of one cell is one line. */
export function tableOf(columns: readonly string[], rows: Rows): string {
  const [first, ...rest] = rows.map(([name]) => name.length)
  const wide = Math.max(first ?? 0, ...rest)
  const line = (name: string, cells: readonly string[]) =>
    `| ${name.padEnd(wide)} | ${cells.map((cell, i) => cell.padEnd(columns[i]!.length)).join(' | ')} |`
  const rule = `|${'-'.repeat(wide + 2)}|${columns.map((name) => '-'.repeat(name.length + 2)).join('|')}|`
  return [line('', columns), rule, ...rows.map(([name, cells]) => line(name, cells))].join('\n')
}
