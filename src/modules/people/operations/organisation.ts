import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid } from '#kernel/errors.ts'
import { optional, text, version } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf } from '#kernel/time.ts'
import { organisationKinds, type PartKind, partKinds } from '../organisation.ts'
import { mayAddPeople, mayAdminister, mayArrange } from '../policy.ts'
import { db } from '../tables.ts'
import { freeSlug } from './free-slug.ts'

const name = z.object({ sv: text(200), en: text(200) })
const day = z.iso.date()
const tables = {
  department: 'departments',
  team: 'teams',
  campus: 'campuses',
  organisation: 'organisations',
} as const satisfies Record<PartKind, string>
const columns = {
  department: 'departmentId',
  team: 'teamId',
  campus: 'campusId',
  organisation: 'organisationId',
} as const satisfies Record<PartKind, string>
const which = { part: z.enum(partKinds), id: z.uuid() }

/** Adds an organisation that people come from; `from` a day, or since ever. */
export const addOrganisation = operation('organisation.add', {
  input: z.object({ kind: z.enum(organisationKinds), name, from: optional(day) }),
  allow: mayAddPeople,
  async run(ctx, { kind, name, from = null }) {
    const slug = await freeSlug(ctx, 'organisations', name.sv)
    return db(ctx)
      .insertInto('organisations')
      .values({ slug, kind, name, openedOn: from, closedOn: null })
      .returning(['id', 'slug'])
      .executeTakeFirstOrThrow()
  },
  trace: ({ kind }) => ({ kind }),
})

/** Adds a department, a team of a department, or a campus to a unit, last in its order. */
export const addPart = operation('unit.add-part', {
  input: z.object({
    part: z.enum(['department', 'team', 'campus']),
    unitId: z.uuid(),
    departmentId: optional(z.uuid()),
    name,
    from: optional(day),
  }),
  allow: (actor, _, { unitId }) => mayAdminister(actor, unitId),
  async run(ctx, { part, unitId, departmentId, name, from = null }) {
    const slug = await freeSlug(ctx, tables[part], name.sv, unitId)
    const position = sql<number>`(select coalesce(max(position), -1) + 1
      from ${sql.table(tables[part])} where unit_id = ${unitId})`
    const row = { unitId, slug, name, position, openedOn: from }
    const { id } = await (
      part === 'team'
        ? db(ctx)
            .insertInto('teams')
            .values({ ...row, departmentId: await departmentIn(ctx, unitId, departmentId) })
            .returning('id')
        : db(ctx)
            .insertInto(tables[part] as 'departments')
            .values(row)
            .returning('id')
    ).executeTakeFirstOrThrow()
    return { id, unitId, slug }
  },
  trace: ({ part }) => ({ part }),
})

/** Calls a part by another name from a day on, past or coming. Again from the same day: the last holds. */
export const renamePart = operation('part.rename', {
  input: z.object({ ...which, name, from: day, version }),
  load: partToChange,
  allow: mayArrange,
  versioned: ({ part }) => tables[part],
  async run(ctx, { part, id, name, from }) {
    await db(ctx)
      .deleteFrom('organisationNames')
      .where(columns[part], '=', id)
      .where('validFrom', '=', from)
      .execute()
    const nobody = { departmentId: null, teamId: null, campusId: null, organisationId: null }
    await db(ctx)
      .insertInto('organisationNames')
      .values({ ...nobody, [columns[part]]: id, name, validFrom: from })
      .execute()
  },
  trace: ({ part, from }) => ({ part, from }),
})

/** Takes a rename back: the name before it holds on. */
export const takeNameBack = operation('part.take-name-back', {
  input: z.object({ ...which, from: day, version }),
  load: partToChange,
  allow: mayArrange,
  versioned: ({ part }) => tables[part],
  async run(ctx, { part, id, from }) {
    await db(ctx)
      .deleteFrom('organisationNames')
      .where(columns[part], '=', id)
      .where('validFrom', '=', from)
      .execute()
  },
  trace: ({ part, from }) => ({ part, from }),
})

/**
 * Closes a part: `on` is the first day without it; no day opens it again. It cannot be chosen any
 * more, and stays where it was chosen. A department is closed after its teams.
 */
export const closePart = operation('part.close', {
  input: z.object({ ...which, on: optional(day), version }),
  load: partToChange,
  allow: mayArrange,
  versioned: ({ part }) => tables[part],
  async run(ctx, { part, id, on = null }, { openedOn }) {
    if (on && openedOn && on <= openedOn) throw invalid({ on: ['before_start'] })
    if (part === 'department' && on && (await hasTeamsOn(ctx, id, on)))
      throw invalid({ on: ['has_teams'] })
    await sql`update ${sql.table(tables[part])} set closed_on = ${on} where id = ${id}`.execute(
      ctx.db,
    )
  },
  trace: ({ part, on }) => ({ part, on: on ?? null }),
})

/** Moves a team to another department from now on: who leads that reaches it at once. Its cases stay. */
export const moveTeam = operation('team.move', {
  input: z.object({ id: z.uuid(), departmentId: z.uuid(), version }),
  load: (ctx, { id }) =>
    db(ctx).selectFrom('teams').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  allow: mayArrange,
  versioned: 'teams',
  async run(ctx, { id, departmentId }, team) {
    if (departmentId === team.departmentId) return
    await departmentIn(ctx, team.unitId, departmentId)
    await db(ctx)
      .insertInto('teamMoves')
      .values({
        teamId: id,
        fromDepartmentId: team.departmentId,
        toDepartmentId: departmentId,
        movedOn: dayOf(ctx.now),
      })
      .execute()
    await db(ctx).updateTable('teams').set({ departmentId }).where('id', '=', id).execute()
    // A grant in a team is one in its department, too.
    await db(ctx).updateTable('roleGrants').set({ departmentId }).where('teamId', '=', id).execute()
  },
  trace: ({ departmentId }) => ({ departmentId }),
})

type ToChange = { id: string; unitId: string | null; version: number; openedOn: string | null }

/** The part, locked. Nobody's secret: who may not change it is told so. */
async function partToChange(ctx: Ctx, { part, id }: { part: PartKind; id: string }) {
  const unit = part === 'organisation' ? sql`null::uuid` : sql.ref('unit_id')
  const { rows } = await sql<ToChange>`
    select id, ${unit} as unit_id, version, opened_on from ${sql.table(tables[part])}
    where id = ${id} for update`.execute(ctx.db)
  return rows[0]
}

const hasTeamsOn = async (ctx: Ctx, departmentId: string, on: string) =>
  (await db(ctx)
    .selectFrom('teams')
    .select('id')
    .where('departmentId', '=', departmentId)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', on)]))
    .executeTakeFirst()) !== undefined

async function departmentIn(ctx: Ctx, unitId: string, departmentId: string | undefined) {
  if (!departmentId) throw invalid({ departmentId: ['required'] })
  const found = await db(ctx)
    .selectFrom('departments')
    .select('id')
    .where('id', '=', departmentId)
    .where('unitId', '=', unitId)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', dayOf(ctx.now))]))
    .executeTakeFirst()
  if (!found) throw invalid({ departmentId: ['unknown'] })
  return departmentId
}
