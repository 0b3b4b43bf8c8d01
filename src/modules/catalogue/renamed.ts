import type { Ctx } from '#kernel/context.ts'
import { db, type Kind } from './tables.ts'

/** What is found by the slug that something has now, where it had this one before. */
export async function orRenamed<T>(
  ctx: Ctx,
  kind: Kind,
  former: string,
  find: (slug: string) => Promise<T | undefined>,
): Promise<T | undefined> {
  const moved = await db(ctx)
    .selectFrom('formerSlugs')
    .select('recordId')
    .where('kind', '=', kind)
    .where('slug', '=', former)
    .orderBy('unitId')
    .executeTakeFirst()
  const now =
    moved &&
    (await db(ctx)
      .selectFrom(kind === 'service' ? 'services' : 'guides')
      .select('slug')
      .where('id', '=', moved.recordId)
      .executeTakeFirst())
  return now && find(now.slug)
}
