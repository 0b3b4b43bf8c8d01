import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/time.ts'
import { type PopulationBy, populationOf } from './queries.ts'

/** `yes` persons of the `n` whom a part of the population has; never more than all. */
export type Reached = { id: string; yes: number; n: number }

/**
 * How many of the people whom the unit is there for are among `ids`, by part of the population and as
 * a whole. A person counts once: as the affiliation with a department of the faculty that holds today
 * says, and at the campus that their entry has. Who is somebody else's, or whose part has no figure, is
 * not counted. Nothing (undefined) where there are no figures so far. The caller decides who may see
 * it, and hides small parts. Two queries.
 */
export async function reachOf(
  ctx: Ctx,
  asked: { unitId: string; year: number; by: Exclude<PopulationBy, 'department'> },
  ids: readonly string[],
): Promise<{ year: number; whole: Omit<Reached, 'id'>; parts: Reached[] } | undefined> {
  const population = await populationOf(ctx, asked)
  if (!population) return undefined
  const day = dayOf(ctx.now)
  const part = asked.by === 'campus' ? sql`p.campus_id::text` : sql`a.kind`
  const { rows } = await sql<{ id: string | null; yes: number }>`
    select ${part} as id, count(*)::int as yes
    from people p cross join lateral (
      select kind from affiliations
      where person_id = p.id and organisation_kind = 'faculty-department'
        and coalesce(valid_from <= ${day}::date, true) and coalesce(valid_to >= ${day}::date, true)
      order by id limit 1) a
    where p.id = any(${[...new Set(ids)]}::uuid[]) and p.merged_into is null and p.erased_at is null
    group by 1`.execute(ctx.db)
  const known = new Map(rows.map(({ id, yes }) => [id, yes]))
  const parts = [...population.of].map(([id, n]) => ({
    id,
    n,
    yes: Math.min(n, known.get(id) ?? 0),
  }))
  const yes = Math.min(
    population.total,
    rows.reduce((sum, row) => sum + row.yes, 0),
  )
  return { year: population.year, whole: { yes, n: population.total }, parts }
}
