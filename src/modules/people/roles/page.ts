import { sql } from 'kysely'
import { type Ctx, type Role, roles } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import type { Text2 } from '#kernel/text.ts'
import { administered, administratorsOnly } from '../policy.ts'
import { unitParts } from '../queries/organisation.ts'
import { db } from '../tables.ts'
import { visibleGrants } from './grant.ts'

export type Grant = {
  id: string
  role: Role
  unitId: string
  departmentId: string | null
  teamId: string | null
  validFrom: string | null
  validTo: string | null
  version: number
}

/** What can be given: a requester is a person without a grant. */
export const grantable = roles.filter(
  (role): role is Exclude<Role, 'requester'> => role !== 'requester',
)

/** All grants of a person, those that are to come too; the caller has decided which are shown. */
export const grantsOf = (ctx: Ctx, personId: string): Promise<Grant[]> =>
  db(ctx)
    .selectFrom('roleGrants')
    .select(['id', 'role', 'unitId', 'departmentId', 'teamId', 'validFrom', 'validTo', 'version'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()

/** Where a role may hold, in one unit that the caller administers. */
export type RolePlaces = {
  unitId: string
  name: Text2
  departments: { id: string; name: Text2; open: boolean }[]
  teams: { id: string; departmentId: string; name: Text2; open: boolean }[]
}

export async function rolePlaces(ctx: Ctx): Promise<RolePlaces[]> {
  administratorsOnly(ctx)
  const units = await db(ctx)
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', administered(ctx.actor))
    .orderBy('id')
    .execute()
  return Promise.all(
    units.map(async ({ id: unitId, name }) => {
      const { departments, teams } = await unitParts(ctx, unitId)
      return {
        unitId,
        name,
        departments: departments.map(({ id, name, open }) => ({ id, name, open })),
        teams: teams.map(({ id, departmentId, name, open }) => ({ id, departmentId, name, open })),
      }
    }),
  )
}

/** The place that a form names by one id: the unit's own, or that of a part of it. */
export async function placeNamed(ctx: Ctx, id: unknown) {
  for (const { unitId, departments, teams } of await rolePlaces(ctx)) {
    if (id === unitId) return { unitId }
    if (departments.some((one) => one.id === id)) return { unitId, departmentId: id as string }
    if (teams.some((one) => one.id === id)) return { unitId, teamId: id as string }
  }
  throw invalid({ where: [id ? 'unknown' : 'required'] })
}

/** Who has which role in the units that the caller administers, by role and name; those to come too. */
export async function rolesHeld(ctx: Ctx) {
  administratorsOnly(ctx)
  const rows = await visibleGrants(ctx)
    .innerJoin('people', 'people.id', 'roleGrants.personId')
    .select(['roleGrants.id', 'role', 'unitId', 'departmentId', 'teamId', 'validFrom', 'validTo'])
    .select(['personId', 'people.name', 'people.email'])
    .orderBy(sql`people.name collate sv`)
    .orderBy('roleGrants.id')
    .execute()
  return rows.toSorted((a, b) => roles.indexOf(b.role) - roles.indexOf(a.role))
}
export type HeldRole = Awaited<ReturnType<typeof rolesHeld>>[number]
