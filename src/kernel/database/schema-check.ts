import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowTypesOf } from './row-types.ts'
import type { Database } from './open-database.ts'
import type { Column, Kind, RowType } from './row-types.ts'

type Actual = { table: string; column: string; type: string; nullable: boolean }

/** The files below `src` that look at the database through a lens. */
export const filesWithLens = (root: string): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(root, 'src', file))
    .filter((file) => /= lens</.test(readFileSync(file, 'utf8')))

/**
 * Compares the row types of every lens with the schema, and says what differs: columns on either
 * side, null, kind. A tsvector column may be left out, as only the search reads it.
 */
export const schemaFaults = async (
  database: Pick<Database, 'pool'>,
  files: string[],
  root: string,
): Promise<string[]> => {
  const { rows } = await database.pool.query<Actual>(COLUMNS)
  const tables = Map.groupBy(rows, (row) => row.table)
  return files.flatMap((file) =>
    rowTypesOf(file, root).flatMap((rowType) => {
      const columns = tables.get(rowType.table)
      const faults = columns ? compare(rowType, columns) : [`${rowType.table}: no such table`]
      return faults.map((fault) => `${file.slice(root.length + 1)}: ${fault}`)
    }),
  )
}

const COLUMNS = `
  select table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable
  from information_schema.columns
  where table_schema = 'public'`

const compare = ({ table, columns }: RowType, actual: Actual[]) => {
  const missing = actual
    .filter((one) => !columns.has(one.column) && one.type !== 'tsvector')
    .map((one) => `${table}.${one.column} is not in the row type`)
  const faults = [...columns].flatMap(([name, column]) => {
    const one = actual.find((candidate) => candidate.column === name)
    if (!one) return [`${table}.${name} is not in the database`]
    return columnFaults(column, one).map((fault) => `${table}.${name} ${fault}`)
  })
  return [...missing, ...faults]
}

const columnFaults = (column: Column, { type, nullable }: Actual) => {
  const faults: string[] = []
  if (nullable && !column.nullable) faults.push('may be null in the database')
  if (!nullable && column.nullable) faults.push('is never null in the database')
  const kind = kindOf(type)
  const wrong = [...column.kinds].filter((one) => one !== kind)
  // JSON may be anything that JSON has
  if (kind === 'json' ? column.kinds.has('Date') || column.kinds.has('Buffer') : wrong.length > 0)
    faults.push(`is ${[...column.kinds].join(' | ')} in the row type, ${type} in the database`)
  return faults
}

const KINDS: Record<string, Kind> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Date',
  timestamp: 'Date',
  json: 'json',
  jsonb: 'json',
  bytea: 'Buffer',
}

/** Text, ids, days, ranges and exact numbers come as strings; an array's name begins with `_`. */
const kindOf = (type: string): Kind => (type.startsWith('_') ? 'array' : (KINDS[type] ?? 'string'))
