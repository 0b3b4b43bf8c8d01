import type { Ctx } from '#kernel/context.ts'
import { db } from '../../tables.ts'
import { relyingParty } from './relying-party.ts'

/** One's own passkeys, the oldest first; null where this installation can have none. */
export const ownPasskeys = async (ctx: Ctx) =>
  relyingParty(ctx.hub) &&
  (await db(ctx)
    .selectFrom('passkeys')
    .select(['id', 'name', 'createdAt', 'lastUsedAt', 'backedUp'])
    .where('personId', '=', ctx.actor.personId)
    .orderBy('id')
    .execute())
export type OwnPasskey = NonNullable<Awaited<ReturnType<typeof ownPasskeys>>>[number]

/** Has that person a passkey to be asked for? */
export const hasPasskey = async (ctx: Ctx, personId: string | null): Promise<boolean> =>
  relyingParty(ctx.hub) !== null &&
  (await db(ctx)
    .selectFrom('passkeys')
    .select('id')
    .where('personId', '=', personId)
    .limit(1)
    .executeTakeFirst()) !== undefined
