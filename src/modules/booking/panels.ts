import type { PanelLoad } from '#kernel/places.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { myBookings, saidBookings } from './queries.ts'
import { visibleBookings } from './policy.ts'
import { bookableIds } from './rules/queries.ts'
import { myWaits } from './waits.ts'

/** One's own bookings ahead and what one waits for, on one's own page. */
export const mine: PanelLoad = async (ctx, [id]) => {
  if (!id || ctx.actor.kind !== 'person') return {}
  const [rows, waits] = await Promise.all([myBookings(ctx, 10), myWaits(ctx)])
  const services = await serviceCards(
    ctx,
    waits.map(({ serviceId }) => serviceId),
  )
  return {
    [id]: {
      rows,
      waits: waits.map(({ id, serviceId, untilDay, campus }) => ({
        ...{ id, untilDay, campus },
        service: services.get(serviceId)!.name,
      })),
    },
  }
}

/** The same on the front page, where there are any. */
export const mineIfAny: PanelLoad = async (ctx, [id]) => {
  const rows = id && ctx.actor.kind === 'person' ? await myBookings(ctx, 3) : []
  return id && rows.length > 0 ? { [id]: { rows, waits: [] } } : {}
}

/** The bookings of cases, on their pages. */
export const ofCases: PanelLoad = async (ctx, ids) => {
  const rows = await visibleBookings(ctx)
    .selectAll('bookings')
    .where('caseId', 'in', ids)
    .orderBy('startsAt')
    .execute()
  if (rows.length === 0) return {}
  const said = await saidBookings(ctx, rows)
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ caseId }) => caseId!)].map(([caseId, own]) => [
      caseId,
      { rows: said.filter(({ id }) => own.some((row) => row.id === id)) },
    ]),
  )
}

/** Which services can be booked, for the button on their pages. */
export const bookButton: PanelLoad = async (ctx, ids) => {
  const bookable = await bookableIds(ctx, ids)
  const services = await serviceCards(ctx, [...bookable])
  return Object.fromEntries([...services].map(([id, { slug }]) => [id, { slug }]))
}
