import type { Ctx } from '#kernel/context.ts'
import { defaultUnit } from '#modules/people/index.ts'

/** Whose catalogue a reader sees: that of the unit where they work, or else the oldest one's. */
export const ownUnit = async (ctx: Ctx): Promise<{ id: string }> => {
  const [own] = ctx.actor.unitIds
  return own ? { id: own } : defaultUnit(ctx)
}
