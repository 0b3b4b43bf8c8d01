import { type Ctx, holds } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { serviceCards, serviceNames } from '#modules/catalogue/index.ts'
import { colleaguesIn, personCards, unitParts } from '#modules/people/index.ts'
import { type Resource, db } from './tables.ts'
import { bookingsToMove, daysOf, getResource, partsOf, resourcesOf } from './resources/queries.ts'
import { aboutBookings } from './about.ts'
import { feedOf } from './feeds.ts'
import { connectionsOf } from './outside/queries.ts'

/** The unit that the reader arranges; for everybody else these pages do not exist. */
export function arrangedUnit({ actor }: Ctx): string {
  const unitId = actor.unitIds.find((id) => holds(actor, id, 'lead', 'manager', 'administrator'))
  if (!unitId) throw notFound()
  return unitId
}

/** All that can be booked, the services that book it, and what has to be moved. */
export async function resourceList(ctx: Ctx) {
  const unitId = arrangedUnit(ctx)
  const [resources, parts, services, rules] = await Promise.all([
    resourcesOf(ctx, unitId),
    unitParts(ctx, unitId),
    serviceNames(ctx, [unitId]),
    db(ctx)
      .selectFrom('bookingRules')
      .select(['serviceId', 'duration', 'open'])
      .where('unitId', '=', unitId)
      .execute(),
  ])
  const toMove = await bookingsToMove(ctx, resources)
  const count = Map.groupBy(toMove, ({ resourceId }) => resourceId)
  const ruled = new Map(rules.map((it) => [it.serviceId, it]))
  return {
    resources: resources.map((it) => ({
      ...{ id: it.id, kind: it.kind, name: it.name, master: it.master, retiredOn: it.retiredOn },
      campuses: campusNames(it, parts),
      toMove: count.get(it.id)?.length ?? 0,
    })),
    services: services
      .filter(({ status }) => status !== 'retired')
      .map(({ id, slug, name }) => ({ slug, name, rules: ruled.get(id) ?? null }))
      .sort((a, b) => Number(a.rules === null) - Number(b.rules === null)),
  }
}

const campusNames = (it: Resource, { campuses }: Awaited<ReturnType<typeof unitParts>>) =>
  campuses.filter(({ id }) => it.campusIds.includes(id)).map(({ name }) => name)

/** What the page of a resource needs: the resource, what it may be given, and what stands in the way. */
export async function resourcePage(ctx: Ctx, id: string | null) {
  const unitId = arrangedUnit(ctx)
  const resource = id ? await getResource(ctx, id) : null
  if (resource && resource.unitId !== unitId) throw notFound()
  const [{ campuses }, colleagues, all] = await Promise.all([
    unitParts(ctx, unitId),
    colleaguesIn(ctx, { unitId }),
    resourcesOf(ctx, unitId),
  ])
  const known = new Set(all.flatMap(({ personId }) => personId ?? []))
  return {
    unitId,
    resource,
    campuses: campuses.filter(({ open }) => open).map(({ id, name }) => ({ id, name })),
    colleagues: colleagues.filter((it) => !known.has(it.id)),
    things: all
      .filter(({ kind, master }) => kind !== 'kit' && kind !== 'person' && master === 'navet')
      .map(({ id, name }) => ({ id, name })),
    ...(resource && (await ofResource(ctx, resource))),
  }
}

async function ofResource(ctx: Ctx, resource: Resource) {
  const [parts, days, moves, feed, calendars] = await Promise.all([
    partsOf(ctx, resource.id),
    daysOf(ctx, resource.id),
    bookingsToMove(ctx, [resource]),
    feedOf(ctx, { resourceId: resource.id }),
    connectionsOf(ctx, resource.id),
  ])
  const bookings = await db(ctx)
    .selectFrom('bookings')
    .selectAll()
    .where(
      'id',
      'in',
      moves.slice(0, 50).map(({ bookingId }) => bookingId),
    )
    .execute()
  const about = await aboutBookings(ctx, bookings)
  const person = resource.personId
    ? ((await personCards(ctx, [resource.personId])).get(resource.personId)?.name ?? null)
    : null
  return {
    person,
    parts,
    days,
    calendars,
    hasFeed: feed !== undefined,
    toMove: moves.slice(0, 50).map(({ bookingId, startsAt, why }) => ({
      ...{ bookingId, startsAt, why },
      requester: about.of(bookings.find(({ id }) => id === bookingId)!).requester.name,
    })),
  }
}
export type ResourceData = Awaited<ReturnType<typeof resourcePage>>

/** The rules of a service, and what it may take. */
export async function rulesPage(ctx: Ctx, slug: string) {
  const unitId = arrangedUnit(ctx)
  const named = (await serviceNames(ctx, [unitId])).find((it) => it.slug === slug)
  const service = named && (await serviceCards(ctx, [named.id])).get(named.id)
  if (!service) throw notFound()
  const [rules, all] = await Promise.all([
    db(ctx)
      .selectFrom('bookingRules')
      .selectAll()
      .where('serviceId', '=', service.id)
      .executeTakeFirst(),
    resourcesOf(ctx, unitId),
  ])
  return {
    serviceId: service.id,
    name: service.name,
    rules: rules ?? null,
    resources: all
      .filter(({ master, retiredOn }) => master === 'navet' && retiredOn === null)
      .map(({ id, name, kind }) => ({ id, name, kind })),
  }
}
export type RulesData = Awaited<ReturnType<typeof rulesPage>>
