import { findSlots, type Question, type Slot, type Why } from '#engines/slots/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { days, zone } from '#kernel/time.ts'
import { mayWorkWith } from '../policy.ts'
import type { Rules } from '../tables.ts'
import { loadSituation, type Situation } from './load.ts'

/** Where a booking takes place: on a campus, by video, or (neither) where its things are. */
export type Place = { campusId: string | null; byVideo: boolean }
export type FreeTime = Slot & Place
export type NoTime = Place & { why: Why[] }
export type Wanted = {
  from: Date
  to: Date
  place?: Partial<Place>
  /** Only with these, where they can fill a need. */
  resourceIds?: readonly string[]
  /** The booking that is being moved: its own time is free to it. */
  except?: string
  limit?: number
}

/**
 * The free times of a service, nearest first, at each place that is wanted; where there are none at a
 * place, why. `places` are all that the service can be had at, whether wanted or not.
 */
export async function freeTimes(ctx: Ctx, rules: Rules, wanted: Wanted) {
  const situation = await loadSituation(ctx, rules, wanted, wanted.except)
  return timesIn(ctx, rules, situation, wanted)
}

/** The same of a situation that has been loaded, for a part of its span. */
export function timesIn(ctx: Ctx, rules: Rules, situation: Situation, wanted: Wanted) {
  const places = placesOf(rules, situation)
  const { campusId, byVideo } = wanted.place ?? {}
  const asked = places.filter(
    (place) =>
      (byVideo === undefined || place.byVideo === byVideo) &&
      (campusId === undefined || campusId === null || place.campusId === campusId),
  )
  const times: FreeTime[] = []
  const none: NoTime[] = []
  /** The nearest at each place. */
  const nearest: FreeTime[] = []
  for (const place of asked) {
    const { slots, why } = findSlots(questionAt(ctx, rules, situation, place, wanted))
    if (slots[0]) nearest.push({ ...slots[0], ...place })
    else none.push({ ...place, why })
    for (const slot of slots) times.push({ ...slot, ...place })
  }
  times.sort((a, b) => a.start.getTime() - b.start.getTime())
  nearest.sort((a, b) => a.start.getTime() - b.start.getTime())
  return { times: times.slice(0, wanted.limit ?? 1_000), none, nearest, places, situation }
}

/** Each campus where every need can be met by somebody, or everywhere; and by video. */
function placesOf(rules: Rules, { resources }: Situation): Place[] {
  const all = rules.needs.flatMap(({ of }) => of).map((id) => resources.get(id))
  const campuses = [...new Set(all.flatMap((it) => it?.campusIds ?? []))]
  const onSite: Place[] =
    campuses.length === 0
      ? [{ campusId: null, byVideo: false }]
      : campuses.map((campusId) => ({ campusId, byVideo: false }))
  return [
    ...(rules.video === 'only' ? [] : onSite),
    ...(rules.video === 'no' ? [] : [{ campusId: null, byVideo: true }]),
  ]
}

function questionAt(
  ctx: Ctx,
  rules: Rules,
  { resources, asked }: Situation,
  place: Place,
  { from, to, resourceIds, limit = 1_000 }: Wanted,
): Question {
  const isThere = (id: string) => {
    const it = resources.get(id)
    if (!it) return false
    return place.byVideo || it.campusIds.length === 0 || place.campusId === null
      ? true
      : it.campusIds.includes(place.campusId)
  }
  // By video nobody needs a room.
  const needs = rules.needs
    .filter(({ role }) => !(place.byVideo && role === 'where'))
    .map((need) => {
      const there = need.mode === 'all' ? need.of : need.of.filter(isThere)
      const chosen = there.filter((id) => resourceIds?.includes(id))
      return { ...need, of: chosen.length > 0 ? chosen : there }
    })
  return {
    rules: {
      duration: rules.duration,
      step: rules.step,
      zone,
      // Whoever stands at the desk is helped now.
      leadTime: mayWorkWith(ctx.actor, rules) ? 0 : rules.leadTime,
      window: rules.daysAhead * 24 * 60,
    },
    needs,
    resources: asked,
    now: ctx.now,
    from,
    to,
    limit,
  }
}

/** The next free times from a moment on, for whoever did not get theirs; most are found near by. */
export async function nextTimes(ctx: Ctx, rules: Rules, wanted: Omit<Wanted, 'to'>, limit = 5) {
  const from = new Date(Math.max(wanted.from.getTime(), ctx.now.getTime()))
  const within = async (span: number) => {
    const to = new Date(from.getTime() + span)
    return (await freeTimes(ctx, rules, { ...wanted, from, to, limit })).times
  }
  const near = await within(days(2))
  return near.length === limit ? near : within(days(28))
}
