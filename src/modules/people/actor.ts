import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { type Actor, type Ctx, guest, type Hub, newContext, type Role } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import type { Lang } from '#kernel/text.ts'
import { hours } from '#kernel/time.ts'
import { sessionTokenOf } from './session.ts'

/** Roles that reach every department and team of their unit. */
const wide: readonly Role[] = ['manager', 'auditor', 'administrator']

export const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Who asks: the bearer of an API token, a person with a session, or a guest. Runs before every page,
 * so it is one query; what a person may do is read anew each time, never remembered.
 */
export async function actorOf(
  hub: Hub,
  request: Request,
): Promise<{ actor: Actor; lang: Lang | null }> {
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) return { actor: await actorOfToken(hub, bearer), lang: null }
  const token = sessionTokenOf(hub, request.headers.get('cookie'))
  if (!token) return { actor: guest, lang: null }
  return (await actorOfSession(hub, token)) ?? { actor: guest, lang: null }
}

/** The actor that a person is when signed in; for tests and for work done in somebody's name. */
export async function actorOfPerson(ctx: Ctx, personId: string): Promise<Actor> {
  const found = await personWhere(ctx, sql`from people p where p.id = ${personId}`)
  if (!found) throw new Error(`no person has the id ${personId}`)
  return found.actor
}

const actorOfSession = (hub: Hub, token: string) => {
  const ctx = newContext(hub, { actor: guest })
  return personWhere(
    ctx,
    sql`from auth_sessions s join people p on p.id = s.person_id
      where s.token = ${token} and s.expires_at > ${ctx.now}`,
  )
}

type Grant = { role: Role; unitId: string; departmentId: string | null; teamId: string | null }
type Row = {
  id: string
  name: string
  language: Lang
  grants: Grant[]
  departments: { id: string; unitId: string }[]
  teams: { id: string; unitId: string; departmentId: string }[]
}

/** A person with grants and the parts of the units these are in, all in one query. */
async function personWhere(ctx: Ctx, source: RawBuilder<unknown>) {
  const { rows } = await sql<Row>`
    with person as (select p.id, p.name, p.language ${source}),
    held as (select g.* from role_grants g join person on person.id = g.person_id)
    select person.*,
      (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'unitId', unit_id,
        'departmentId', department_id, 'teamId', team_id) order by id), '[]') from held) as grants,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'unitId', unit_id)), '[]')
        from departments where unit_id in (select unit_id from held)) as departments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'unitId', unit_id,
        'departmentId', department_id)), '[]')
        from teams where unit_id in (select unit_id from held)) as teams
    from person`.execute(ctx.db)
  const row = rows[0]
  return row && { actor: asActor(row), lang: row.language }
}

function asActor({ id, name, grants, departments, teams }: Row): Actor {
  const everywhere = (unitId: string) =>
    grants.some((grant) => grant.unitId === unitId && wide.includes(grant.role))
  return {
    kind: 'person',
    personId: id,
    name,
    unitIds: [...new Set(grants.map(({ unitId }) => unitId))],
    departmentIds: departments
      .filter(({ id, unitId }) => everywhere(unitId) || grants.some((g) => g.departmentId === id))
      .map(({ id }) => id),
    teamIds: teams
      .filter(
        ({ id, unitId, departmentId }) =>
          everywhere(unitId) || grants.some((g) => g.teamId === id || leads(g, departmentId)),
      )
      .map(({ id }) => id),
    roles: grants.map(({ role, unitId }) => ({ role, unitId })),
    link: null,
  }
}

/** Who leads a whole department leads its teams. */
const leads = (grant: Grant, departmentId: string) =>
  grant.role === 'lead' && grant.teamId === null && grant.departmentId === departmentId

type TokenRow = {
  id: string
  name: string
  role: Role
  unitId: string
  lastUsedAt: Date | null
  departmentIds: string[]
  teamIds: string[]
}

async function actorOfToken(hub: Hub, token: string): Promise<Actor> {
  const ctx = newContext(hub, { actor: guest })
  const { rows } = await sql<TokenRow>`
    select t.id, t.name, t.role, t.unit_id, t.last_used_at,
      (select coalesce(jsonb_agg(id), '[]') from departments where unit_id = t.unit_id)
        as department_ids,
      (select coalesce(jsonb_agg(id), '[]') from teams where unit_id = t.unit_id) as team_ids
    from api_tokens t
    where t.token_hash = ${tokenHash(token)} and t.withdrawn_at is null
      and t.expires_at > ${ctx.now}`.execute(ctx.db)
  const row = rows[0]
  if (!row) throw new Refusal('no_token')
  await noteUse(ctx, row)
  // A token of a requester works nowhere; any other reaches the whole of its unit.
  const works = row.role !== 'requester'
  return {
    kind: 'token',
    personId: null,
    name: row.name,
    unitIds: works ? [row.unitId] : [],
    departmentIds: works ? row.departmentIds : [],
    teamIds: works ? row.teamIds : [],
    roles: [{ role: row.role, unitId: row.unitId }],
    link: null,
  }
}

/** When it was last used, to the hour: enough to find a forgotten token, and no write per request. */
const noteUse = async (ctx: Ctx, { id, lastUsedAt }: TokenRow) => {
  if (lastUsedAt && ctx.now.getTime() - lastUsedAt.getTime() < hours(1)) return
  await sql`update api_tokens set last_used_at = ${ctx.now} where id = ${id}`.execute(ctx.db)
}

/** Keys that open what the actor may find: `search_documents.visible_to`. */
export const searchKeys = (actor: Actor): string[] => [
  'public',
  ...actor.unitIds.map((id) => `unit:${id}`),
  ...actor.departmentIds.map((id) => `department:${id}`),
  ...actor.teamIds.map((id) => `team:${id}`),
  ...(actor.personId ? [`person:${actor.personId}`] : []),
]
