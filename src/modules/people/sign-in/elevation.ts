import { z } from 'zod'
import { type Ctx, elevationLife, holdsAnywhere } from '#kernel/context.ts'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { later } from '#kernel/time.ts'
import { administered, administratorsOnly, oneself } from '../policy.ts'
import { db } from '../tables.ts'
import { countProof, proofFields, prove } from './proof.ts'

/** Lets an administrator's session do what asks for it, for a quarter of an hour and a reason. */
export async function elevate(ctx: Ctx, raw: z.input<typeof elevateSession.input>) {
  await countProof(ctx)
  return elevateSession(ctx, raw)
}

const elevateSession = operation('session.elevate', {
  input: z.object({ reason: line(200, 5), ...proofFields }),
  load: oneself,
  allow: (actor) => holdsAnywhere(actor, 'administrator'),
  async run(ctx, { reason, ...given }, { id: personId }) {
    const proof = await prove(ctx, personId, given)
    const until = later(ctx.now, elevationLife)
    await db(ctx)
      .updateTable('authSessions')
      .set({ elevatedUntil: until })
      .where('id', '=', ctx.actor.session!.id)
      .execute()
    await db(ctx)
      .insertInto('elevations')
      .values({ personId, at: ctx.now, until, reason, proof })
      .execute()
    return { id: personId, until }
  },
})

/** Ends it before its time. */
export const lowerSession = operation('session.lower', {
  input: z.object({}),
  allow: (actor) => holdsAnywhere(actor, 'administrator'),
  async run(ctx) {
    const { session } = ctx.actor
    if (session)
      await db(ctx)
        .updateTable('authSessions')
        .set({ elevatedUntil: null })
        .where('id', '=', session.id)
        .execute()
  },
})

/** Which administrators of one's units have raised their rights, when and why; the newest first. */
export async function elevations(ctx: Ctx) {
  administratorsOnly(ctx)
  return db(ctx)
    .selectFrom('elevations')
    .innerJoin('people', 'people.id', 'elevations.personId')
    .select(['elevations.id', 'at', 'reason', 'proof', 'people.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('roleGrants')
          .select('roleGrants.id')
          .whereRef('roleGrants.personId', '=', 'elevations.personId')
          .where('roleGrants.unitId', 'in', administered(ctx.actor)),
      ),
    )
    .orderBy('elevations.id', 'desc')
    .limit(50)
    .execute()
}
