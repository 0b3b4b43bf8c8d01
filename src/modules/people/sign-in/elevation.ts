import { z } from 'zod'
import { type Ctx, elevationLife, holdsAnywhere } from '#kernel/context.ts'
import { forbidden, invalid } from '#kernel/errors.ts'
import { line, optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { countAttempt } from '#kernel/throttle.ts'
import { later, minutes } from '#kernel/time.ts'
import { administered, administratorsOnly, visiblePeople } from '../policy.ts'
import { db } from '../tables.ts'
import { isPasswordOf } from './credentials.ts'
import { demoPerson } from './demo-persons.ts'
import { factorOf, spendCode } from './second-factor/check.ts'

export type Proof = 'sign-in' | 'password' | 'code' | 'demo'

/** Who has signed in so lately has just shown who they are. */
const fresh = minutes(5)
const guesses = { name: 'elevation', points: 10 }

/** How the person can show anew who they are; `sign-in` means that they just have. */
export async function proofNeeded(ctx: Ctx): Promise<Proof | 'sign-in-anew'> {
  const { personId, session } = ctx.actor
  if (!personId || !session) return 'sign-in-anew'
  if (ctx.now.getTime() - session.startedAt.getTime() < fresh) return 'sign-in'
  if ((await factorOf(ctx, personId))?.confirmedAt) return 'code'
  if (await demoPerson(ctx, personId)) return 'demo'
  return (await passwordOf(ctx, personId)) ? 'password' : 'sign-in-anew'
}

const passwordOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('authAccounts')
    .select('id')
    .where('personId', '=', personId)
    .where('password', 'is not', null)
    .executeTakeFirst()

/** Lets an administrator's session do what asks for it, for a quarter of an hour and a reason. */
export async function elevate(ctx: Ctx, raw: z.input<typeof elevateSession.input>) {
  await countAttempt(ctx, [{ limit: guesses, key: ctx.actor.personId }])
  return elevateSession(ctx, raw)
}

const elevateSession = operation('session.elevate', {
  input: z.object({
    reason: line(200, 5),
    password: optional(z.string().max(200)),
    code: optional(z.string().max(40)),
  }),
  load: (ctx) =>
    visiblePeople(ctx).select('id').where('id', '=', ctx.actor.personId).executeTakeFirst(),
  allow: (actor) => holdsAnywhere(actor, 'administrator'),
  async run(ctx, { reason, password, code }, { id: personId }) {
    const proof = await proofNeeded(ctx)
    if (proof === 'sign-in-anew') throw forbidden()
    if (proof === 'code') await spendCode(ctx, personId, code ?? '')
    if (proof === 'password' && !(await isPasswordOf(ctx, personId, password ?? '')))
      throw invalid({ password: ['not_password'] })
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
