import { type Actor, type Ctx, holds } from '#kernel/context.ts'
import { db } from './tables.ts'

/** What is published is everybody's; the rest is for those who write the unit's catalogue. */
export const visibleServices = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('services')
    .where((eb) =>
      eb.or([
        eb('services.status', '=', 'published'),
        ...(ctx.actor.kind === 'system' ? [eb.lit(true)] : []),
        eb('services.unitId', 'in', unitsWrittenBy(ctx.actor)),
      ]),
    )

/** Guides as services are: a draft is for those who write the unit's catalogue. */
export const visibleGuides = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('guides')
    .where((eb) =>
      eb.or([
        eb('guides.status', '=', 'published'),
        ...(ctx.actor.kind === 'system' ? [eb.lit(true)] : []),
        eb('guides.unitId', 'in', unitsWrittenBy(ctx.actor)),
      ]),
    )

export const mayWriteCatalogue = (actor: Actor, unitId: string) =>
  actor.kind === 'system' || holds(actor, unitId, 'editor', 'administrator')

export const unitsWrittenBy = (actor: Actor) =>
  actor.unitIds.filter((unitId) => holds(actor, unitId, 'editor', 'administrator'))
