import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { type Endpoint, endpoint } from '#kernel/http/endpoint.ts'
import { asId, parse } from '#kernel/input.ts'
import { administered, administratorsOnly, visiblePeople } from '../policy.ts'
import { grantRole, setRoleDays, visibleGrants, withdrawRole } from './grant.ts'
import { grantsOf } from './page.ts'

const grantBody = grantRole.input.omit({ personId: true })
const daysBody = setRoleDays.input.omit({ personId: true, grantId: true, version: true })
const path = '/people/{id}/roles'

export const rolesApi: Endpoint[] = [
  endpoint({
    method: 'get',
    path,
    summary: 'The roles of a person in the units you administer, with their days',
    run: (ctx, { id }) => rolesOf(ctx, asId(id)),
  }),
  endpoint({
    method: 'post',
    path,
    summary: 'Give a role in a unit, a department or a team, from one day to another',
    body: grantBody,
    status: 201,
    run: (ctx, { id, ...given }) =>
      done(ctx, id, (personId) => grantRole(ctx, { ...parse(grantBody, given), personId })),
  }),
  endpoint({
    method: 'put',
    path: `${path}/{grantId}`,
    summary: 'Change from when to when a role holds; a day that is left out is no bound',
    body: daysBody,
    run: (ctx, { id, grantId, version, ...given }) =>
      done(ctx, id, (personId) =>
        setRoleDays(ctx, { ...parse(daysBody, given), version, personId, grantId: asId(grantId) }),
      ),
  }),
  endpoint({
    method: 'delete',
    path: `${path}/{grantId}`,
    summary: 'Take a role back; its person is signed out',
    run: (ctx, { id, grantId }) =>
      done(ctx, id, async (personId) => {
        const { unitId, role } = await grantOf(ctx, personId, asId(grantId))
        await withdrawRole(ctx, { personId, unitId, role, grantId: asId(grantId) })
      }),
  }),
]

/** For administrators, those of their units alone. */
async function rolesOf(ctx: Ctx, id: string) {
  administratorsOnly(ctx)
  await personExists(ctx, id)
  const own = administered(ctx.actor)
  const items = (await grantsOf(ctx, id)).filter(({ unitId }) => own.includes(unitId))
  return { items, next: null }
}

const personExists = (ctx: Ctx, id: string) =>
  visiblePeople(ctx).select('id').where('id', '=', id).executeTakeFirstOrThrow(notFound)

const grantOf = (ctx: Ctx, personId: string, id: string) =>
  visibleGrants(ctx)
    .select(['unitId', 'role'])
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow(notFound)

async function done(ctx: Ctx, id: string, change: (personId: string) => Promise<unknown>) {
  const personId = asId(id)
  await personExists(ctx, personId)
  await change(personId)
  return rolesOf(ctx, personId)
}
