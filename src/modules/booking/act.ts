import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { once } from '#kernel/http/once.ts'
import type { z } from 'zod'
import { invalid } from '#kernel/errors.ts'
import { makeLink } from '#kernel/links.ts'
import { countAttempt } from '#kernel/throttle.ts'
import {
  cancelBooking,
  confirmBooking,
  decideBooking,
  moveBooking,
  setOutcome,
} from './operations/change.ts'
import { book, type bookInput, isGuest } from './operations/make.ts'
import { inTurn } from './operations/turns.ts'
import { mayBookFor } from './policy.ts'
import { joinWaiting } from './waits.ts'

type Input = Record<string, unknown>
type Person = { email?: string; name?: string }

/**
 * What the page of times asks for: a booking, or a place in the line; and where to go then. The form
 * carries a key of its own: pressing the button twice books once.
 */
export async function actOnTimes(ctx: Ctx, slug: string, raw: Input): Promise<string> {
  const asked = { ...wanted(raw), ...whoFor(ctx, raw), service: slug }
  await countGuest(ctx, asked.person)
  if (raw['do'] === 'wait') {
    const { until } = raw
    await joinWaiting(ctx, { ...asked, until } as Parameters<typeof joinWaiting>[1])
    return `/book/${slug}?did=waiting`
  }
  const { fields, note, start } = raw
  const input = { ...asked, fields: fields ?? {}, note, start } as z.input<typeof bookInput>
  const make = async (ctx: Ctx) => {
    const [booking] = (await book(ctx, input)).bookings
    const { id, state, requesterId } = booking!
    if (state === 'unconfirmed') return `/book/${slug}?did=sent`
    const did = state === 'requested' ? 'requested' : 'made'
    if (ctx.actor.personId === requesterId || mayBookFor(ctx.actor))
      return `/bookings/${id}?did=${did}`
    const key = await makeLink(ctx, { purpose: 'booking', recordId: id, personId: requesterId })
    return `/bookings/${id}?key=${key}&did=${did}`
  }
  const key = raw['once']
  if (typeof key !== 'string' || key === '') return make(ctx)
  const asOnce = () =>
    once(ctx, key, { path: 'book', input: {} }, async (ctx) => ({
      status: 201,
      body: await make(ctx),
    }))
  return (await inTurn(ctx, slug, asOnce)).body as string
}

/** What a form on the page of a booking asks for, by its hidden field `do`; and what was done. */
export async function actOnBooking(ctx: Ctx, bookingId: string, raw: Input) {
  const input = { ...wanted(raw), ...raw, bookingId } as Parameters<typeof moveBooking>[1] &
    Parameters<typeof decideBooking>[1] &
    Parameters<typeof setOutcome>[1]
  switch (raw['do']) {
    case 'confirm':
      await confirmBooking(ctx, { bookingId })
      return 'confirmed'
    case 'move':
      await moveBooking(ctx, input)
      return 'moved'
    case 'cancel':
      await cancelBooking(ctx, input)
      return 'cancelled'
    case 'decide':
      await decideBooking(ctx, input)
      return 'decided'
    case 'outcome':
      await setOutcome(ctx, input)
      return 'noted'
    default:
      throw new Refusal('malformed')
  }
}

/** The page's one choice of place is a campus or «video». */
const wanted = ({ campus }: Input) =>
  campus === 'video'
    ? { byVideo: true, campus: undefined }
    : { campus: campus as string | undefined }

function whoFor(ctx: Ctx, raw: Input): { person?: Person } {
  const given = (raw['person'] ?? {}) as Person
  const person = { email: given.email ?? '', name: given.name ?? '' }
  if (!isGuest(ctx.actor)) return person.email && mayBookFor(ctx.actor) ? { person } : {}
  if (!person.name) throw invalid({ 'person.name': ['required'] })
  if (!person.email) throw invalid({ 'person.email': ['required'] })
  return { person }
}

/** Anybody may book, and each booking mails somebody: a program that plays with that is slowed down. */
const countGuest = (ctx: Ctx, person: Person | undefined) =>
  isGuest(ctx.actor)
    ? countAttempt(ctx, [
        { limit: { name: 'book-mail', points: 20 }, key: person?.email?.toLowerCase() ?? null },
        { limit: { name: 'book-address', points: 200 }, key: ctx.address },
      ])
    : undefined
