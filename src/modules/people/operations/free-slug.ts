import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { slugOf } from '../organisation.ts'

/** A word for addresses that no other row of the table has; two at once wait for each other. */
export async function freeSlug(
  ctx: Ctx,
  table: string,
  name: string,
  unitId?: string,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${`slug of ${table}`}))`.execute(ctx.db)
  const { rows } = await sql<{ slug: string }>`
    select slug from ${sql.table(table)}
    where ${unitId ? sql`unit_id = ${unitId}` : sql`true`}`.execute(ctx.db)
  const taken = new Set(rows.map(({ slug }) => slug))
  const wanted = slugOf(name)
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) return slug
  }
}
