import { swedishHolidays } from '#engines/working-time/index.ts'
import type { PanelLoad } from '#kernel/places.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf, yearOf } from '#kernel/time.ts'
import { unitParts } from './queries/organisation.ts'

/** A place and its hours today; none: it is closed. */
export type OpenToday = { name: Text2; hours: { opens: string; closes: string }[] }

/** When the libraries of a unit are open today. On public holidays they are closed. */
export const openToday: PanelLoad = async (ctx, [unitId]) => {
  if (!unitId) return {}
  const { campuses } = await unitParts(ctx, unitId)
  const day = dayOf(ctx.now)
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7
  const holiday = swedishHolidays(yearOf(ctx.now)).some((one) => one.day === day)
  const places = campuses.flatMap(({ name, library, hours, open }): OpenToday[] =>
    hours && open
      ? [
          {
            name: library ?? name,
            hours: holiday ? [] : hours.filter((one) => one.weekday === weekday),
          },
        ]
      : [],
  )
  return places.length > 0 ? { [unitId]: places } : {}
}
