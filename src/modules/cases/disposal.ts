import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { type Disposal, type Due, retentionDays } from '#kernel/disposal/index.ts'
import { days, later } from '#kernel/time.ts'
import { servicesKept } from '#modules/catalogue/index.ts'
import { unindexed } from '#modules/search/index.ts'
import { ends } from './states.ts'
import { db } from './tables.ts'

/**
 * Cases that ended so long ago as the service lets the unit keep them. One without a service follows
 * the records schedule; one whose service is kept stays, as does one that is not ended.
 */
export const casesDisposal: Disposal = {
  record: 'cases',
  async due(ctx, most) {
    const services = await servicesKept(ctx)
    const endedBefore = (retention: 'short' | 'ordinary') =>
      later(ctx.now, -days(retentionDays[retention]))
    const rows = await db(ctx)
      .selectFrom('cases')
      .select(['id', 'unitId', 'serviceId'])
      .where('state', 'in', ends)
      .where((eb) =>
        eb.or([
          eb.and([
            eb('serviceId', 'in', services.short),
            eb('closedAt', '<', endedBefore('short')),
          ]),
          eb.and([
            eb.or([eb('serviceId', 'is', null), eb('serviceId', 'in', services.ordinary)]),
            eb('closedAt', '<', endedBefore('ordinary')),
          ]),
        ]),
      )
      .orderBy('closedAt')
      .orderBy('id')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .execute()
    return rows.map(({ id, unitId, serviceId }): Due => {
      const short = serviceId !== null && services.short.includes(serviceId)
      return { id, unitId, retention: short ? 'short' : 'ordinary' }
    })
  },
  remove: removeCases,
}

async function removeCases(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const these = sql<string>`any(${ids}::uuid[])`
  const messages = await db(ctx)
    .deleteFrom('caseMessages')
    .where('caseId', '=', these)
    .returning('id')
    .execute()
  const outbox = await db(ctx)
    .deleteFrom('caseOutbox')
    .where('caseId', '=', these)
    .returning('id')
    .execute()
  await db(ctx).deleteFrom('caseViewers').where('caseId', '=', these).execute()
  await db(ctx).deleteFrom('caseTicks').where('caseId', '=', these).execute()
  await db(ctx).deleteFrom('cases').where('id', '=', these).execute()
  const gone = [...messages, ...outbox].map(({ id }) => id)
  await unindexed(ctx, ...ids, ...gone)
  return gone
}
