import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { fromCursor, pageOf } from '#kernel/paging.ts'
import { administered, administratorsOnly } from '../policy.ts'
import { db } from '../tables.ts'
import { deviceOf, networkOf } from './device.ts'

export const outcomes = ['in', 'refused', 'throttled'] as const
export type Outcome = (typeof outcomes)[number]
/** `other`: a way that the sign-in library knows and this list does not. */
export const ways = [
  'password',
  'link',
  'demo',
  'set-up',
  'registration',
  'code',
  'passkey',
  'other',
] as const
export type Way = (typeof ways)[number]

type Attempt = { way: Way; outcome: Outcome } & ({ personId: string } | { email: string })

/** Writes down that somebody came in, or tried to. An address that is nobody's stays as typed. */
export async function noteSignIn(ctx: Ctx, { way, outcome, ...who }: Attempt) {
  const personId = 'personId' in who ? who.personId : await personWith(ctx, who.email)
  const email = 'email' in who && personId === null ? who.email : null
  const device = ctx.device?.slice(0, 300) ?? null
  await db(ctx)
    .insertInto('signIns')
    .values({ at: ctx.now, personId, email, way, outcome, device, network: networkOf(ctx.address) })
    .execute()
}

const personWith = async (ctx: Ctx, email: string) =>
  (await db(ctx).selectFrom('people').select('id').where('email', '=', email).executeTakeFirst())
    ?.id ?? null

/**
 * People see their own; administrators those of everybody but the colleagues of other units, and
 * the attempts with addresses that nobody has.
 */
export const visibleSignIns = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('signIns')
    .leftJoin('people', 'people.id', 'signIns.personId')
    .$if(ctx.actor.kind !== 'system', (q) =>
      q.where((eb) => {
        const own = eb('signIns.personId', '=', ctx.actor.personId)
        const units = administered(ctx.actor)
        if (units.length === 0) return own
        const grants = eb
          .selectFrom('roleGrants')
          .select('roleGrants.id')
          .whereRef('roleGrants.personId', '=', 'signIns.personId')
        return eb.or([
          own,
          eb.not(eb.exists(grants)),
          eb.exists(grants.where('roleGrants.unitId', 'in', units)),
        ])
      }),
    )

const page = (ctx: Ctx) =>
  visibleSignIns(ctx)
    .select(['signIns.id', 'signIns.at', 'signIns.way', 'signIns.outcome', 'signIns.device'])
    .select(['signIns.network', 'signIns.email as typed', 'people.name'])
    .orderBy('signIns.id', 'desc')

/** The newest of one's own. */
export async function ownSignIns(ctx: Ctx, limit: number) {
  const rows = await page(ctx)
    .where('signIns.personId', '=', ctx.actor.personId)
    .limit(limit)
    .execute()
  return rows.map(seen)
}

type Asked = { cursor?: string | undefined; outcome?: Outcome | undefined; limit: number }

/** One page for administrators, newest first, and the cursor of the next one. */
export async function signInLog(ctx: Ctx, { cursor, outcome, limit }: Asked) {
  administratorsOnly(ctx)
  const [before] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const rows = await page(ctx)
    .$if(before !== undefined, (q) => q.where('signIns.id', '<', before!))
    .$if(outcome !== undefined, (q) => q.where('signIns.outcome', '=', outcome!))
    .limit(limit + 1)
    .execute()
  return pageOf(rows.map(seen), limit, ({ id }) => [id])
}

export type SignInRow = Awaited<ReturnType<typeof ownSignIns>>[number]
const seen = <R extends { device: string | null }>({ device, ...row }: R) => ({
  ...row,
  ...deviceOf(device),
})
