import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { type Actor, type Ctx, guest, type Hub, newContext, type Role } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import type { Lang } from '#kernel/text.ts'
import { dayOf, hours } from '#kernel/time.ts'
import { holdsToday } from './roles/held.ts'
import { sessionTokenOf } from './sign-in/session.ts'

/** Roles that reach every department and team of their unit; a lead reaches the department's teams. */
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
  const found = await personWhere(ctx, sql`from people p`, sql`where p.id = ${personId}`)
  if (!found) throw new Error(`no person has the id ${personId}`)
  return found.actor
}

const actorOfSession = (hub: Hub, token: string) => {
  const ctx = newContext(hub, { actor: guest })
  return personWhere(
    ctx,
    sql`from auth_sessions s join people p on p.id = s.person_id`,
    // Who has a second factor is nobody until this session has passed it.
    sql`where s.token = ${token} and s.expires_at > ${ctx.now}
      and (s.second_factor_at is not null or not exists (select 1 from second_factors f
        where f.person_id = s.person_id and f.confirmed_at is not null))`,
    sql`s.id as session_id, s.created_at as started_at, s.elevated_until, s.narrow,
      s.second_factor_at is not null as second_factor,`,
  )
}

/** One row per grant and per part of the unit that it reaches. */
type Row = {
  id: string
  name: string
  kind: string | null
  language: Lang
  role: Role | null
  unitId: string | null
  departmentId: string | null
  teamId: string | null
  groupIds: string[]
  standsInFor: string[]
  sessionId?: string
  startedAt?: Date
  elevatedUntil?: Date | null
  narrow?: boolean
  secondFactor?: boolean
}

/** A person with grants and what these reach, in one query of plain joins: they plan fastest. */
async function personWhere(
  ctx: Ctx,
  source: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
  ofSession: RawBuilder<unknown> = sql``,
) {
  const day = dayOf(ctx.now)
  const { rows } = await sql<Row>`
    select ${ofSession} p.id, p.name, p.kind, p.language, g.role, g.unit_id, d.id as department_id, t.id as team_id,
      array(select m.group_id from group_members m where m.person_id = p.id and m.from_day <= ${day}
        and (m.until_day is null or m.until_day > ${day})) as group_ids,
      array(select a.person_id from absences a where a.stand_in_id = p.id
        and a.from_day <= ${day} and a.until_day >= ${day}) as stands_in_for
    ${source}
    left join role_grants g on g.person_id = p.id and ${holdsToday(ctx, 'g')}
    left join departments d on d.unit_id = g.unit_id
      and (g.role = any(${wide}) or d.id = g.department_id)
    left join teams t on t.department_id = d.id
      and (g.role = any(${wide}) or t.id = g.team_id or (g.role = 'lead' and g.team_id is null))
    ${where} order by g.id, d.position, t.position`.execute(ctx.db)
  const first = rows[0]
  if (!first) return undefined
  // A role that asks for a second factor is not in force for a session that has passed none.
  const { secondFactor: asks } = ctx.hub.settings
  const held =
    first.secondFactor === false ? rows.filter(({ role }) => !role || !asks.includes(role)) : rows
  return { actor: asActor(first, first.narrow ? [] : held), lang: first.language }
}

const asActor = (
  {
    id,
    name,
    kind,
    groupIds,
    standsInFor,
    sessionId,
    startedAt,
    elevatedUntil = null,
    narrow = false,
  }: Row,
  rows: Row[],
): Actor => {
  const held = rows.flatMap(({ role, unitId }) => (role && unitId ? [{ role, unitId }] : []))
  return {
    kind: 'person',
    personId: id,
    name,
    personKind: kind,
    unitIds: known(held.map(({ unitId }) => unitId)),
    departmentIds: known(rows.map(({ departmentId }) => departmentId)),
    teamIds: known(rows.map(({ teamId }) => teamId)),
    groupIds,
    standsInFor,
    roles: [...new Map(held.map((grant) => [grant.role + grant.unitId, grant])).values()],
    link: null,
    ...(sessionId && startedAt && { session: { id: sessionId, startedAt, elevatedUntil, narrow } }),
  }
}

const known = (ids: (string | null)[]) => [...new Set(ids)].filter((id) => id !== null)

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
    tokenId: row.id,
    name: row.name,
    unitIds: works ? [row.unitId] : [],
    departmentIds: works ? row.departmentIds : [],
    teamIds: works ? row.teamIds : [],
    groupIds: [],
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
  ...actor.groupIds.map((id) => `group:${id}`),
  ...(actor.personId ? [`person:${actor.personId}`] : []),
]
