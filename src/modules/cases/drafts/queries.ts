import type { Ctx } from '#kernel/context.ts'
import { findLink } from '#kernel/links.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { db } from '../tables.ts'

export const draftPurpose = 'order-draft'
/** Days from when it was last saved: the table's term of disposal, and that of its link. */
export const draftDays = 60

/** Drafts are their writer's own; the unit never sees what was not sent. */
export const visibleDrafts = (ctx: Ctx) =>
  db(ctx).selectFrom('orderDrafts').where('orderDrafts.personId', '=', ctx.actor.personId)

const isId = (key: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)

/**
 * The draft behind a key: one's own by its id; without an account by the link that was mailed or that
 * the browser keeps. A link opens nothing once somebody with an account has taken the draft over.
 */
export async function draftOf(ctx: Ctx, key: string) {
  if (isId(key)) return visibleDrafts(ctx).selectAll().where('id', '=', key).executeTakeFirst()
  const link = await findLink(ctx, key)
  if (link?.purpose !== draftPurpose) return undefined
  return db(ctx)
    .selectFrom('orderDrafts')
    .selectAll()
    .where('id', '=', link.recordId)
    .where('personId', 'is', null)
    .executeTakeFirst()
}

/** One's own drafts, the latest first, for the page of one's own things. */
export async function myDrafts(ctx: Ctx) {
  if (!ctx.actor.personId) return []
  const rows = await visibleDrafts(ctx)
    .select(['id', 'serviceId', 'typed', 'updatedAt'])
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  const services = await serviceCards(
    ctx,
    rows.map(({ serviceId }) => serviceId),
  )
  return rows.flatMap(({ id, serviceId, typed, updatedAt }) => {
    const service = services.get(serviceId)
    if (!service) return []
    const { slug, name, status } = service
    const subject = typeof typed['subject'] === 'string' ? typed['subject'] : ''
    return [{ id, slug, name, open: status === 'published', subject, updatedAt }]
  })
}
export type MyDrafts = Awaited<ReturnType<typeof myDrafts>>
