import { as, type Ctx, guest } from '#kernel/context.ts'
import { findLink } from '#kernel/links.ts'
import { personCards } from '#modules/people/index.ts'

/**
 * The request as made by the bearer of a booking's mailed link; nothing when the link is no good. The
 * bearer is nobody in particular: the link opens its one booking, and nothing else.
 */
export async function byLink(ctx: Ctx, token: string | null): Promise<Ctx | null> {
  const link = token ? await findLink(ctx, token) : undefined
  if (link?.purpose !== 'booking') return null
  const { purpose, recordId, personId } = link
  const name = (await personCards(ctx, [personId])).get(personId ?? '')?.name ?? ''
  return as(ctx, { ...guest, kind: 'link', name, link: { purpose, recordId } })
}
