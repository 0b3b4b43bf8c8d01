import type { Ctx } from '#kernel/context.ts'
import { findLink, makeLink, withdrawLinks } from '#kernel/links.ts'
import { days, later } from '#kernel/time.ts'
import { db } from '../tables.ts'

/** To be known by an address as well, or to have letters go there from now on. */
export type Wish = 'add' | 'main'

/** Days that a wish about an address waits for its letters to be answered. */
export const daysToAnswer = 2

/** What the two letters ask: is this address yours, and may letters go elsewhere from now on? */
const purposes = { 'address-confirm': 'confirm', 'address-release': 'release' } as const
export type Asks = (typeof purposes)[keyof typeof purposes]

/** A link that answers a wish, for the letter to one of the addresses. */
export const requestLink = (
  ctx: Ctx,
  { id, personId }: { id: string; personId: string },
  asks: Asks,
) => makeLink(ctx, { purpose: `address-${asks}`, recordId: id, personId, days: daysToAnswer })

/** Keeps a wish; the same one again begins anew. */
export async function keepRequest(
  ctx: Ctx,
  given: { personId: string; address: string; wish: Wish; confirmedAt: Date | null },
) {
  const fresh = {
    ...{ wish: given.wish, isNew: given.confirmedAt === null },
    ...{ confirmedAt: given.confirmedAt, releasedAt: null },
    ...{ askedAt: ctx.now, expiresAt: later(ctx.now, days(daysToAnswer)) },
  }
  const { id } = await db(ctx)
    .insertInto('addressRequests')
    .values({ personId: given.personId, address: given.address, ...fresh })
    .onConflict((on) => on.columns(['personId', 'address']).doUpdateSet(fresh))
    .returning('id')
    .executeTakeFirstOrThrow()
  await withdrawLinks(ctx, id)
  return id
}

/** A wish by its id, while it can be answered. */
export const requestById = (ctx: Ctx, id: string) =>
  db(ctx)
    .selectFrom('addressRequests')
    .selectAll()
    .where('id', '=', id)
    .where('expiresAt', '>', ctx.now)
    .forUpdate()
    .executeTakeFirst()

/** The wish that a letter's link answers, and what it asks; nothing where it is over. */
export async function requestOfLink(ctx: Ctx, token: string) {
  const link = await findLink(ctx, token)
  if (!link || !Object.hasOwn(purposes, link.purpose)) return undefined
  const request = await requestById(ctx, link.recordId)
  return request && { ...request, asks: purposes[link.purpose as keyof typeof purposes] }
}

/** The wish is fulfilled or given up: its letters' links open nothing any more. */
export async function endRequest(ctx: Ctx, id: string) {
  await withdrawLinks(ctx, id)
  await db(ctx).deleteFrom('addressRequests').where('id', '=', id).execute()
}

export const forgetOldRequests = (ctx: Ctx) =>
  db(ctx).deleteFrom('addressRequests').where('expiresAt', '<', ctx.now).execute()
