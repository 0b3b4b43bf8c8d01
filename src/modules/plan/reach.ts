import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { dayOf, yearOf } from '#kernel/time.ts'
import { bookerIds } from '#modules/booking/index.ts'
import { requesterIds } from '#modules/cases/index.ts'
import {
  type Measured,
  monthsLater,
  shareOf,
  smallest,
  withoutSmall,
} from '#modules/indicators/index.ts'
import { type Reached, reachOf } from '#modules/people/index.ts'

/** A part of the population: how many it has, and the share that was reached, hidden where few were. */
export type ReachedPart = { id: string; yes: number } & Measured & { hidden: boolean }
export type Reach = { whole: Measured | null; campus: ReachedPart[]; kind: ReachedPart[] }

export const reachWords = {
  title: { sv: 'Har frågat, beställt eller bokat', en: 'Have asked, ordered or booked' },
  said: { sv: 'har vänt sig till enheten', en: 'have turned to the unit' },
  /** The year is that of the faculty's figures. */
  denominator: (year: number): Text2 => ({
    sv: `dem som enheten finns till för, efter fakultetens siffror för ${year}; var och en räknas en gång`,
    en: `those whom the unit is there for, by the faculty’s figures of ${year}; everybody counts once`,
  }),
}

/**
 * How many of the people whom the unit is there for have had a case or a booking in the last twelve
 * months, by campus and kind. Nothing without figures of the population. Nobody is named, and no part
 * shows a value where fewer than five people, or fewer than five reached, are behind it.
 */
export async function reachToday(
  ctx: Ctx,
  unitId: string,
): Promise<(Reach & { year: number }) | undefined> {
  const since = { unitId, from: `${monthsLater(dayOf(ctx.now).slice(0, 7), -11)}-01` }
  const ids = (await Promise.all([requesterIds(ctx, since), bookerIds(ctx, since)])).flat()
  const of = (by: 'campus' | 'kind') => reachOf(ctx, { unitId, year: yearOf(ctx.now), by }, ids)
  const [campus, kind] = await Promise.all([of('campus'), of('kind')])
  if (!campus || !kind) return undefined
  const { yes, n } = campus.whole
  return {
    year: campus.year,
    whole: Math.min(yes, n) < smallest ? null : shareOf(yes, n),
    campus: shownParts(campus.parts),
    kind: shownParts(kind.parts),
  }
}

/** Small is a part with few people, or with few of them reached: either would tell of somebody. */
function shownParts(parts: readonly Reached[]): ReachedPart[] {
  const sized = parts
    .filter(({ n }) => n > 0)
    .map(({ id, yes, n }) => ({
      ...{ id, yes, people: n },
      ...{ ...shareOf(yes, n), n: n < smallest ? n : yes },
    }))
  return withoutSmall(sized, smallest).map(({ people, ...part }) => ({ ...part, n: people }))
}
