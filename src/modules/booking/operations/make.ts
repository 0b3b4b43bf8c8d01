import { z } from 'zod'
import { type Actor, type Ctx, inTransaction } from '#kernel/context.ts'
import { conflict, invalid, Refusal } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { email, line, optional, parse, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { later, minutes } from '#kernel/time.ts'
import { readAnswers } from '#modules/catalogue/index.ts'
import { findOrAddRequester, personCards, unitParts } from '#modules/people/index.ts'
import { bookingMade } from '../events.ts'
import { sendConfirmation, sendRequested } from '../letters.ts'
import { mayBookFor } from '../policy.ts'
import { type Bookable, findBookable } from '../rules/queries.ts'
import { confirmWithin } from '../states.ts'
import { type Booking, db } from '../tables.ts'
import { type FreeTime, nextTimes, type Place } from '../times/free.ts'
import { startsOf } from '../times/series.ts'
import { settle } from './settle.ts'
import { hold, lockResources, timeAt } from './take.ts'
import { inTurn } from './turns.ts'

const flag = z
  .union([
    z.boolean(),
    z.enum(['true', 'false', 'on', '']).transform((it) => it === 'true' || it === 'on'),
  ])
  .default(false)

/** Where and with whom or what a time is wanted. */
export const wantedPlace = {
  campus: optional(z.string().max(60)),
  byVideo: flag,
  /** Ids of those that it is to be with. */
  resources: z
    .preprocess(
      (it) => (it === undefined || it === '' || it === null ? [] : [it].flat()),
      z.array(z.uuid()).max(20),
    )
    .default([]),
}
export const start = z.iso.datetime({ offset: true }).transform((it) => new Date(it))

export const bookInput = z.object({
  service: z.string().max(100),
  start,
  ...wantedPlace,
  person: optional(z.object({ email, name: optional(line(200)) })),
  fields: z.record(z.string(), z.unknown()).default({}),
  note: optional(text(2000)),
  repeat: optional(
    z.object({
      every: z.enum(['day', 'week', 'month']),
      count: z.coerce.number().int().min(2).max(52),
    }),
  ),
  /** Of a series, books the times that are free, and tells the others. */
  skipTaken: flag,
})
type Input = z.output<typeof bookInput>

/** Whoever is not known: an address is all they have. */
export const isGuest = (actor: Actor) => actor.kind === 'guest' || actor.kind === 'link'

/** What a series has become: each of its starts told apart. */
export type Made = { bookings: Booking[]; taken: Date[] }

/**
 * Books a time, or a series of them: for oneself; for somebody else by staff and programs. A guest's
 * time is kept until the mailed link has confirmed it.
 */
export const makeBooking = operation('booking.make', {
  input: bookInput,
  allow: (actor, _loaded, input) => mayMake(actor, input),
  async run(ctx, input): Promise<Made & { id: string; unitId: string }> {
    const { service, rules, place } = await whatFor(ctx, input)
    if (isGuest(ctx.actor) && input.repeat) throw invalid({ repeat: ['not_choice'] })
    const answers = rules.asksForm
      ? await readAnswers(ctx, service.fields, input.fields, { files: false })
      : {}
    const requester = await theRequester(ctx, input)
    await lockResources(ctx, rules)
    const starts = startsOf(input.start, input.repeat)
    const seriesId = starts.length > 1 ? crypto.randomUUID() : null
    const made: Made = { bookings: [], taken: [] }
    for (const at of starts) {
      const { time } = await timeAt(ctx, rules, at, { place, resourceIds: input.resources })
      if (!time) made.taken.push(at)
      else
        made.bookings.push(
          await insertBooking(ctx, { service, rules }, time, {
            requesterId: requester.id,
            state: isGuest(ctx.actor) ? 'unconfirmed' : rules.approval ? 'requested' : 'booked',
            expiresAt: isGuest(ctx.actor) ? later(ctx.now, minutes(confirmWithin)) : null,
            answers,
            note: input.note ?? null,
            seriesId,
          }),
        )
    }
    const [first] = made.bookings
    if (!first || (made.taken.length > 0 && !input.skipTaken))
      throw conflict('slot_taken', { starts, taken: made.taken })
    for (const { id } of made.bookings) await emit(ctx, bookingMade, { bookingId: id })
    if (first.state === 'unconfirmed') await sendConfirmation(ctx, first)
    else if (first.state === 'requested') await sendRequested(ctx, made.bookings)
    else await settle(ctx, made.bookings)
    return { ...made, id: first.id, unitId: first.unitId }
  },
  trace: ({ service, repeat }) => ({ service, ...(repeat && { repeat: repeat.every }) }),
})

const mayMake = (actor: Actor, { person }: Pick<Input, 'person'>) =>
  !person || isGuest(actor) || mayBookFor(actor)

/** The same, and what to take instead when the time is gone: told after the locks are let go. */
export const book = (ctx: Ctx, raw: z.input<typeof bookInput>): Promise<Made> =>
  inTurn(ctx, raw.service, async () => {
    try {
      await refuseIfGone(ctx, raw)
      return await makeBooking(ctx, raw)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'slot_taken') throw error
      throw conflict('slot_taken', await instead(ctx, parse(bookInput, raw), error.more))
    }
  })

