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

/** The key in a page's address. */
export const keyOf = (request: Request) => new URL(request.url).searchParams.get('key')

/** Whoever asks; with a key in the address, its bearer alone, or nothing where it opens nothing. */
export const bearerOf = async (ctx: Ctx, key: string | null): Promise<Ctx | null> =>
  key ? byLink(ctx, key) : ctx
