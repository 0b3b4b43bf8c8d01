import { sql } from 'kysely'
import { type Disposal, type Due, retentionDays } from '#kernel/disposal/index.ts'
import { days, later } from '#kernel/time.ts'
import { servicesKept } from '#modules/catalogue/index.ts'
import { db } from './tables.ts'

/** Bookings whose time was so long ago as their service lets the unit keep them; those of a kept one stay. */
const ofBookings: Disposal = {
  record: 'bookings',
  async due(ctx, most) {
    const { short, ordinary } = await servicesKept(ctx)
    const endedBefore = (retention: 'short' | 'ordinary') =>
      later(ctx.now, -days(retentionDays[retention]))
    const rows = await db(ctx)
      .selectFrom('bookings')
      .select(['id', 'unitId', 'serviceId'])
      .where((eb) =>
        eb.or([
          eb.and([eb('serviceId', 'in', short), eb('endsAt', '<', endedBefore('short'))]),
          eb.and([eb('serviceId', 'in', ordinary), eb('endsAt', '<', endedBefore('ordinary'))]),
        ]),
      )
      .orderBy('endsAt')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute()
    return rows.map(({ id, unitId, serviceId }): Due => ({
      ...{ id, unitId, retention: short.includes(serviceId) ? 'short' : 'ordinary' },
    }))
  },
  async remove(ctx, ids) {
    const these = sql<string>`any(${ids}::uuid[])`
    await db(ctx).deleteFrom('holds').where('bookingId', '=', these).execute()
    await db(ctx).deleteFrom('bookingResources').where('bookingId', '=', these).execute()
    await db(ctx)
      .updateTable('waits')
      .set({ bookingId: null })
      .where('bookingId', '=', these)
      .execute()
    await db(ctx).deleteFrom('bookings').where('id', '=', these).execute()
    return []
  },
}

/** A booking that outlives the case it opened points to it no longer. */
const ofCases: Disposal = {
  record: 'cases',
  async remove(ctx, ids) {
    await db(ctx)
      .updateTable('bookings')
      .set({ caseId: null })
      .where('caseId', '=', sql<string>`any(${ids}::uuid[])`)
      .execute()
    return []
  },
}

export const bookingDisposals = [ofBookings, ofCases]
