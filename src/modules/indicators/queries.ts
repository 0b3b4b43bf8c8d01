import { sql } from 'kysely'
import { type Ctx, system } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { measureOf, smallest, type Measured, type Totals, withoutSmall } from './figures.ts'
import { allIndicators, type Indicator } from './indicator.ts'
import { monthsBetween, monthsLater } from './months.ts'
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
/** `from` and `to` are months, '2026-11', both included. */
export type MonthSpan = { unitId: string; from: string; to: string; window?: number }

/**
 * Several indicators month by month, in one query; months without facts are left out. Each month
 * stands for the `window` months that end with it (1 unless told; 12: "over the last year").
 */
export async function seriesOf(
  ctx: Ctx,
  ids: readonly string[],
  { unitId, from, to, window = 1 }: MonthSpan,
): Promise<Map<string, Month[]>> {
  const wanted = ids.map((id) => visibleIndicator(ctx, id, unitId))
  const month = sql<string>`to_char(day, 'YYYY-MM')`
  const span = {
    unitId,
    from: `${monthsLater(from, 1 - window)}-01`,
    before: `${monthsLater(to, 1)}-01`,
  }
  const rows = await spanned(ctx, span)
    .select(['indicator', 'definition', month.as('month'), ...sums])
    .where(
      'indicator',
      'in',
      wanted.map((one) => one.id),
    )
    .groupBy(['indicator', 'definition', month])
    .execute()
  const of = ({ id, version }: Indicator) =>
    rows.filter((row) => row.indicator === id && row.definition === version)
  return new Map(
    wanted.map((indicator) => [
      indicator.id,
      monthsBetween(from, to)
        .map((month) => ({ month, ...over(indicator, of(indicator), month, window) }))
        .filter(({ n }) => n !== 0),
    ]),
  )
}

/** One indicator month by month. */
export const series = async (ctx: Ctx, id: string, span: MonthSpan): Promise<Month[]> =>
  (await seriesOf(ctx, [id], span)).get(id)!

const over = (
  indicator: Indicator,
  rows: (Totals & { month: string })[],
  month: string,
  window: number,
) => {
  const first = monthsLater(month, 1 - window)
  const inside = rows.filter((row) => first <= row.month && row.month <= month)
  return measureOf(indicator, inside.reduce(added, nothing))
}

const columns = { campus: 'campusId', department: 'departmentId', service: 'serviceId' } as const

const sums = [
  sql<number>`sum(numerator)::float8`.as('numerator'),
  sql<number>`sum(denominator)::float8`.as('denominator'),
  sql<number>`sum(total)::float8`.as('total'),
  sql<number>`sum(squares)::float8`.as('squares'),
] as const

const spanned = (ctx: Ctx, { unitId, from, to, before }: Span & { before?: string }) =>
  db(ctx)
    .selectFrom('factTotals')
    .where('unitId', '=', unitId)
    .$if(from !== undefined, (query) => query.where('day', '>=', from!))
    .$if(to !== undefined, (query) => query.where('day', '<=', to!))
    .$if(before !== undefined, (query) => query.where('day', '<', before!))

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
