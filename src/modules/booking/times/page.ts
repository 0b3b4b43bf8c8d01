import { ianaZone } from '#engines/slots/index.ts'
import type { Why } from '#engines/slots/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf, days, later, zone } from '#kernel/time.ts'
import { unitParts } from '#modules/people/index.ts'
import type { Text2 } from '#kernel/text.ts'
import type { Rules } from '../tables.ts'
import { type FreeTime, freeTimes, type Place, timesIn } from './free.ts'
import { loadSituation } from './load.ts'

/** What the address of a page of times says. */
export type AskedTimes = {
  campus?: string | undefined
  byVideo: boolean
  week?: string | undefined
}
export type ShownTime = { start: Date; end: Date; campusId: string | null; byVideo: boolean }
export type ShownPlace = Place & { slug: string; name: Text2 | null; short: Text2 | null }
type Day = { day: string; times: ShownTime[] }

/** The calendar beside the list shows so many weeks. */
const weeks = 5

/**
 * The page of a service's times: the nearest one, one week as a list, the weeks around as a calendar,
 * and where there is nothing, why and what else there is. Queries as many as one situation has.
 */
export async function timesPage(ctx: Ctx, rules: Rules, asked: AskedTimes, except?: string) {
  const { campuses } = await unitParts(ctx, rules.unitId)
  const last = later(ctx.now, days(rules.daysAhead + 1))
  const wholeSpan = { from: ctx.now, to: last }
  const situation = await loadSituation(ctx, rules, wholeSpan, except)
  const first = timesIn(ctx, rules, situation, { ...wholeSpan, limit: 1 })
  const places = first.places.map((place): ShownPlace => {
    const campus = campuses.find(({ id }) => id === place.campusId)
    const name = campus ? (campus.library ?? campus.name) : null
    return {
      ...place,
      slug: place.byVideo ? 'video' : (campus?.slug ?? ''),
      name,
      short: campus?.name ?? null,
    }
  })
  const place = placeAsked(places, asked)
  const isHere = (it: Place) =>
    it.byVideo === place.byVideo && (place.campusId === null || it.campusId === place.campusId)
  const nearest = first.nearest.find(isHere)
  const monday = mondayOf(asked.week ?? dayOf(nearest?.start ?? ctx.now))
  const from = midnight(monday)
  const to = midnight(addDays(monday, weeks * 7))
  const wanted = { place, limit: 10_000 }
  const span = { from: from < ctx.now ? ctx.now : from, to }
  const { times } =
    to > last
      ? await freeTimes(ctx, rules, { ...wanted, ...span, ...(except && { except }) })
      : timesIn(ctx, rules, situation, { ...wanted, ...span })
  const byDay = Map.groupBy(times, ({ start }) => dayOf(start))
  const shown = (day: string): Day => ({ day, times: (byDay.get(day) ?? []).map(asShown) })
  const week = Array.from({ length: 7 }, (_, i) => shown(addDays(monday, i)))
  const empty = week.every((it) => it.times.length === 0)
  const weekSpan = { from: span.from, to: midnight(addDays(monday, 7)) }
  const why = empty ? timesIn(ctx, rules, situation, { ...wanted, ...weekSpan }).none : []
  return {
    places,
    place,
    nearest: nearest ? asShown(nearest) : null,
    monday,
    week: week.filter((it) => it.times.length > 0),
    calendar: Array.from({ length: weeks * 7 }, (_, i) => {
      const day = addDays(monday, i)
      return { day, n: byDay.get(day)?.length ?? 0 }
    }),
    previous: monday > mondayOf(dayOf(ctx.now)) ? addDays(monday, -7) : null,
    next: midnight(addDays(monday, 7)) < last ? addDays(monday, 7) : null,
    why: whyCodes(why.flatMap((it) => it.why)),
    elsewhere: empty ? first.nearest.filter((it) => !isHere(it)).map(asShown) : [],
  }
}
export type TimesData = Awaited<ReturnType<typeof timesPage>>

/** What was asked for, where there is such a place; else any campus, or video where that is all. */
function placeAsked(places: ShownPlace[], { campus, byVideo }: AskedTimes): Place {
  const video = places.find((it) => it.byVideo)
  if (video && (byVideo || places.length === 1)) return { campusId: null, byVideo: true }
  const found = campus ? places.find(({ slug }) => slug === campus) : undefined
  return { campusId: found?.campusId ?? null, byVideo: false }
}

/** Said once each, without who it is about: that is nobody's business but the unit's. */
const whyCodes = (why: Why[]) => [...new Set(why.map(({ code }) => code))]

const asShown = ({ start, end, campusId, byVideo }: FreeTime): ShownTime => ({
  start,
  end,
  campusId,
  byVideo,
})

const midnight = (day: string) => new Date(ianaZone(zone)!.momentOf(Date.parse(`${day}T00:00:00Z`)))

const addDays = (day: string, n: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days(n)).toISOString().slice(0, 10)

const mondayOf = (day: string) => {
  const at = new Date(`${day}T12:00:00Z`)
  return addDays(day, -((at.getUTCDay() + 6) % 7))
}
