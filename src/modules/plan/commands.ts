import type { Ctx } from '#kernel/context.ts'
import { recompute } from '#modules/indicators/index.ts'

/** `navet plan recompute`: rebuilds every total from the facts, and says how many there are. */
export const planRecompute = (ctx: Ctx): Promise<{ facts: number; totals: number }> =>
  recompute(ctx)
