import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { measureOf, type Measured, smallest, type Totals } from './figures.ts'
import { allIndicators, type Indicator } from './indicator.ts'
import { db } from './tables.ts'

/** Local days, both included. */
export type Days = { from: string; to: string }
/** The middle value, in seconds where it is a duration, of n; null where there are fewer than five. */
export type Median = { n: number; median: number | null }
type ByService<T> = Map<string, Map<string, T>>

/**
 * Public indicators of single services over a span, in one query: service → indicator → figure. One with
 * fewer than five counted shows no value.
 */
export async function measureOfServices(
  ctx: Ctx,
  ids: readonly string[],
  serviceIds: readonly string[],
  { from, to }: Days,
): Promise<ByService<Measured>> {
  const wanted = ids.map(publicIndicator)
  const rows = await ofServices(ctx, wanted, serviceIds, { from, to })
    .select(['serviceId', 'indicator', ...sums])
    .groupBy(['serviceId', 'indicator', 'definition'])
    .execute()
  return gathered(rows, ({ indicator, ...totals }) => hidden(measureOf(known(indicator), totals)))
}

/** A count of each service month by month, '2026-11' → how many; months without any are left out. */
export async function monthsOfServices(
  ctx: Ctx,
  id: string,
  serviceIds: readonly string[],
  days: Days,
): Promise<ByService<number>> {
  const month = sql<string>`to_char(day, 'YYYY-MM')`
  const rows = await ofServices(ctx, [publicIndicator(id)], serviceIds, days)
    .select(['serviceId', month.as('indicator')])
    .select(sql<number>`sum(numerator)::float8`.as('count'))
    .groupBy(['serviceId', month])
    .execute()
  return gathered(rows, ({ count }) => count)
}

/**
 * Medians of single services over a span, from the facts, as a total knows no middle: service →
 * indicator → median. What was taken back does not count. One query.
 */
export async function mediansOfServices(
  ctx: Ctx,
  ids: readonly string[],
  serviceIds: readonly string[],
  { from, to }: Days,
): Promise<ByService<Median>> {
  const wanted = ids.map(publicIndicator)
  if (serviceIds.length === 0) return new Map()
  const { rows } = await sql<{ serviceId: string; indicator: string; n: number; median: number }>`
    with standing as (
      select service_id, indicator, value from facts
      where service_id = any(${[...serviceIds]}::uuid[]) and value is not null
        and (indicator, definition) in (${sql.join(wanted.map(({ id, version }) => sql`(${id}, ${version}::int)`))})
        and day between ${from}::date and ${to}::date
      group by service_id, indicator, record_id, value having sum(denominator) > 0
    )
    select service_id, indicator, count(*)::int as n,
      percentile_cont(0.5) within group (order by value::float8) as median
    from standing group by service_id, indicator`.execute(ctx.db)
  return gathered(rows, ({ n, median }) => ({ n, median: n < smallest ? null : median }))
}

const known = (id: string): Indicator => allIndicators.get(id)!
const publicIndicator = (id: string): Indicator => {
  const found = allIndicators.get(id)
  if (found?.visible !== 'public') throw notFound()
  return found
}

const sums = [
  sql<number>`sum(numerator)::float8`.as('numerator'),
  sql<number>`sum(denominator)::float8`.as('denominator'),
  sql<number>`sum(total)::float8`.as('total'),
  sql<number>`sum(squares)::float8`.as('squares'),
] as const

const ofServices = (ctx: Ctx, wanted: Indicator[], serviceIds: readonly string[], days: Days) =>
  db(ctx)
    .selectFrom('factTotals')
    .where('serviceId', 'in', [...serviceIds])
    .where('day', '>=', days.from)
    .where('day', '<=', days.to)
    .where((eb) =>
      eb.or(
        wanted.map(({ id, version }) => eb('indicator', '=', id).and('definition', '=', version)),
      ),
    )

const hidden = (measured: Measured): Measured =>
  measured.n < smallest ? { ...measured, value: null, low: null, high: null } : measured

function gathered<R extends { serviceId: string | null; indicator: string }, T>(
  rows: R[],
  made: (row: R & Totals) => T,
): ByService<T> {
  const all: ByService<T> = new Map()
  for (const row of rows) {
    const mine = all.get(row.serviceId!) ?? new Map<string, T>()
    all.set(row.serviceId!, mine.set(row.indicator, made(row as R & Totals)))
  }
  return all
}
