import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { type Booking, db, type Resource } from './tables.ts'

/**
 * Whoever works in a unit sees all that can be booked there; everybody else what is in use and no
 * person: who of the staff is met is told when it is booked.
 */
export const visibleResources = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('resources')
    .$if(ctx.actor.kind !== 'system', (q) =>
      q.where((eb) =>
        eb.or([
          eb('resources.unitId', 'in', [...ctx.actor.unitIds]),
          eb.and([eb('resources.kind', '!=', 'person'), eb('resources.retiredOn', 'is', null)]),
        ]),
      ),
    )

/** Those who lead or administer the unit arrange what can be booked. */
export const mayArrange = (actor: Actor, { unitId }: { unitId: string }) =>
  actor.kind === 'system' || holds(actor, unitId, 'lead', 'manager', 'administrator')

/** Their own hours people set themselves. */
export const maySetHours = (actor: Actor, it: Pick<Resource, 'unitId' | 'personId'>) =>
  mayArrange(actor, it) || (it.personId !== null && it.personId === actor.personId)

/**
 * Requesters see what they have booked or what was booked for them, the bearer of a mailed link that
 * one booking, staff what it is visible to and what they take part in themselves.
 */
export const visibleBookings = (ctx: Ctx) => {
  const { actor } = ctx
  return db(ctx)
    .selectFrom('bookings')
    .where((eb) =>
      eb.or([
        ...(actor.kind === 'system' ? [eb.lit(true)] : []),
        eb('bookings.requesterId', '=', actor.personId),
        eb('bookings.bookedById', '=', actor.personId),
        ...(actor.link?.purpose === 'booking' ? [eb('bookings.id', '=', actor.link.recordId)] : []),
        eb.and([
          eb('bookings.unitId', 'in', [...actor.unitIds]),
          eb.or([
            eb.and([
              eb('bookings.visibility', '=', 'department'),
              eb('bookings.departmentId', 'in', [...actor.departmentIds]),
            ]),
            eb.and([
              eb('bookings.visibility', '=', 'team'),
              eb('bookings.teamId', 'in', [...actor.teamIds]),
            ]),
            eb.exists(
              eb
                .selectFrom('bookingResources')
                .innerJoin('resources', 'resources.id', 'bookingResources.resourceId')
                .select('bookingId')
                .whereRef('bookingId', '=', 'bookings.id')
                .where('resources.personId', '=', actor.personId),
            ),
          ]),
        ]),
      ]),
    )
}

const works = ['staff', 'lead', 'editor', 'manager', 'administrator'] as const

/** Whose booking it is: the requester, who booked for them, the bearer of the mailed link. */
export const isTheirs = (actor: Actor, it: Pick<Booking, 'id' | 'requesterId' | 'bookedById'>) =>
  (actor.personId !== null &&
    (actor.personId === it.requesterId || actor.personId === it.bookedById)) ||
  (actor.link?.purpose === 'booking' && actor.link.recordId === it.id)

/** Works with bookings of the unit: an auditor reads, and changes nothing. */
export const mayWorkWith = (actor: Actor, { unitId }: { unitId: string }) =>
  actor.kind === 'system' || holds(actor, unitId, ...works)

export const mayChange = (actor: Actor, it: Booking) =>
  isTheirs(actor, it) || mayWorkWith(actor, it)

/** Confirms what was kept for them: the proof is the mailed link, or being signed in. */
export const mayConfirm = (actor: Actor, it: Booking) => isTheirs(actor, it)

/** Books for somebody else: staff, programs and the house's own jobs. */
export const mayBookFor = (actor: Actor) =>
  actor.kind === 'token' ||
  actor.kind === 'system' ||
  actor.roles.some(({ role }) => (works as readonly string[]).includes(role))
