import { type Actor, type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { notFound } from '#kernel/errors.ts'
import { db } from './tables.ts'

/** The pages of administration do not exist for anybody else. */
export function administratorsOnly({ actor }: Ctx) {
  if (actor.kind !== 'system' && !holdsAnywhere(actor, 'administrator')) throw notFound()
}

/**
 * Whoever works in a unit sees the organisation's people; everybody else sees themselves. An entry that
 * has gone into another is nobody, nor is one that was erased.
 */
export const visiblePeople = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('people')
    .where('people.mergedInto', 'is', null)
    .where('people.erasedAt', 'is', null)
    .$if(ctx.actor.kind !== 'system' && ctx.actor.unitIds.length === 0, (q) =>
      ctx.actor.personId
        ? q.where('people.id', '=', ctx.actor.personId)
        : q.where('people.id', 'is', null),
    )

/** Who asks, as the record to change, and may: everybody of themselves. */
export const oneself = (ctx: Ctx) =>
  visiblePeople(ctx).select('id').where('id', '=', ctx.actor.personId).executeTakeFirst()
export const isOneself = (actor: Actor, { id }: { id: string }) => actor.personId === id

/** Units, departments, teams and campuses are no secret: they stand on every page. */
export const visibleUnits = (ctx: Ctx) => db(ctx).selectFrom('units')

/** Tokens are for administrators, each in their own unit. */
export const visibleTokens = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('apiTokens')
    .$if(ctx.actor.kind !== 'system', (q) =>
      q.where('apiTokens.unitId', 'in', administered(ctx.actor)),
    )

/** The units that an actor administers. */
export const administered = (actor: Actor) =>
  actor.roles.filter(({ role }) => role === 'administrator').map(({ unitId }) => unitId)

/** Where people work and what they may is decided by the administrators of that unit. */
export const mayAdminister = (actor: Actor, unitId: string) =>
  actor.kind === 'system' || administered(actor).includes(unitId)

/** A unit's parts are arranged by its administrators; what belongs to no unit, by those of any. */
export const mayArrange = (actor: Actor, { unitId }: { unitId: string | null }) =>
  unitId === null ? mayAddPeople(actor) : mayAdminister(actor, unitId)

/** Administers any unit: what belongs to none. */
export const mayAdministerAny = (actor: Actor) => administered(actor).length > 0

/** A new unit has no administrators yet: those of any unit may add it, and people as well. */
export const mayAddPeople = (actor: Actor) =>
  actor.kind === 'system' || holdsAnywhere(actor, 'administrator')

export const mayEditProfile = (actor: Actor, person: { id: string }) =>
  actor.kind === 'system' || actor.personId === person.id

/**
 * A password or an address opens all that the person may: whoever gives it administers every unit
 * they work in.
 */
export const mayVouchFor = (actor: Actor, { worksIn }: { worksIn: string[] }) =>
  mayAddPeople(actor) && worksIn.every((unitId) => mayAdminister(actor, unitId))
