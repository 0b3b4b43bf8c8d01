import { z } from 'zod'
import { as, type Ctx, guest, inTransaction } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { email, line, optional } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { dayOf, days, hours, later, minutes } from '#kernel/time.ts'
import { findOrAddRequester, unitParts } from '#modules/people/index.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { sendOffer } from './letters.ts'
import { mayBookFor } from './policy.ts'
import { findBookable } from './rules/queries.ts'
import { db, type Wait } from './tables.ts'
import { insertBooking, isGuest, placeOf, wantedPlace } from './operations/make.ts'
import { lockResources } from './operations/take.ts'
import { freeTimes } from './times/free.ts'

/** Whoever waits has this long to take what is offered, or half the time that is left. */
const offerLife = hours(4)

/** Stands in line for the first time that becomes free between two days. */
export const joinWaiting = operation('booking.wait', {
  input: z.object({
    service: z.string().max(100),
    campus: wantedPlace.campus,
    byVideo: wantedPlace.byVideo,
    from: optional(z.iso.date()),
    until: z.iso.date(),
    person: optional(z.object({ email, name: optional(line(200)) })),
  }),
  allow: (actor, _loaded, { person }) => !person || isGuest(actor) || mayBookFor(actor),
  async run(ctx, input) {
    const found = await findBookable(ctx, input.service)
    if (!found) throw invalid({ service: ['unknown'] })
    const { campusId = null, byVideo = false } = await placeOf(ctx, found, input)
    const fromDay = input.from ?? dayOf(ctx.now)
    if (input.until < fromDay || input.until < dayOf(ctx.now))
      throw invalid({ until: ['before_start'] })
    const personId = input.person
      ? (await findOrAddRequester(ctx, { ...input.person, language: ctx.lang })).id
      : ctx.actor.personId
    if (!personId) throw invalid({ 'person.email': ['required'] })
    const { rules } = found
    const known = await db(ctx)
      .selectFrom('waits')
      .select('id')
      .where('serviceId', '=', rules.serviceId)
      .where('personId', '=', personId)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (known) throw conflict('already_done')
    return db(ctx)
      .insertInto('waits')
      .values({
        ...{ unitId: rules.unitId, serviceId: rules.serviceId, campusId, byVideo, personId },
        ...{ fromDay, untilDay: input.until, language: ctx.lang, state: 'waiting' },
        ...{ bookingId: null, createdAt: ctx.now },
      })
      .returning(['id', 'unitId'])
      .executeTakeFirstOrThrow()
  },
})

/**
 * Offers what is free to those who wait for a service, first come first: the time is held for each
 * until the offer runs out, and then goes to the next.
 */
export const offerTimes = operation('booking.offer', {
  input: z.object({ serviceId: z.uuid() }),
  allow: (actor) => actor.kind === 'system',
  async run(ctx, { serviceId }) {
    const service = (await serviceCards(ctx, [serviceId])).get(serviceId)
    const found = service && (await findBookable(ctx, service.slug))
    if (!found) return
    await lockResources(ctx, found.rules)
    const waiting = await db(ctx)
      .selectFrom('waits')
      .selectAll()
      .where('serviceId', '=', serviceId)
      .where('state', '=', 'waiting')
      .orderBy('id')
      .limit(100)
      .forUpdate()
      .execute()
    for (const wait of waiting) {
      if (wait.untilDay < dayOf(ctx.now)) await become(ctx, wait, 'ended', null)
      else await offer(ctx, found, wait)
    }
  },
})

async function offer(
  ctx: Ctx,
  found: NonNullable<Awaited<ReturnType<typeof findBookable>>>,
  wait: Wait,
) {
  const first = later(ctx.now, minutes(found.rules.leadTime) + hours(1))
  const from = new Date(Math.max(first.getTime(), Date.parse(`${wait.fromDay}T00:00Z`)))
  const to = later(new Date(`${wait.untilDay}T00:00Z`), days(1))
  if (from >= to) return
  // As whoever waits, not as the house: the notice that a service asks for holds for them too.
  const asThem: Ctx = { ...as(ctx, guest), lang: wait.language }
  const { campusId, byVideo } = wait
  const place = { byVideo, ...(campusId && { campusId }) }
  const [time] = (await freeTimes(asThem, found.rules, { from, to, place, limit: 1 })).times
  if (!time) return
  const left = time.start.getTime() - ctx.now.getTime()
  const booking = await insertBooking(asThem, found, time, {
    requesterId: wait.personId,
    state: 'offered',
    expiresAt: later(ctx.now, Math.min(offerLife, left / 2)),
    answers: {},
    note: null,
    seriesId: null,
  })
  await become(ctx, wait, 'offered', booking.id)
  await sendOffer(ctx, booking)
}

const become = (ctx: Ctx, { id }: Wait, state: Wait['state'], bookingId: string | null) =>
  db(ctx).updateTable('waits').set({ state, bookingId }).where('id', '=', id).execute()

/** Every service that somebody waits for, each in its own transaction. */
export async function offerAll(ctx: Ctx) {
  const rows = await db(ctx)
    .selectFrom('waits')
    .select('serviceId')
    .distinct()
    .where('state', '=', 'waiting')
    .execute()
  for (const { serviceId } of rows)
    await inTransaction(ctx, (ctx) => offerTimes(ctx, { serviceId }))
}

/** What somebody waits for, on their own page. */
export const myWaits = async (ctx: Ctx) => {
  if (!ctx.actor.personId) return []
  const rows = await db(ctx)
    .selectFrom('waits')
    .selectAll()
    .where('personId', '=', ctx.actor.personId)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute()
  const { campuses } = rows[0] ? await unitParts(ctx, rows[0].unitId) : { campuses: [] }
  return rows.map((row) => ({
    ...row,
    campus: campuses.find(({ id }) => id === row.campusId)?.name ?? null,
  }))
}
