import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { dayOf } from '#kernel/time.ts'
import { openSpans } from '#engines/slots/index.ts'
import { colleaguesIn } from '#modules/people/index.ts'
import { visibleResources } from '../policy.ts'
import { clashesOf } from '../outside/clashes.ts'
import { db, type Resource } from '../tables.ts'
import { holidaysIn, openingOf } from '../times/load.ts'

export const getResource = (ctx: Ctx, id: string): Promise<Resource> =>
  visibleResources(ctx).selectAll().where('id', '=', id).executeTakeFirstOrThrow(notFound)

/** What can be booked in a unit, by kind and Swedish name, retired ones last. */
export async function resourcesOf(ctx: Ctx, unitId: string): Promise<Resource[]> {
  const rows = await visibleResources(ctx).selectAll().where('unitId', '=', unitId).execute()
  const kinds = ['person', 'room', 'seat', 'item', 'kit']
  return rows.sort(
    (a, b) =>
      Number(a.retiredOn !== null) - Number(b.retiredOn !== null) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      a.name.sv.localeCompare(b.name.sv, 'sv', { numeric: true }),
  )
}

export const partsOf = async (ctx: Ctx, kitId: string): Promise<string[]> =>
  (await db(ctx).selectFrom('kitParts').select('partId').where('kitId', '=', kitId).execute()).map(
    ({ partId }) => partId,
  )

export const daysOf = (ctx: Ctx, resourceId: string) =>
  db(ctx)
    .selectFrom('resourceDays')
    .select(['day', 'hours'])
    .where('resourceId', '=', resourceId)
    .where('day', '>=', dayOf(ctx.now))
    .orderBy('day')
    .limit(100)
    .execute()

export type ToMove = {
  bookingId: string
  resourceId: string
  startsAt: Date
  endsAt: Date
  why: 'retired' | 'left' | 'closed' | 'clash'
}

/**
 * Bookings ahead that can no longer be kept as they are: the resource is retired or its person works
 * here no more, the hours have changed, or another calendar is busy then. Nothing is lost: they stand here until somebody moves them.
 */
export async function bookingsToMove(ctx: Ctx, resources: Resource[]): Promise<ToMove[]> {
  const held = await db(ctx)
    .selectFrom('bookingResources')
    .innerJoin('bookings', 'bookings.id', 'bookingResources.bookingId')
    .select(['bookingId', 'resourceId', 'startsAt', 'endsAt'])
    .where(
      'resourceId',
      'in',
      resources.map(({ id }) => id),
    )
    .where('state', 'in', ['requested', 'booked'])
    .where('startsAt', '>', ctx.now)
    .orderBy('startsAt')
    .limit(2_000)
    .execute()
  const last = held.at(-1)
  if (!last) return []
  const units = [...new Set(resources.map(({ unitId }) => unitId))]
  const staff = new Set<string>()
  for (const unitId of units)
    for (const { id } of await colleaguesIn(ctx, { unitId })) staff.add(id)
  const days = await db(ctx)
    .selectFrom('resourceDays')
    .selectAll()
    .where('resourceId', 'in', [...new Set(held.map(({ resourceId }) => resourceId))])
    .execute()
  const clashes = await clashesOf(
    ctx,
    resources.map(({ id }) => id),
  )
  const exceptions = Map.groupBy(days, ({ resourceId }) => resourceId)
  const holidays = holidaysIn({ from: ctx.now, to: last.endsAt })
  const known = new Map(resources.map((it) => [it.id, it]))
  return held.flatMap((it) => {
    const resource = known.get(it.resourceId)!
    const clash = clashes.has(`${it.bookingId} ${it.resourceId}`) ? 'clash' : null
    const why = whyNot(resource, it) ?? clash
    return why ? [{ ...it, why }] : []
  })

  function whyNot(resource: Resource, { startsAt, endsAt }: (typeof held)[number]) {
    if (resource.retiredOn !== null && resource.retiredOn <= dayOf(startsAt)) return 'retired'
    if (resource.personId !== null && !staff.has(resource.personId)) return 'left'
    const own = (exceptions.get(resource.id) ?? []).map(
      ({ day, hours }) =>
        [day, hours.map(({ opens, closes }) => ({ from: opens, to: closes }))] as const,
    )
    const [from, to] = [startsAt.getTime(), endsAt.getTime()]
    const open = openSpans(openingOf(resource, holidays, new Map(own)), from, to)
    return open.some((span) => span.from <= from && to <= span.to) ? null : ('closed' as const)
  }
}
