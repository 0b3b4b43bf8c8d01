import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/time.ts'

/** Does the grant hold today? `grant` is what the query calls its row of `role_grants`. */
export const holdsToday = (ctx: Ctx, grant = 'role_grants'): RawBuilder<boolean> => {
  const day = dayOf(ctx.now)
  return sql<boolean>`(coalesce(${sql.ref(`${grant}.valid_from`)} <= ${day}::date, true)
    and coalesce(${sql.ref(`${grant}.valid_to`)} >= ${day}::date, true))`
}
