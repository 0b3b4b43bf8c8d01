import { sql } from 'kysely'
import { renderSVG } from 'uqr'
import { type Ctx, holds } from '#kernel/context.ts'
import { administered, administratorsOnly } from '../../policy.ts'
import { holdsToday } from '../../roles/held.ts'
import { db } from '../../tables.ts'
import { factorOf } from './check.ts'
import { unsealed } from '#kernel/secret.ts'
import { toldTo } from './codes.ts'

export type SetUp =
  | { state: 'none' }
  | { state: 'begun'; picture: string; letters: string }
  | { state: 'on'; since: Date; codesLeft: number }

/** How far one's own second factor has come; while it is set up, what the app has to be told. */
export async function ownSecondFactor(ctx: Ctx): Promise<SetUp> {
  const personId = ctx.actor.personId!
  const factor = await factorOf(ctx, personId)
  if (!factor) return { state: 'none' }
  if (factor.confirmedAt)
    return { state: 'on', since: factor.confirmedAt, codesLeft: await codesLeft(ctx, personId) }
  const { email } = await db(ctx)
    .selectFrom('people')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const { uri, letters } = toldTo(await unsealed(ctx.hub, factor.secret), email)
  const svg = renderSVG(uri, { border: 2, ecc: 'M' })
  return { state: 'begun', picture: `data:image/svg+xml,${encodeURIComponent(svg)}`, letters }
}

const codesLeft = async (ctx: Ctx, personId: string) =>
  (
    await db(ctx)
      .selectFrom('backupCodes')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('personId', '=', personId)
      .where('usedAt', 'is', null)
      .executeTakeFirstOrThrow()
  ).n

/** Who works in the administrator's units, since when they have a second factor, and how many passkeys. */
export async function secondFactorsOfStaff(ctx: Ctx) {
  administratorsOnly(ctx)
  return db(ctx)
    .selectFrom('people')
    .leftJoin('secondFactors', 'secondFactors.personId', 'people.id')
    .select(['people.id', 'people.name', 'secondFactors.confirmedAt'])
    .select((eb) =>
      eb
        .selectFrom('passkeys')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .whereRef('passkeys.personId', '=', 'people.id')
        .$asScalar()
        .$notNull()
        .as('passkeys'),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('roleGrants')
          .select('roleGrants.id')
          .whereRef('roleGrants.personId', '=', 'people.id')
          .where('roleGrants.unitId', 'in', administered(ctx.actor)),
      ),
    )
    .orderBy(sql`people.name collate sv`)
    .orderBy('people.id')
    .limit(500)
    .execute()
}

/** The person's roles that ask for a second factor, which this session has not passed. */
export async function rolesNotInForce(ctx: Ctx) {
  const asks = ctx.hub.settings.secondFactor
  if (asks.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('roleGrants')
    .select(['role', 'unitId'])
    .distinct()
    .where('personId', '=', ctx.actor.personId)
    .where('role', 'in', asks)
    .where(holdsToday(ctx))
    .execute()
  return [
    ...new Set(
      rows.filter((row) => !holds(ctx.actor, row.unitId, row.role)).map(({ role }) => role),
    ),
  ]
}