/** What is seen to be gone needs no locks: of a thousand for one time most are refused here. */
async function refuseIfGone(ctx: Ctx, raw: z.input<typeof bookInput>) {
  const input = bookInput.safeParse(raw).data
  if (!input || input.repeat || !mayMake(ctx.actor, input)) return
  const { rules, place } = await whatFor(ctx, input)
  const { time } = await timeAt(ctx, rules, input.start, { place, resourceIds: input.resources })
  if (!time) throw conflict('slot_taken')
}

async function instead(ctx: Ctx, input: Input, more: Record<string, unknown>) {
  const { rules, place } = await whatFor(ctx, input)
  const near = async (from: Date) =>
    (await nextTimes(ctx, rules, { from, place, resourceIds: input.resources })).map(shownTime)
  const { starts = [], taken = [] } = more as { starts?: Date[]; taken?: Date[] }
  const alternatives = await near(input.start)
  if (starts.length < 2) return { alternatives }
  const gone = new Set(taken.map(Number))
  const occurrences = []
  for (const at of starts)
    occurrences.push({
      start: at,
      outcome: gone.has(at.getTime()) ? 'slot_taken' : 'free',
      ...(gone.has(at.getTime()) && { alternatives: await near(at) }),
    })
  return { alternatives, occurrences }
}

/** A free time as everybody may see it: not who of the staff it would be with. */
export const shownTime = ({ start, end, campusId, byVideo }: FreeTime) => ({
  start,
  end,
  campusId,
  byVideo,
})

async function whatFor(ctx: Ctx, input: Pick<Input, 'service' | 'campus' | 'byVideo'>) {
  const found = await findBookable(ctx, input.service)
  if (!found) throw invalid({ service: ['unknown'] })
  return { ...found, place: await placeOf(ctx, found, input) }
}

/** The place that was asked for; no campus: any. */
export async function placeOf(
  ctx: Ctx,
  { rules }: Pick<Bookable, 'rules'>,
  { campus, byVideo }: { campus?: string | undefined; byVideo: boolean },
): Promise<Partial<Place>> {
  if (byVideo || rules.video === 'only') return { byVideo: true }
  if (!campus) return { byVideo: false }
  const { campuses } = await unitParts(ctx, rules.unitId)
  const id = campuses.find(({ slug }) => slug === campus)?.id
  if (!id) throw invalid({ campus: ['not_choice'] })
  return { byVideo: false, campusId: id }
}

async function theRequester(ctx: Ctx, { person }: Input) {
  if (person) return findOrAddRequester(ctx, { ...person, language: ctx.lang })
  const id = ctx.actor.personId
  if (!id) throw invalid({ 'person.email': ['required'] })
  return (await personCards(ctx, [id])).get(id)!
}

type Given = Pick<
  Booking,
  'requesterId' | 'state' | 'expiresAt' | 'answers' | 'note' | 'seriesId'
> & {
  language?: Booking['language']
}

/** Writes a booking of a time and holds it; the caller has the locks. */
export const insertBooking = (
  ctx: Ctx,
  { service }: Bookable,
  time: FreeTime,
  given: Given,
): Promise<Booking> =>
  inTransaction(ctx, async (ctx) => {
    const { personId } = ctx.actor
    const booking = await db(ctx)
      .insertInto('bookings')
      .values({
        unitId: service.unitId,
        serviceId: service.id,
        departmentId: service.departmentId,
        teamId: service.teamId,
        visibility: service.visibility,
        formId: service.formId,
        campusId: time.campusId,
        byVideo: time.byVideo,
        videoUrl: time.byVideo ? await roomOf(ctx, time) : null,
        startsAt: time.start,
        endsAt: time.end,
        bookedById: personId === given.requesterId ? null : personId,
        reason: null,
        caseId: null,
        language: ctx.lang,
        remindedAt: null,
        createdAt: ctx.now,
        ...given,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await hold(ctx, booking, time.given)
    return booking
  })

/** The video room of whoever one meets. */
export const roomOf = async (ctx: Ctx, { given }: Pick<FreeTime, 'given'>) =>
  (
    await db(ctx)
      .selectFrom('resources')
      .select('videoUrl')
      .where('id', 'in', Object.values(given).flat())
      .where('videoUrl', 'is not', null)
      .orderBy('id')
      .executeTakeFirst()
  )?.videoUrl ?? null
