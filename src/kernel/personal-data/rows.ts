import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { Declared, Find, Subject } from './declaration.ts'

/** The condition under which a row tells of a person, in the way that `find` says. */
export function rowsOf(ctx: Ctx, who: Subject, find: Find): RawBuilder<boolean> {
  const conditions = [found(ctx, who, find)]
  for (const [column, value] of Object.entries(find.where ?? {}))
    conditions.push(sql`${sql.ref(column)} = ${value}`)
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

function found(ctx: Ctx, who: Subject, find: Find): RawBuilder<unknown> {
  if ('address' in find) return sql`lower(${sql.ref(find.address)}) = any(${who.addresses}::text[])`
  if ('mentions' in find)
    return sql`exists (select 1 from unnest(${who.addresses}::text[]) said
      where position(said in lower(${sql.ref(find.mentions)})) > 0)`
  if ('keys' in find)
    return sql`${sql.ref(find.keys)} && ${who.ids.map((id) => `person:${id}`)}::text[]`
  if ('record' in find) {
    const records = ctx.hub.personalData.filter(({ record }) => record)
    if (records.length === 0) return sql`false`
    const each = records.map((one) => pointsInto(ctx, who, find.record, one))
    return sql`(${sql.join(each, sql` or `)})`
  }
  if (!('of' in find)) return sql`${sql.ref(find.column)} = any(${who.ids}::uuid[])`
  return pointsInto(ctx, who, find.column, declaredAs(ctx, find.of))
}

/** Rows that the person only acted in are somebody else's, and lead no further. */
function pointsInto(ctx: Ctx, who: Subject, column: string, { table, finds }: Declared) {
  const own = finds.filter(({ acted }) => !acted).map((find) => rowsOf(ctx, who, find))
  return sql`${sql.ref(column)} in (select id from ${sql.table(table)} where ${sql.join(own, sql` or `)})`
}

function declaredAs(ctx: Ctx, name: string) {
  const declared = ctx.hub.personalData.find(({ table }) => table === name)
  if (!declared) throw new Error(`no module declares personal data in ${name}`)
  return declared
}

/** How many rows of each table, and each way of finding them, tell of a person: one query. */
export async function countRows(ctx: Ctx, who: Subject): Promise<Counted[]> {
  const ways = ctx.hub.personalData.flatMap((declared) =>
    declared.finds.map((find) => ({ declared, find })),
  )
  const each = ways.map(
    ({ declared, find }, at) => sql`select ${at}::int as at, count(*)::int as n
      from ${sql.table(declared.table)} where ${rowsOf(ctx, who, find)}`,
  )
  const { rows } = await sql<{ at: number; n: number }>`
    ${sql.join(each, sql` union all `)} order by at`.execute(ctx.db)
  return rows.map(({ at, n }) => ({ ...ways[at]!, n }))
}
export type Counted = { declared: Declared; find: Find; n: number }
