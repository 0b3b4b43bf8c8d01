import { as, type Ctx } from '#kernel/context.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { findLink } from '#kernel/links.ts'
import { personCards } from '#modules/people/index.ts'

/**
 * The same request as the bearer of a mailed link: it opens one case as its requester sees it, even
 * for staff who happen to be signed in. Without a key the request stays what it is.
 */
export async function followCtx(ctx: Ctx, key: string | null | undefined): Promise<Ctx> {
  if (!key) return ctx
  const link = await findLink(ctx, key)
  if (link?.purpose !== 'follow') throw notFound()
  const { purpose, recordId, personId } = link
  const name = (await personCards(ctx, [personId])).get(personId ?? '')?.name ?? ''
  // No person's id: the link opens its one case, not all that the person may see.
  const nobody = {
    personId: null,
    unitIds: [],
    departmentIds: [],
    teamIds: [],
    groupIds: [],
    roles: [],
  }
  return as(ctx, { kind: 'link', name, ...nobody, link: { purpose, recordId } })
}

/** The same for a page: nothing when the link opens nothing any more, for the page to say so kindly. */
export const followed = (ctx: Ctx, key: string | null): Promise<Ctx | null> =>
  followCtx(ctx, key).catch(over)

/** A link that opens nothing any more gives nothing; every other failure stays one. */
export const over = (error: unknown): null => {
  if (error instanceof Refusal && error.code === 'not_found') return null
  throw error
}

/** The key in a page's address. */
export const keyOf = (request: Request) => new URL(request.url).searchParams.get('key')
