import { as, type Ctx, system } from '#kernel/context.ts'
import { emit } from '#kernel/events.ts'
import { inLang } from '#kernel/text.ts'
import { longTime } from '#kernel/time.ts'
import { openCase } from '#modules/cases/index.ts'
import { serviceCards } from '#modules/catalogue/index.ts'
import { personCards, unitParts } from '#modules/people/index.ts'
import { bookingConfirmed } from '../events.ts'
import { sendBooked } from '../letters.ts'
import { rulesOf } from '../rules/queries.ts'
import { type Booking, db } from '../tables.ts'

/** What follows when bookings are certain: a case where the service says so, and the invitations. */
export async function settle(ctx: Ctx, bookings: Booking[]) {
  const [first] = bookings
  if (!first) return
  const rules = await rulesOf(ctx, first.serviceId)
  for (const booking of bookings) {
    if (rules?.opensCase && !booking.caseId) await becomeCase(ctx, booking)
    await emit(ctx, bookingConfirmed, { bookingId: booking.id })
  }
  await sendBooked(ctx, bookings)
}

/** The house opens it: whoever has booked has said all that the service asks. */
async function becomeCase(ctx: Ctx, booking: Booking) {
  const { requesterId, serviceId, unitId, campusId, language } = booking
  const [services, people, { campuses }] = await Promise.all([
    serviceCards(ctx, [serviceId]),
    personCards(ctx, [requesterId]),
    unitParts(ctx, unitId),
  ])
  const service = services.get(serviceId)!
  const { email } = people.get(requesterId)!
  const when = longTime(booking.startsAt, language)
  const name = inLang(service.name, language).text
  const { id } = await openCase(
    { ...as(ctx, system), lang: language },
    {
      service: service.slug,
      subject: `${name}, ${when}`.slice(0, 200),
      message: booking.note ?? `${name}, ${when}`,
      requester: { email },
      fields: booking.answers,
      campus: campuses.find(({ id }) => id === campusId)?.slug,
      channel: 'web',
      files: [],
    },
  )
  booking.caseId = id
  await db(ctx).updateTable('bookings').set({ caseId: id }).where('id', '=', booking.id).execute()
}
