import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { forbidden, invalid } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { parse } from '#kernel/input.ts'
import { organisations, unitParts } from '../queries/organisation.ts'
import { difference } from './compare.ts'
import { type Figure, figuresIn } from './file.ts'
import { mayImportPopulation } from './policy.ts'
import { db } from './tables.ts'

const input = z.object({ unitId: z.uuid(), csv: z.string().min(1).max(2_000_000) })

/** What a file would change, and which of its lines cannot be taken; changes nothing. */
export async function populationReport(ctx: Ctx, raw: z.input<typeof input>) {
  const given = parse(input, raw)
  if (!mayImportPopulation(ctx.actor, given.unitId)) throw forbidden()
  const { figures: _, ...report } = await reportOf(ctx, given)
  return report
}
export type PopulationReport = Awaited<ReturnType<typeof populationReport>>

/** Replaces the years that a file has, as a whole. While a line cannot be taken nothing is changed. */
export const importPopulation = operation('population.import', {
  input,
  allow: (actor, _, { unitId }) => mayImportPopulation(actor, unitId),
  async run(ctx, given) {
    const { unitId } = given
    // Two files at once go one after the other: a year is one file's, never a mixture.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`population ${unitId}`}, 0))`.execute(
      ctx.db,
    )
    const { figures, ...report } = await reportOf(ctx, given)
    if (report.refused.length > 0) throw invalid({ csv: ['refused_lines'] })
    await db(ctx)
      .deleteFrom('populationFigures')
      .where('unitId', '=', unitId)
      .where('year', 'in', report.years)
      .execute()
    for (let at = 0; at < figures.length; at += 1000)
      await db(ctx)
        .insertInto('populationFigures')
        .values(figures.slice(at, at + 1000).map((one) => ({ ...one, unitId })))
        .execute()
    return { id: unitId, unitId, ...report }
  },
})

async function reportOf(ctx: Ctx, { unitId, csv }: z.output<typeof input>) {
  const [{ campuses }, known] = await Promise.all([unitParts(ctx, unitId), organisations(ctx)])
  const departments = known.filter(({ kind }) => kind === 'faculty-department')
  const { figures, refused } = await figuresIn(csv, { departments, campuses })
  return { figures, refused, ...difference(await stored(ctx, unitId), figures) }
}

const stored = (ctx: Ctx, unitId: string): Promise<Figure[]> =>
  db(ctx)
    .selectFrom('populationFigures')
    .select(['year', 'organisationId', 'kind', 'campusId', 'people'])
    .where('unitId', '=', unitId)
    .execute()
