import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { visibleGuides, visibleServices } from './policy.ts'
import type { Service } from './tables.ts'

export type Related = {
  kind: 'service' | 'guide'
  slug: string
  title: Text2
  summary: Text2
}

/** What belongs with a service, in its own order, and the guides that lead to it: one query. */
export async function relatedTo(
  ctx: Ctx,
  { unitId, slug, related }: Pick<Service, 'unitId' | 'slug' | 'related'>,
): Promise<Related[]> {
  const services = visibleServices(ctx)
    .select([sql.lit<Related['kind']>('service').as('kind'), 'slug', 'name as title', 'summary'])
    .select('rank')
    .where('unitId', '=', unitId)
    .where('status', '=', 'published')
    .where(sql<boolean>`slug = any(${related}::text[])`)
  const guides = visibleGuides(ctx)
    .select([sql.lit<Related['kind']>('guide').as('kind'), 'slug', 'title', 'summary', 'rank'])
    .where('unitId', '=', unitId)
    .where('status', '=', 'published')
    .where(sql<boolean>`steps @> ${JSON.stringify([{ services: [slug] }])}::jsonb`)
  const rows = await services.unionAll(guides).execute()
  const place = ({ kind, slug, rank }: (typeof rows)[number]) =>
    kind === 'service' ? related.indexOf(slug) : related.length + rank
  return rows
    .toSorted((a, b) => place(a) - place(b) || a.slug.localeCompare(b.slug))
    .map(({ rank: _, ...one }) => one)
}
