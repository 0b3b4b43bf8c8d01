import type { Ctx } from '#kernel/context.ts'
import { csvOf } from '#kernel/csv/write.ts'
import { notFound } from '#kernel/errors.ts'
import { organisations, unitParts } from '../queries/organisation.ts'
import { keyOf } from './file.ts'
import { mayImportPopulation, visiblePopulation } from './policy.ts'
import { db } from './tables.ts'

export type PopulationBy = 'department' | 'kind' | 'campus'
/** `total`, and `of` by the id of a department or campus, or by the kind's word. */
export type Population = { year: number; total: number; of: ReadonlyMap<string, number> }

const columns = { department: 'organisationId', kind: 'kind', campus: 'campusId' } as const

/**
 * How many people a unit is there for in a calendar year, in persons (heads, not full-time posts), as
 * the faculty's file for the latest year that is not after `year` says: the denominator of reach. Nothing
 * (undefined) where there are no figures so far; a part that is missing in `of` has no figure, one that
 * has nobody is 0. The caller decides who may see what it computes. One query.
 */
export async function populationOf(
  ctx: Ctx,
  { unitId, year, by }: { unitId: string; year: number; by: PopulationBy },
): Promise<Population | undefined> {
  const column = columns[by]
  const rows = await db(ctx)
    .selectFrom('populationFigures')
    .select([column, 'year', 'people'])
    .where('unitId', '=', unitId)
    .where('year', '=', (eb) =>
      eb
        .selectFrom('populationFigures')
        .select((eb) => eb.fn.max('year').as('latest'))
        .where('unitId', '=', unitId)
        .where('year', '<=', year),
    )
    .execute()
  if (rows.length === 0) return undefined
  const of = new Map<string, number>()
  for (const row of rows) {
    const id = (row as unknown as Record<string, string>)[column]!
    of.set(id, (of.get(id) ?? 0) + row.people)
  }
  const total = rows.reduce((sum, { people }) => sum + people, 0)
  return { year: rows[0]!.year, total, of }
}

/** All figures of the unit where the caller works, latest year first; for those who work there. */
export async function populationPage(ctx: Ctx) {
  const unitId = ctx.actor.unitIds[0]
  if (!unitId) throw notFound()
  const [rows, { campuses }, known] = await Promise.all([
    visiblePopulation(ctx)
      .select(['year', 'organisationId', 'kind', 'campusId', 'people'])
      .where('unitId', '=', unitId)
      .orderBy('year', 'desc')
      .orderBy('id')
      .execute(),
    unitParts(ctx, unitId),
    organisations(ctx),
  ])
  const named = ({ id, slug, name }: (typeof campuses)[number] | (typeof known)[number]) => ({
    ...{ id, slug, name },
  })
  return {
    unitId,
    figures: rows.map((row) => ({ ...row, id: keyOf(row) })),
    campuses: campuses.map(named),
    departments: known.filter(({ kind }) => kind === 'faculty-department').map(named),
    may: { import: mayImportPopulation(ctx.actor, unitId) },
  }
}
export type PopulationData = Awaited<ReturnType<typeof populationPage>>

/** The same as a file that can be imported again. */
export async function populationCsv(ctx: Ctx): Promise<string> {
  const { figures, campuses, departments } = await populationPage(ctx)
  const slug = (parts: { id: string; slug: string }[], id: string) =>
    parts.find((one) => one.id === id)?.slug ?? ''
  return csvOf([
    ['year', 'department', 'kind', 'campus', 'people'],
    ...figures.map(({ year, organisationId, kind, campusId, people }) => [
      String(year),
      slug(departments, organisationId),
      kind,
      slug(campuses, campusId),
      String(people),
    ]),
  ])
}
