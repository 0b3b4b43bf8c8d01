import { z } from 'zod'
import { type Ctx, inTransaction, roles } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { email as emailField, parse } from '#kernel/input.ts'
import { personAt } from '../persons/find.ts'
import { invitePerson } from '../persons/invite.ts'
import { defaultUnit } from '../queries.ts'
import { unitParts } from '../queries/organisation.ts'
import { db } from '../tables.ts'
import { grantRole, withdrawRole } from './grant.ts'
import { grantsOf } from './page.ts'

/** What a command says of a role: `place` is the slug of a department or team of the first unit. */
export type AskedRole = {
  email: string
  role: string
  place?: string | undefined
  validFrom?: string | undefined
  validTo?: string | undefined
}

const role = z.enum(roles).exclude(['requester'])

/** `navet user invite EMAIL`: mails a link that signs the person in once. */
export async function userInvite(ctx: Ctx, email: string) {
  const personId = await personOf(ctx, email)
  await invitePerson(ctx, { personId })
  return { id: personId, email }
}

/** `navet user roles EMAIL`: what the person may, where, and from when to when. */
export async function rolesOfUser(ctx: Ctx, email: string) {
  const grants = await grantsOf(ctx, await personOf(ctx, email))
  const units = await db(ctx).selectFrom('units').select(['id', 'name']).execute()
  const named = new Map(units.map((unit) => [unit.id, unit.name]))
  for (const unitId of new Set(grants.map((one) => one.unitId))) {
    const { departments, teams } = await unitParts(ctx, unitId)
    for (const part of [...departments, ...teams]) named.set(part.id, part.name)
  }
  const nameOf = (id: string | null) => (id && named.get(id)) || null
  return grants.map(({ id, role, unitId, departmentId, teamId, validFrom, validTo }) => ({
    ...{ id, role, unit: nameOf(unitId), place: nameOf(teamId ?? departmentId) },
    ...{ unitId, departmentId, teamId, validFrom, validTo },
  }))
}

/** `navet user grant EMAIL --role ROLE`: in the first unit, as a whole or in one part of it. */
export async function roleGrant(ctx: Ctx, { email, place, ...given }: AskedRole) {
  const personId = await personOf(ctx, email)
  const { role: held } = parse(z.object({ role }), given)
  const { validFrom, validTo } = given
  await grantRole(ctx, { personId, role: held, validFrom, validTo, ...(await where(ctx, place)) })
  return rolesOfUser(ctx, email)
}

/** `navet user withdraw EMAIL --role ROLE`: wherever in the first unit it is held, or in one part. */
export async function roleWithdraw(ctx: Ctx, { email, place, ...given }: AskedRole) {
  const personId = await personOf(ctx, email)
  const { role: held } = parse(z.object({ role }), given)
  const asked = await where(ctx, place)
  const grants = (await grantsOf(ctx, personId)).filter(
    (one) =>
      one.role === held &&
      one.unitId === asked.unitId &&
      (!asked.departmentId || (one.departmentId === asked.departmentId && !one.teamId)) &&
      (!asked.teamId || one.teamId === asked.teamId),
  )
  if (grants.length === 0) throw invalid({ role: ['unknown'] })
  await inTransaction(ctx, async (ctx) => {
    for (const { id: grantId, unitId } of grants)
      await withdrawRole(ctx, { personId, unitId, role: held, grantId })
  })
  return rolesOfUser(ctx, email)
}

async function personOf(ctx: Ctx, address: string): Promise<string> {
  const { email } = parse(z.object({ email: emailField }), { email: address })
  const found = await personAt(ctx, email)
  if (!found) throw invalid({ email: ['unknown'] })
  return found.id
}

type Where = { unitId: string; departmentId?: string; teamId?: string }

async function where(ctx: Ctx, slug: string | undefined): Promise<Where> {
  const { id: unitId } = await defaultUnit(ctx)
  if (!slug) return { unitId }
  const { departments, teams } = await unitParts(ctx, unitId)
  const department = departments.find((one) => one.slug === slug)
  if (department) return { unitId, departmentId: department.id }
  const team = teams.find((one) => one.slug === slug)
  if (team) return { unitId, teamId: team.id }
  throw invalid({ in: ['unknown'] })
}
