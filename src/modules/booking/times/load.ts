import { sql } from 'kysely'
import { ianaZone, type Opening, type Resource as Asked, type Taken } from '#engines/slots/index.ts'
import { swedishHolidays } from '#engines/working-time/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf, days, later, yearOf } from '#kernel/time.ts'
import { colleaguesIn } from '#modules/people/index.ts'
import { outsideOf } from '../outside/queries.ts'
import { db, type Resource, type Rules } from '../tables.ts'

/** Who and what a service may take, as the engine asks for it, and as the database has it. */
export type Situation = { resources: Map<string, Resource>; asked: Asked[] }
type Window = { from: Date; to: Date }

/** A limit per week needs the whole weeks around; fairness is counted over these days. */
const around = days(8)
const fairness = days(28)

/**
 * All that decides when a service's resources are free in a span: a fixed number of queries. Left out
 * are those whom nobody can book any more. Holds that have run out hold nothing.
 *
 * @param except the booking that is being moved
 */
export async function loadSituation(
  ctx: Ctx,
  rules: Pick<Rules, 'needs' | 'unitId'>,
  window: Window,
  except?: string,
): Promise<Situation> {
  const ids = [...new Set(rules.needs.flatMap(({ of }) => of))]
  const [rows, parts, exceptions, taken, outside, loads] = await Promise.all([
    db(ctx).selectFrom('resources').selectAll().where('id', 'in', ids).execute(),
    db(ctx).selectFrom('kitParts').selectAll().where('kitId', 'in', ids).execute(),
    exceptionsOf(ctx, ids, window),
    holdsOf(ctx, ids, window, except),
    outsideOf(ctx, ids, window),
    rules.needs.some(({ mode }) => mode === 'roundRobin') ? loadsOf(ctx, ids, window) : null,
  ])
  const staff = rows.some(({ kind }) => kind === 'person')
    ? new Set((await colleaguesIn(ctx, { unitId: rules.unitId })).map(({ id }) => id))
    : new Set<string>()
  const partsOf = Map.groupBy(parts, ({ kitId }) => kitId)
  const holidays = holidaysIn(window)
  const inUse = rows.filter(
    ({ master, personId, retiredOn }) =>
      master === 'navet' &&
      (personId === null || staff.has(personId)) &&
      (retiredOn === null || retiredOn > dayOf(window.from)),
  )
  const asked = inUse.map((it): Asked => {
    const own = [it.id, ...(partsOf.get(it.id) ?? []).map(({ partId }) => partId)]
    return {
      id: it.id,
      opening: openingOf(it, holidays, exceptions.get(it.id)),
      taken: [
        ...own.flatMap((id) => [...(taken.get(id) ?? []), ...(outside.get(id) ?? [])]),
        ...endOf(it),
      ],
      bufferBefore: it.bufferBefore,
      bufferAfter: it.bufferAfter,
      ...(it.perDay !== null && { perDay: it.perDay }),
      ...(it.perWeek !== null && { perWeek: it.perWeek }),
      competences: it.competences,
      load: loads?.get(it.id) ?? 0,
    }
  })
  return { resources: new Map(inUse.map((it) => [it.id, it])), asked }
}

/** The hours of a resource as the engine takes them. */
export const openingOf = (
  it: Pick<Resource, 'zone' | 'hours' | 'openOnHolidays'>,
  holidays: ReadonlySet<string>,
  exceptions?: Opening['exceptions'],
): Opening => ({
  zone: it.zone,
  weekly: Object.fromEntries(
    [...Map.groupBy(it.hours, ({ weekday }) => weekday)].map(([weekday, hours]) => [
      weekday,
      hours.map(({ opens, closes }) => ({ from: opens, to: closes })),
    ]),
  ),
  ...(!it.openOnHolidays && { holidays }),
  ...(exceptions && { exceptions }),
})

export function holidaysIn({ from, to }: Window): Set<string> {
  const years = [yearOf(from), yearOf(to)]
  return new Set([...new Set(years)].flatMap((year) => swedishHolidays(year).map(({ day }) => day)))
}

/** From its last day on it is taken for good. */
const endOf = ({ retiredOn, zone }: Resource): Taken[] => {
  if (retiredOn === null) return []
  const midnight = ianaZone(zone)!.momentOf(Date.parse(`${retiredOn}T00:00Z`))
  return [{ start: new Date(midnight), end: new Date('9999-01-01'), counts: false }]
}

async function exceptionsOf(ctx: Ctx, ids: string[], { from, to }: Window) {
  const rows = await db(ctx)
    .selectFrom('resourceDays')
    .select(['resourceId', 'day', 'hours'])
    .where('resourceId', 'in', ids)
    .where('day', '>=', dayOf(later(from, -days(1))))
    .where('day', '<=', dayOf(later(to, days(2))))
    .execute()
  const byResource = Map.groupBy(rows, ({ resourceId }) => resourceId)
  return new Map(
    [...byResource].map(([id, all]) => [
      id,
      new Map(
        all.map(({ day, hours }) => [
          day,
          hours.map(({ opens, closes }) => ({ from: opens, to: closes })),
        ]),
      ),
    ]),
  )
}

/**
 * What is held, by resource; the parts of kits as well. A line of numbers for each: thousands of rows
 * cost more to read than to find.
 */
async function holdsOf(ctx: Ctx, ids: string[], { from, to }: Window, except?: string) {
  const ms = (column: string) =>
    sql`string_agg((date_part('epoch', ${sql.ref(column)}) * 1000)::bigint::text, ',' order by id)`
  const { rows } = await sql<{ resourceId: string; starts: string; ends: string }>`
    select resource_id, ${ms('starts_at')} as starts, ${ms('ends_at')} as ends from holds
    where resource_id = any(
        array(select unnest(${ids}::uuid[])
          union select part_id from kit_parts where kit_id = any(${ids}::uuid[])))
      and starts_at < ${later(to, around)} and ends_at > ${later(from, -around)}
      and (expires_at is null or expires_at > ${ctx.now})
      and booking_id is distinct from ${except ?? null}::uuid
    group by resource_id`.execute(ctx.db)
  return new Map(
    rows.map(({ resourceId, starts, ends }) => {
      const until = ends.split(',')
      const taken = starts.split(',').map((start, i): Taken => ({
        start: new Date(Number(start)),
        end: new Date(Number(until[i])),
      }))
      return [resourceId, taken] as const
    }),
  )
}

/** How many bookings each has had or will have around these days: whoever has least comes first. */
async function loadsOf(ctx: Ctx, ids: string[], { from }: Window) {
  const rows = await db(ctx)
    .selectFrom('holds')
    .select((eb) => ['resourceId', eb.fn.countAll<number>().as('n')])
    .where('resourceId', 'in', ids)
    .where('startsAt', '>', later(from, -fairness))
    .where('startsAt', '<', later(from, fairness))
    .groupBy('resourceId')
    .execute()
  return new Map(rows.map(({ resourceId, n }) => [resourceId, n]))
}
