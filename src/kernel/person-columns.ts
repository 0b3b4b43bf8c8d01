import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from './context.ts'

/**
 * A column that points to a person. When two entries turn out to be one person, its rows follow the
 * entry that is kept, and come back when that is undone.
 */
export type PersonColumn = {
  table: string
  column: string
  /** What tells its rows apart, beside the person; `id` unless told. */
  key?: string[]
  /** The column is a list of search keys, `person:…` among them. */
  searchKeys?: true
  /** Why the rows stay with the entry that goes; they are not touched. */
  stays?: string
}

/** One row that has followed, by its key; with its content where it had to go, as the other has the same. */
export type Moved = { table: string; column: string; key: string; row: string | null }

/** What the kernel's own tables have; the modules declare theirs in `module.ts`. */
export const kernelPersonColumns: PersonColumn[] = [
  { table: 'links', column: 'person_id' },
  { table: 'files', column: 'uploaded_by' },
  { table: 'events', column: 'actor_id', stays: 'what happened was done under that name' },
  { table: 'audit_log', column: 'actor_id', stays: 'what happened was done under that name' },
]

/** Lets all rows of one person follow another, in the caller's transaction; which ones. */
export async function movePerson(ctx: Ctx, from: string, to: string): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const one of ctx.hub.personColumns)
    if (!one.stays) moved.push(...(await moveColumn(ctx, one, from, to)))
  return moved
}

/**
 * Brings back what `movePerson` has moved from `from` to `to`. A row that has been given to somebody
 * else since, or has gone, is left as it is.
 */
export async function moveBack(ctx: Ctx, from: string, to: string, moved: Moved[]) {
  const groups = Map.groupBy(moved, ({ table, column }) => `${table}.${column}`)
  for (const one of ctx.hub.personColumns) {
    const rows = groups.get(`${one.table}.${one.column}`) ?? []
    const keys = rows.filter(({ row }) => row === null).map(({ key }) => key)
    if (keys.length > 0)
      await sql`update ${sql.table(one.table)} set ${sql.ref(one.column)} = ${given(one, to, from)}
        where ${points(one, to)} and ${keyOf(one)} = any(${keys}::text[])`.execute(ctx.db)
    for (const { row } of rows)
      if (row !== null)
        await sql`insert into ${sql.table(one.table)}
          select * from jsonb_populate_record(null::${sql.table(one.table)}, ${row}::jsonb)
          on conflict do nothing`.execute(ctx.db)
  }
}

async function moveColumn(ctx: Ctx, one: PersonColumn, from: string, to: string): Promise<Moved[]> {
  const { table, column } = one
  const said = (key: string, row: string | null = null) => ({ table, column, key, row })
  const all = await unlessTaken(ctx, () => move(ctx, one, from, to))
  if (all) return all.map((key) => said(key))
  // Some of them the other has as well: those go, and are remembered whole.
  const { rows } = await sql<{ key: string }>`
    select ${keyOf(one)} as key from ${sql.table(table)} where ${points(one, from)}`.execute(ctx.db)
  const moved: Moved[] = []
  for (const { key } of rows)
    if (await unlessTaken(ctx, () => move(ctx, one, from, to, key))) moved.push(said(key))
    else moved.push(said(key, await remove(ctx, one, from, key)))
  return moved
}

async function move(ctx: Ctx, one: PersonColumn, from: string, to: string, key?: string) {
  const { rows } = await sql<{ key: string }>`
    update ${sql.table(one.table)} set ${sql.ref(one.column)} = ${given(one, from, to)}
    where ${points(one, from)} and (${key ?? null}::text is null or ${keyOf(one)} = ${key ?? null})
    returning ${keyOf(one)} as key`.execute(ctx.db)
  return rows.map(({ key }) => key)
}

async function remove(ctx: Ctx, one: PersonColumn, from: string, key: string) {
  const { rows } = await sql<{ row: string }>`
    delete from ${sql.table(one.table)} where ${points(one, from)} and ${keyOf(one)} = ${key}
    returning to_jsonb(${sql.table(one.table)})::text as row`.execute(ctx.db)
  return rows[0]!.row
}

/** Unique and exclusion constraints: the database says that the other has it already. */
const taken = new Set(['23505', '23P01'])

async function unlessTaken<T>(ctx: Ctx, work: () => Promise<T>): Promise<T | null> {
  await sql`savepoint move_person`.execute(ctx.db)
  try {
    const result = await work()
    await sql`release savepoint move_person`.execute(ctx.db)
    return result
  } catch (error) {
    await sql`rollback to savepoint move_person`.execute(ctx.db)
    if (taken.has((error as { code?: string }).code ?? '')) return null
    throw error
  }
}

const points = ({ column, searchKeys }: PersonColumn, person: string) =>
  searchKeys
    ? sql`${sql.ref(column)} @> array[${`person:${person}`}]::text[]`
    : sql`${sql.ref(column)} = ${person}::uuid`

const given = ({ column, searchKeys }: PersonColumn, from: string, to: string) =>
  searchKeys
    ? sql`array_replace(${sql.ref(column)}, ${`person:${from}`}, ${`person:${to}`})`
    : sql`${to}::uuid`

const keyOf = ({ key = ['id'] }: PersonColumn): RawBuilder<string> =>
  sql<string>`jsonb_build_array(${sql.join(key.map((name) => sql.ref(name)))})::text`
