import { z } from 'zod'
import { type Ctx, roles } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { optional, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { administered, mayAdminister } from '../policy.ts'
import { endSessionsOf } from '../sign-in/sessions.ts'
import { db } from '../tables.ts'
import { daysOf, roleDays } from './days.ts'

/** Gives a person a role in a unit, as a whole or in one department or team. Twice is once, with the days of the second. */
export const grantRole = operation('role.grant', {
  input: z.object({
    personId: z.uuid(),
    unitId: z.uuid(),
    role: z.enum(roles).exclude(['requester']),
    departmentId: optional(z.uuid()),
    teamId: optional(z.uuid()),
    ...roleDays,
  }),
  allow: (actor, _, { unitId }) => mayAdminister(actor, unitId),
  elevated: true,
  async run(ctx, { personId, unitId, role, ...given }) {
    const { departmentId, teamId } = await placeIn(ctx, unitId, given)
    const held = daysOf(given)
    await db(ctx)
      .insertInto('roleGrants')
      .values({ personId, unitId, role, departmentId, teamId, ...held, createdAt: ctx.now })
      .onConflict((on) =>
        on
          .columns(['personId', 'unitId', 'role', 'departmentId', 'teamId'])
          .doUpdateSet({ ...held, warnedAt: null }),
      )
      .execute()
    return { id: personId, unitId }
  },
  trace: ({ role, departmentId, teamId, validFrom, validTo }) => ({
    ...{ role, departmentId, teamId, validFrom, validTo },
  }),
})

/** Takes a role from a person, wherever in the unit it was held or at one place alone, and ends their sessions. */
export const withdrawRole = operation('role.withdraw', {
  input: z.object({
    personId: z.uuid(),
    unitId: z.uuid(),
    role: z.enum(roles),
    /** One of several grants of the same role. */
    grantId: optional(z.uuid()),
  }),
  allow: (actor, _, { unitId }) => mayAdminister(actor, unitId),
  elevated: true,
  async run(ctx, { personId, unitId, role, grantId }) {
    await db(ctx)
      .deleteFrom('roleGrants')
      .where('personId', '=', personId)
      .where('unitId', '=', unitId)
      .where('role', '=', role)
      .$if(grantId !== undefined, (q) => q.where('id', '=', grantId!))
      .execute()
    await endSessionsOf(ctx, personId)
    return { id: personId, unitId }
  },
  trace: ({ role, grantId }) => ({ role, grantId }),
})

/** The grants that an actor may see as such: administrators those of their units. */
export const visibleGrants = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('roleGrants')
    .$if(ctx.actor.kind !== 'system', (q) =>
      q.where('roleGrants.unitId', 'in', administered(ctx.actor)),
    )

/** Changes from when to when a role holds. Whoever thereby has lost it today is signed out. */
export const setRoleDays = operation('role.set-days', {
  input: z.object({ personId: z.uuid(), grantId: z.uuid(), ...roleDays, version }),
  load: (ctx, { personId, grantId }) =>
    visibleGrants(ctx)
      .selectAll()
      .where('id', '=', grantId)
      .where('personId', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  allow: (actor, { unitId }) => mayAdminister(actor, unitId),
  elevated: true,
  versioned: 'role_grants',
  async run(ctx, given, { id, personId }) {
    const held = daysOf(given)
    await db(ctx)
      .updateTable('roleGrants')
      .set({ ...held, warnedAt: null })
      .where('id', '=', id)
      .execute()
    const today = dayOf(ctx.now)
    if ((held.validFrom ?? today) > today || (held.validTo ?? today) < today)
      await endSessionsOf(ctx, personId)
  },
  trace: ({ personId, validFrom, validTo }, { role }) => ({ personId, role, validFrom, validTo }),
})

type Place = { departmentId?: string | undefined; teamId?: string | undefined }

/** A team's grant is one of its department too; neither may be another unit's. */
async function placeIn(ctx: Ctx, unitId: string, { departmentId, teamId }: Place) {
  if (teamId) {
    const team = await db(ctx)
      .selectFrom('teams')
      .select('departmentId')
      .where('id', '=', teamId)
      .where('unitId', '=', unitId)
      .executeTakeFirst()
    if (!team || (departmentId && departmentId !== team.departmentId))
      throw invalid({ teamId: ['unknown'] })
    return { departmentId: team.departmentId, teamId }
  }
  if (!departmentId) return { departmentId: null, teamId: null }
  const found = await db(ctx)
    .selectFrom('departments')
    .select('id')
    .where('id', '=', departmentId)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  if (!found) throw invalid({ departmentId: ['unknown'] })
  return { departmentId, teamId: null }
}
