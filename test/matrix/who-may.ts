import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '#kernel/operation.ts'
import type { Rows } from './table.ts'

/** The operations' part of the matrix as data, for the page `/admin/rights`. */
export function whoMay({ columns, rows }: { columns: string[]; rows: Rows }): string {
  const modules = modulesOfOperations()
  const lines = rows.map(([label, cells]) => {
    const name = label.split(', ')[0]!
    const { elevated } = operations.get(name)!
    const who = columns.filter((_, i) => may(cells[i]!, cells))
    return JSON.stringify({ name: label, module: modules.get(name), elevated, who })
  })
  return `[\n${lines.join(',\n')}\n]\n`
}

/** Done; or, where it is done for nobody, refused for what was asked and not for who asked. */
const may = (cell: string, all: readonly string[]) =>
  cell === 'ok' || (!all.includes('ok') && (cell === '409' || cell === '422'))

/** The module in whose files each operation stands, or the kernel. */
function modulesOfOperations() {
  const root = join(import.meta.dirname, '../..')
  const files = globSync('src/{kernel,modules}/**/*.ts', { cwd: root })
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/operation\(\s*'([^']+)'/g)].map(
        ([, name]) =>
          [name!, file.startsWith('src/kernel/') ? 'kernel' : file.split('/')[2]!] as const,
      ),
    ),
  )
}
