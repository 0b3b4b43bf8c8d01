import type { Actor, Ctx } from '#kernel/context.ts'
import { mayWriteCatalogue, unitsWrittenBy } from '../policy.ts'
import { db } from '../tables.ts'

/** Drafts, history and whatever else stands behind the catalogue: for those who write it. */
export const visibleDrafts = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('drafts')
    .$if(ctx.actor.kind !== 'system', (q) => q.where('unitId', 'in', unitsWrittenBy(ctx.actor)))

export const visibleRevisions = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('revisions')
    .$if(ctx.actor.kind !== 'system', (q) => q.where('unitId', 'in', unitsWrittenBy(ctx.actor)))

/** The unit whose catalogue somebody edits: where they are editor or administrator. */
export const unitOfWriter = (actor: Actor): string | undefined =>
  actor.unitIds.find((unitId) => mayWriteCatalogue(actor, unitId))
