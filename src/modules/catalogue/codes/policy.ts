import { type Actor, holdsAnywhere } from '#kernel/context.ts'

/** Cost centres and projects are the organisation's: an administrator of any unit imports them. */
export const mayImportCodes = (actor: Actor) =>
  actor.kind === 'system' || holdsAnywhere(actor, 'administrator')
