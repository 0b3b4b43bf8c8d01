import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { remembered } from '#kernel/remembered.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import {
  type DatedName,
  existsOn,
  type Lifetime,
  nameOn,
  type OrganisationKind,
} from '../organisation.ts'
import { db, type OpeningHours } from '../tables.ts'

/** As the database gives a part: its first name, and the later ones with their days. */
type Stored = Lifetime & { name: Text2; names: DatedName[] }

/** A part as it is today: `name` is today's, `names` all it has had, `open` whether it can be chosen. */
export const today = <P extends Stored>(ctx: Ctx, part: P): P & { open: boolean } => {
  const day = dayOf(ctx.now)
  const names = [{ from: null, name: part.name }, ...part.names]
  return { ...part, name: nameOn(names, day), names, open: existsOn(part, day) }
}

/** The later names of `table`'s rows, as JSON: `[{ from, name }]`, earliest first. */
export const laterNames = (table: string, column: string) => sql<DatedName[]>`
  (select coalesce(jsonb_agg(jsonb_build_object('from', n.valid_from, 'name', n.name)
    order by n.valid_from), '[]')
   from organisation_names n where n.${sql.ref(column)} = ${sql.ref(`${table}.id`)})`

/** A part of a unit as it is today; `names` are all it has had. A choice offers those that are `open`. */
export type UnitPart = Lifetime & {
  id: string
  slug: string
  name: Text2
  names: DatedName[]
  open: boolean
  version: number
}
export type UnitParts = {
  departments: UnitPart[]
  teams: (UnitPart & { departmentId: string })[]
  campuses: (UnitPart & { library: Text2 | null; hours: OpeningHours[] | null })[]
}

/** A unit's departments, teams and campuses, closed ones too, in the unit's own order. */
export const unitParts = (ctx: Ctx, unitId: string): Promise<UnitParts> =>
  remembered(ctx, `parts:${unitId}`, () => readParts(ctx, unitId))

async function readParts(ctx: Ctx, unitId: string): Promise<UnitParts> {
  const part = (table: string, names: string, extra = sql``) => sql`
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'name', name,
      'openedOn', opened_on, 'closedOn', closed_on, 'version', version,
      'names', ${laterNames(table, names)} ${extra})
      order by position, slug), '[]') from ${sql.table(table)} where unit_id = ${unitId})`
  const { rows } = await sql<UnitParts>`
    select ${part('departments', 'department_id')} as departments,
      ${part('teams', 'team_id', sql`, 'departmentId', department_id`)} as teams,
      ${part('campuses', 'campus_id', sql`, 'library', library, 'hours', hours`)} as campuses`.execute(
    ctx.db,
  )
  const { departments, teams, campuses } = rows[0]!
  return {
    departments: departments.map((one) => today(ctx, one)),
    teams: teams.map((one) => today(ctx, one)),
    campuses: campuses.map((one) => today(ctx, one)),
  }
}

export type OrganisationCard = Lifetime & {
  id: string
  slug: string
  kind: OrganisationKind
  name: Text2
  names: DatedName[]
  open: boolean
  version: number
}

/**
 * The organisations that people come from, closed ones too, by kind and Swedish name. A choice offers
 * those that are `open`. They are no secret, and belong to no unit. One query.
 */
export async function organisations(ctx: Ctx): Promise<OrganisationCard[]> {
  const rows = await db(ctx)
    .selectFrom('organisations')
    .selectAll()
    .select(laterNames('organisations', 'organisation_id').as('names'))
    .execute()
  return rows
    .map((row) => today(ctx, row))
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.sv.localeCompare(b.name.sv, 'sv'))
}

/** The same by id: what an affiliation, a group or a figure points to. */
export const organisationCards = async (ctx: Ctx): Promise<Map<string, OrganisationCard>> =>
  new Map((await organisations(ctx)).map((one) => [one.id, one]))

/** The campuses of all units that can be chosen today: groups belong to no unit. */
export const openCampuses = async (ctx: Ctx): Promise<{ id: string; name: Text2 }[]> =>
  (
    await db(ctx)
      .selectFrom('campuses')
      .select([
        'id',
        'name',
        'openedOn',
        'closedOn',
        laterNames('campuses', 'campus_id').as('names'),
      ])
      .orderBy('unitId')
      .orderBy('position')
      .execute()
  )
    .map((row) => today(ctx, row))
    .filter(({ open }) => open)
    .map(({ id, name }) => ({ id, name }))

/** Which teams have moved between departments, and when; earliest first. */
export const teamMoves = (ctx: Ctx, unitId: string) =>
  db(ctx)
    .selectFrom('teamMoves')
    .innerJoin('teams', 'teams.id', 'teamMoves.teamId')
    .select(['teamMoves.teamId', 'fromDepartmentId', 'toDepartmentId', 'movedOn'])
    .where('teams.unitId', '=', unitId)
    .orderBy('teamMoves.id')
    .execute()

/** The unit that the actor administers, with all its parts, and the organisations: for their page. */
export async function organisationPage(ctx: Ctx) {
  const unitId = ctx.actor.roles.find(({ role }) => role === 'administrator')?.unitId
  if (!unitId) throw notFound()
  const [parts, others, moves] = await Promise.all([
    unitParts(ctx, unitId),
    organisations(ctx),
    teamMoves(ctx, unitId),
  ])
  return { unitId, ...parts, organisations: others, moves, day: dayOf(ctx.now) }
}
export type OrganisationData = Awaited<ReturnType<typeof organisationPage>>
