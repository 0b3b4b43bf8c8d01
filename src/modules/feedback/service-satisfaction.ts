import type { PanelLoad } from '#kernel/places.ts'
import { dayOf } from '#kernel/time.ts'
import { lastMonths, measureOfServices } from '#modules/indicators/index.ts'
import { satisfaction } from './indicators.ts'

export type ServiceSatisfaction = { n: number; value: number; low: number; high: number }

/** How many of those who rated a service in the last three whole months were satisfied; five at least. */
export const serviceSatisfaction: PanelLoad = async (ctx, ids) => {
  const { days } = lastMonths(dayOf(ctx.now), 3)
  const measured = await measureOfServices(ctx, [satisfaction.id], ids, days)
  return Object.fromEntries(
    ids.flatMap((id) => {
      const { n, value, low, high } = measured.get(id)?.get(satisfaction.id) ?? nothing
      if (value === null || low === null || high === null) return []
      const shown: ServiceSatisfaction = { n, value, low, high }
      return [[id, shown]]
    }),
  )
}

const nothing = { n: 0, value: null, low: null, high: null }
