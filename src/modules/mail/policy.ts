import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { db } from './tables.ts'

/** Mail holds what anybody may have written: administrators read what has come to their unit, and to none. */
export const visibleMails = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('mails')
    .where((eb) =>
      ctx.actor.kind === 'system'
        ? eb.lit(true)
        : administered(ctx.actor).length === 0
          ? eb.lit(false)
          : eb.or([
              eb('mails.unitId', 'in', administered(ctx.actor)),
              eb('mails.unitId', 'is', null),
            ]),
    )

/** The mailboxes of the units that one administers. */
export const visibleMailboxes = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('mailboxes')
    .where((eb) =>
      ctx.actor.kind === 'system'
        ? eb.lit(true)
        : administered(ctx.actor).length === 0
          ? eb.lit(false)
          : eb('mailboxes.unitId', 'in', administered(ctx.actor)),
    )

const administered = (actor: Actor) =>
  actor.unitIds.filter((unitId) => holds(actor, unitId, 'administrator'))

/** Mail comes in by the house's own receiver, command and jobs. */
export const mayTakeIn = (actor: Actor) => actor.kind === 'system'

export const mayReplay = (actor: Actor, { unitId }: { unitId: string | null }) =>
  actor.kind === 'system' || unitId === null || holds(actor, unitId, 'administrator')
