import { sql } from 'kysely'
import { type Ctx, system } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { measureOf, smallest, type Measured, type Totals, withoutSmall } from './figures.ts'
import { allIndicators, type Indicator } from './indicator.ts'
import { db } from './tables.ts'

/** A part of the whole: its id (null: not known), and its figure, hidden where the part is small. */
export type Group = { id: string | null } & Measured & { hidden: boolean }
export type Measure = Measured & { unit: Indicator['unit']; groups?: Group[] }
export type By = 'campus' | 'department' | 'service'
export type Span = { unitId: string; from?: string | undefined; to?: string | undefined }

/** Public indicators are everybody's, the others those who work in the unit. */
export function visibleIndicator(ctx: Ctx, id: string, unitId: string): Indicator {
  const found = allIndicators.get(id)
  const works = ctx.actor.kind === system.kind || ctx.actor.unitIds.includes(unitId)
  if (!found || (found.visible !== 'public' && !works)) throw notFound()
  return found
}

/**
 * An indicator over a span of local days (both included), from totals only, with its interval.
 * `by` adds the parts; one with fewer than five counted shows no value, and never can be found by
 * subtraction: then the next smallest is hidden, too.
 */
export async function measure(
  ctx: Ctx,
  id: string,
  { by, ...span }: Span & { by?: By | undefined },
): Promise<Measure> {
  const indicator = visibleIndicator(ctx, id, span.unitId)
  const column = by && columns[by]
  const rows = await totals(ctx, indicator, span)
    .$if(column !== undefined, (query) =>
      query.select(`${column!} as id`).groupBy(column!).orderBy(column!),
    )
    .execute()
  const whole = measureOf(indicator, rows.reduce(added, nothing))
  if (!by) return { ...whole, unit: indicator.unit }
  const groups = rows.map((row) => ({ id: row.id ?? null, ...measureOf(indicator, row) }))
  return { ...whole, unit: indicator.unit, groups: withoutSmall(groups, smallest) }
}

export type Month = { month: string } & Measured

/** Several indicators month by month ('2026-11'), in one query; months without facts are left out. */
export async function seriesOf(
  ctx: Ctx,
  ids: readonly string[],
  span: Span,
): Promise<Map<string, Month[]>> {
  const wanted = ids.map((id) => visibleIndicator(ctx, id, span.unitId))
  const month = sql<string>`to_char(day, 'YYYY-MM')`
  const rows = await spanned(ctx, span)
    .select(['indicator', 'definition', month.as('month'), ...sums])
    .where(
      'indicator',
      'in',
      wanted.map((one) => one.id),
    )
    .groupBy(['indicator', 'definition', month])
    .orderBy(month)
    .execute()
  return new Map(
    wanted.map((indicator) => [
      indicator.id,
      rows
        .filter((row) => row.indicator === indicator.id && row.definition === indicator.version)
        .map((row) => ({ month: row.month, ...measureOf(indicator, row) }))
        .filter(({ n }) => n !== 0),
    ]),
  )
}

/** One indicator month by month. */
export const series = async (ctx: Ctx, id: string, span: Span): Promise<Month[]> =>
  (await seriesOf(ctx, [id], span)).get(id)!

/** Several indicators over the same span in one query. */
export async function measures(
  ctx: Ctx,
  ids: readonly string[],
  span: Span,
): Promise<Map<string, Measure>> {
  const wanted = ids.map((id) => visibleIndicator(ctx, id, span.unitId))
  const rows = await spanned(ctx, span)
    .select(['indicator', 'definition', ...sums])
    .where(
      'indicator',
      'in',
      wanted.map((one) => one.id),
    )
    .groupBy(['indicator', 'definition'])
    .execute()
  return new Map(
    wanted.map((indicator) => {
      const row = rows.find(
        (r) => r.indicator === indicator.id && r.definition === indicator.version,
      )
      return [indicator.id, { ...measureOf(indicator, row ?? nothing), unit: indicator.unit }]
    }),
  )
}

const columns = { campus: 'campusId', department: 'departmentId', service: 'serviceId' } as const

const sums = [
  sql<number>`sum(numerator)::float8`.as('numerator'),
  sql<number>`sum(denominator)::float8`.as('denominator'),
  sql<number>`sum(total)::float8`.as('total'),
  sql<number>`sum(squares)::float8`.as('squares'),
] as const

const spanned = (ctx: Ctx, { unitId, from, to }: Span) =>
  db(ctx)
    .selectFrom('factTotals')
    .where('unitId', '=', unitId)
    .$if(from !== undefined, (query) => query.where('day', '>=', from!))
    .$if(to !== undefined, (query) => query.where('day', '<=', to!))

const totals = (ctx: Ctx, indicator: Indicator, span: Span) =>
  spanned(ctx, span)
    .select([...sums])
    .where('indicator', '=', indicator.id)
    .where('definition', '=', indicator.version)

const nothing: Totals = { numerator: 0, denominator: 0, total: 0, squares: 0 }
const added = (a: Totals, b: { [K in keyof Totals]: number | null }): Totals => ({
  numerator: a.numerator + (b.numerator ?? 0),
  denominator: a.denominator + (b.denominator ?? 0),
  total: a.total + (b.total ?? 0),
  squares: a.squares + (b.squares ?? 0),
})
