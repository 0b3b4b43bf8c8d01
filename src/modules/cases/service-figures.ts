import type { PanelLoad } from '#kernel/places.ts'
import { dayOf } from '#kernel/time.ts'
import {
  lastMonths,
  measureOfServices,
  type Median,
  mediansOfServices,
  monthsOfServices,
} from '#modules/indicators/index.ts'
import { casesOpened, deliveryTime, firstAnswerTime } from './indicators.ts'

export type ServiceFigures = {
  /** '2026-08' and '2026-10': the whole months that the figures are of. */
  from: string
  to: string
  opened: number
  firstAnswer: Median | null
  delivery: Median | null
  /** How many came in each month of the year that ends with `to`, the oldest first. */
  months: { month: string; count: number }[]
}

/** So few are not shown: who it was could be guessed. */
const fewest = 5

/** What the last three whole months say of a service; nothing where there were fewer than five cases. */
export const serviceFigures: PanelLoad = async (ctx, ids) => {
  const quarter = lastMonths(dayOf(ctx.now), 3)
  const year = lastMonths(dayOf(ctx.now), 12)
  const times = [firstAnswerTime.id, deliveryTime.id]
  const [opened, medians, months] = await Promise.all([
    measureOfServices(ctx, [casesOpened.id], ids, quarter.days),
    mediansOfServices(ctx, times, ids, quarter.days),
    monthsOfServices(ctx, casesOpened.id, ids, year.days),
  ])
  return Object.fromEntries(
    ids.flatMap((id) => {
      const count = opened.get(id)?.get(casesOpened.id)?.n ?? 0
      if (count < fewest) return []
      const figures: ServiceFigures = {
        ...{ from: quarter.months[0]!, to: quarter.months.at(-1)!, opened: count },
        firstAnswer: medians.get(id)?.get(firstAnswerTime.id) ?? null,
        delivery: medians.get(id)?.get(deliveryTime.id) ?? null,
        months: sinceFirst(
          year.months.map((month) => ({ month, count: months.get(id)?.get(month) ?? 0 })),
        ),
      }
      return [[id, figures]]
    }),
  )
}

/** Before its first case a service may not have been there: nothing is not drawn as none. */
const sinceFirst = (months: ServiceFigures['months']) =>
  months.slice(months.findIndex(({ count }) => count > 0))
