import { z } from 'zod'
import { writeCalendar } from '#engines/slots/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { findLink, makeLink, withdrawLinks } from '#kernel/links.ts'
import { optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { baseUrl } from '#kernel/settings.ts'
import { inLang } from '#kernel/text.ts'
import { days, later } from '#kernel/time.ts'
import { defaultUnit, personCards } from '#modules/people/index.ts'
import { aboutBookings } from './about.ts'
import { eventOf } from './invitations.ts'
import { maySetHours, visibleResources } from './policy.ts'
import { db } from './tables.ts'

const purpose = 'calendar'
/** An address in a calendar program is to last; whoever loses it withdraws it. */
const life = 10 * 365
const which = { resourceId: optional(z.uuid()) }

type Owner = { unitId: string; personId: string | null; resourceId: string | null }

/** A resource's feed is for whoever may set its hours; without one, one's own. */
async function ownerOf(ctx: Ctx, { resourceId }: { resourceId?: string | undefined }) {
  if (resourceId) {
    const it = await visibleResources(ctx)
      .selectAll()
      .where('id', '=', resourceId)
      .executeTakeFirst()
    return it && { ...it, personId: null, resourceId: it.id, allowed: maySetHours(ctx.actor, it) }
  }
  const { personId } = ctx.actor
  if (!personId) return undefined
  const unitId = ctx.actor.unitIds[0] ?? (await defaultUnit(ctx)).id
  return { id: personId, unitId, personId, resourceId: null, allowed: true }
}

/** A new secret address of a calendar feed; the one before stops working. Shown once. */
export const makeFeed = operation('booking.make-feed', {
  input: z.object(which),
  load: ownerOf,
  allow: (_actor, { allowed }) => allowed,
  async run(ctx, _input, owner) {
    const feed = (await feedOf(ctx, owner)) ?? (await addFeed(ctx, owner))
    await withdrawLinks(ctx, feed.id)
    const about = { purpose, recordId: feed.id, personId: owner.personId, days: life }
    const token = await makeLink(ctx, about)
    return { id: feed.id, unitId: owner.unitId, token }
  },
})

/** The address stops working at once. */
export const withdrawFeed = operation('booking.withdraw-feed', {
  input: z.object(which),
  load: ownerOf,
  allow: (_actor, { allowed }) => allowed,
  async run(ctx, _input, owner) {
    const feed = await feedOf(ctx, owner)
    if (!feed) return owner
    await withdrawLinks(ctx, feed.id)
    await db(ctx).deleteFrom('calendarFeeds').where('id', '=', feed.id).execute()
    return owner
  },
})

export const feedUrl = (ctx: Ctx, token: string) =>
  `${baseUrl(ctx.hub.settings)}/calendars/${token}`

export const feedOf = (
  ctx: Ctx,
  { personId, resourceId }: { personId?: string | null; resourceId?: string | null },
) =>
  db(ctx)
    .selectFrom('calendarFeeds')
    .selectAll()
    .$if(Boolean(resourceId), (q) => q.where('resourceId', '=', resourceId!))
    .$if(!resourceId, (q) => q.where('personId', '=', personId ?? null))
    .executeTakeFirst()

const addFeed = (ctx: Ctx, { unitId, personId, resourceId }: Owner) =>
  db(ctx)
    .insertInto('calendarFeeds')
    .values({ unitId, personId, resourceId, createdAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow()

/**
 * The calendar behind a secret address: of a person all that they have booked or take part in, of a
 * resource all that takes it. A month back, a year ahead. Names of requesters stand in neither.
 */
export async function calendarBehind(ctx: Ctx, token: string): Promise<string> {
  const link = await findLink(ctx, token)
  if (link?.purpose !== purpose) throw notFound()
  const feed = await db(ctx)
    .selectFrom('calendarFeeds')
    .selectAll()
    .where('id', '=', link.recordId)
    .executeTakeFirst()
  if (!feed) throw notFound()
  const { personId, resourceId } = feed
  const bookings = await db(ctx)
    .selectFrom('bookings')
    .selectAll()
    .where('state', 'in', ['requested', 'booked', 'attended'])
    .where('startsAt', '>', later(ctx.now, -days(31)))
    .where('startsAt', '<', later(ctx.now, days(366)))
    .where((eb) => {
      const takes = eb
        .selectFrom('bookingResources')
        .innerJoin('resources', 'resources.id', 'bookingResources.resourceId')
        .select('bookingId')
        .whereRef('bookingId', '=', 'bookings.id')
      return resourceId
        ? eb.exists(takes.where('resources.id', '=', resourceId))
        : eb.or([
            eb('requesterId', '=', personId),
            eb.exists(takes.where('resources.personId', '=', personId)),
          ])
    })
    .orderBy('startsAt')
    .limit(5_000)
    .execute()
  const about = await aboutBookings(ctx, bookings)
  const lang = personId
    ? ((await personCards(ctx, [personId])).get(personId)?.language ?? ctx.lang)
    : ctx.lang
  return writeCalendar({
    method: 'PUBLISH',
    name: await nameOf(ctx, feed, about.unit.name[lang], lang),
    events: bookings.map((booking) => eventOf(ctx, booking, about, lang)),
  })
}

async function nameOf(ctx: Ctx, { resourceId }: Owner, unit: string, lang: Ctx['lang']) {
  if (!resourceId) return unit
  const it = await db(ctx)
    .selectFrom('resources')
    .select('name')
    .where('id', '=', resourceId)
    .executeTakeFirstOrThrow()
  return `${inLang(it.name, lang).text}, ${unit}`
}
