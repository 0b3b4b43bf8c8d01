import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { inTransaction } from '#kernel/context.ts'
import type { Indicator } from './indicator.ts'

/** One thing that happened to one record, as an indicator counts it. */
export type Fact = {
  indicator: Indicator
  recordId: string
  /** Which of the record's facts for this indicator; the same one again counts nothing. */
  kind: string
  unitId: string
  campusId?: string | null
  departmentId?: string | null
  serviceId?: string | null
  /** The local day it belongs to: `dayOf(ctx.now)` unless a correction of an earlier one. */
  day: string
  numerator: number
  /** 1 for one thing counted, -1 for one taken back. */
  denominator: number
  /** Of means and durations (seconds); a correction repeats the value it takes back. */
  value?: number
}

/**
 * Writes facts and adds them to their day's totals, in the caller's transaction and one statement.
 * Call it once per transaction, late: its rows are locked in one order until the commit, so two
 * transactions wait for each other but never in a ring. A correction is a fact with negative
 * numerator and denominator.
 */
export async function addFacts(ctx: Ctx, facts: readonly Fact[]) {
  if (facts.length === 0) return
  const given = JSON.stringify(facts.map(rowOf))
  await sql`
    with added as (
      insert into facts (indicator, definition, record_id, kind, unit_id, campus_id, department_id,
        service_id, day, numerator, denominator, value)
      select * from jsonb_to_recordset(${given}::jsonb) as given (
        indicator text, definition int, record_id uuid, kind text, unit_id uuid, campus_id uuid,
        department_id uuid, service_id uuid, day date, numerator numeric, denominator numeric,
        value numeric)
      order by indicator, record_id, kind
      on conflict do nothing
      returning *
    )
    insert into fact_totals (${totalColumns})
    ${totalsOf(sql`added`, sql`pg_backend_pid() % 16`)}
    on conflict on constraint fact_totals_once do update set
      numerator = fact_totals.numerator + excluded.numerator,
      denominator = fact_totals.denominator + excluded.denominator,
      total = fact_totals.total + excluded.total,
      squares = fact_totals.squares + excluded.squares`.execute(ctx.db)
}

/** Rebuilds all totals from the facts, and says how many of each there are. Nobody counts meanwhile. */
export const recompute = (ctx: Ctx) =>
  inTransaction(ctx, async (ctx) => {
    await sql`lock table fact_totals in exclusive mode`.execute(ctx.db)
    await sql`delete from fact_totals`.execute(ctx.db)
    await sql`insert into fact_totals (${totalColumns}) ${totalsOf(sql`facts`, sql`0`)}`.execute(
      ctx.db,
    )
    const { rows } = await sql<{ facts: number; totals: number }>`
      select (select count(*) from facts) as facts, (select count(*) from fact_totals) as totals
      `.execute(ctx.db)
    return rows[0]!
  })

const rowOf = (fact: Fact) => ({
  indicator: fact.indicator.id,
  definition: fact.indicator.version,
  record_id: fact.recordId,
  kind: fact.kind,
  unit_id: fact.unitId,
  campus_id: fact.campusId ?? null,
  department_id: fact.departmentId ?? null,
  service_id: fact.serviceId ?? null,
  day: fact.day,
  numerator: fact.numerator,
  denominator: fact.denominator,
  value: fact.value ?? null,
})

const totalColumns = sql`indicator, unit_id, day, definition, campus_id, department_id, service_id,
  slot, numerator, denominator, total, squares`

/** Sorted as the unique key is: all transactions lock the rows of totals in the same order. */
const totalsOf = (source: ReturnType<typeof sql>, slot: ReturnType<typeof sql>) => sql`
  select indicator, unit_id, day, definition, campus_id, department_id, service_id, ${slot},
    sum(numerator), sum(denominator), sum(coalesce(value, 0) * denominator),
    sum(coalesce(value, 0) * coalesce(value, 0) * denominator)
  from ${source} group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7`
