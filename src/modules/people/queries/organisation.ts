import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf } from '#kernel/time.ts'
import {
  type DatedName,
  existsOn,
  type Lifetime,
  nameOn,
  type OrganisationKind,
} from '../organisation.ts'
import { db } from '../tables.ts'

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

/** Which teams have moved between departments, and when; earliest first. */
export const teamMoves = (ctx: Ctx, unitId: string) =>
  db(ctx)
    .selectFrom('teamMoves')
    .innerJoin('teams', 'teams.id', 'teamMoves.teamId')
    .select(['teamMoves.teamId', 'fromDepartmentId', 'toDepartmentId', 'movedOn'])
    .where('teams.unitId', '=', unitId)
    .orderBy('teamMoves.id')
    .execute()
