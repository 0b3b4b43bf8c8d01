import { type Actor, holds } from '#kernel/context.ts'

/** What a unit asks is decided by its editors, managers and administrators. */
export const mayWriteForms = (actor: Actor, unitId: string) =>
  actor.kind === 'system' || holds(actor, unitId, 'editor', 'manager', 'administrator')
