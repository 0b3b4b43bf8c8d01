import { sql } from 'kysely'
import { expect } from 'vitest'
import type { World } from './world.ts'

/** `table.column` of every text, list and JSON in the database in which the word stands. */
export async function placesOf(world: World, word: string) {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select c.table_schema as schema, c.table_name as table, c.column_name as column
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('public', 'jobs') and t.table_type = 'BASE TABLE'
      and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'tsvector', 'character varying')`.execute(
    world.hub.db,
  )
  expect(columns.length).toBeGreaterThan(100)
  const found: string[] = []
  for (const { schema, table, column } of columns) {
    const { rows } = await sql`select 1 from ${sql.table(`${schema}.${table}`)}
      where position(lower(${word}) in lower(${sql.ref(column)}::text)) > 0 limit 1`.execute(
      world.hub.db,
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found.sort()
}

/** `table.column` of every column in which one of the ids stands. */
export async function pointersTo(world: World, ids: readonly string[]) {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'uuid'`.execute(world.hub.db)
  expect(columns.length).toBeGreaterThan(50)
  const found: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await sql`select 1 from ${sql.table(table)}
      where ${sql.ref(column)} = any(${ids}::uuid[]) limit 1`.execute(world.hub.db)
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found.sort()
}
