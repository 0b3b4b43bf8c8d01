import type { Ctx } from '#kernel/context.ts'
import { type Content, db, type Kind } from '../tables.ts'
import { keepRevision } from './revisions.ts'

/**
 * What happens whenever a service or a guide is written, by whichever door: a revision, the days of
 * its languages, and its address is nobody's former one any more.
 */
export async function published(
  ctx: Ctx,
  about: { unitId: string; kind: Kind; recordId: string; content: Content },
) {
  const changed = await keepRevision(ctx, about)
  const days = Object.fromEntries(changed.map((lang) => [`${lang}ChangedAt`, ctx.now]))
  if (changed.length > 0)
    await db(ctx)
      .updateTable(about.kind === 'service' ? 'services' : 'guides')
      .set(days)
      .where('id', '=', about.recordId)
      .execute()
  await db(ctx)
    .deleteFrom('formerSlugs')
    .where('unitId', '=', about.unitId)
    .where('kind', '=', about.kind)
    .where('slug', '=', String(about.content['slug']))
    .execute()
}
