import type { Ctx } from '#kernel/context.ts'
import { db } from '../tables.ts'
import { personCards } from '../queries.ts'
import { requestOfLink } from './requests.ts'

/** One's own addresses, where letters go first, and what one has asked for. */
export async function ownAddresses(ctx: Ctx) {
  const [addresses, requests] = await Promise.all([
    db(ctx)
      .selectFrom('personAddresses')
      .select(['address', 'isPrimary', 'verifiedAt'])
      .where('personId', '=', ctx.actor.personId)
      .orderBy('isPrimary', 'desc')
      .orderBy('id')
      .execute(),
    db(ctx)
      .selectFrom('addressRequests')
      .select(['address', 'wish', 'confirmedAt', 'releasedAt', 'expiresAt'])
      .where('personId', '=', ctx.actor.personId)
      .where('expiresAt', '>', ctx.now)
      .orderBy('id')
      .execute(),
  ])
  return { addresses, requests }
}
export type OwnAddresses = Awaited<ReturnType<typeof ownAddresses>>

/** What a letter's link asks of its reader, and whether they are signed in as who wants it. */
export async function addressQuestion(ctx: Ctx, token: string) {
  const request = await requestOfLink(ctx, token)
  if (!request) return null
  const { personId, address, asks } = request
  const { name, email } = (await personCards(ctx, [personId])).get(personId)!
  const { actor } = ctx
  return {
    asks,
    address,
    name,
    before: email,
    mine: actor.personId === personId && !actor.session?.narrow,
  }
}
