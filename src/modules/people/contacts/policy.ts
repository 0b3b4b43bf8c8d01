import { type Actor, type Ctx, holds, holdsAnywhere } from '#kernel/context.ts'
import { db } from './tables.ts'

/** Who is the contact of what is no secret: it stands on a page for everybody. */
export const visibleContacts = (ctx: Ctx) => db(ctx).selectFrom('contacts')

/** Contacts are arranged by those who lead in the unit, and by its administrators. */
export const mayArrangeContacts = (actor: Actor, unitId: string) =>
  actor.kind === 'system' || holds(actor, unitId, 'lead', 'manager', 'administrator')

/** Programmes belong to the faculty and to no unit, as its departments do. */
export const mayArrangeProgrammes = (actor: Actor) =>
  actor.kind === 'system' || holdsAnywhere(actor, 'lead', 'manager', 'administrator')
