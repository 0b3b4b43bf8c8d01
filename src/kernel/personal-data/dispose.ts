import { sql } from 'kysely'
import type { Ctx } from '../context.ts'
import { job } from '../jobs.ts'
import { days, later } from '../time.ts'

/** So many rows in one statement: a long backlog holds no lock for long. */
const atOnce = 5_000

/** Removes what the declared terms do not let the unit keep any longer; how many rows of each table. */
export async function disposeOfOld(ctx: Ctx): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const { table, term } of ctx.hub.personalData) {
    if (!term) continue
    const before = later(ctx.now, -days(term.days))
    for (;;) {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where id in (
          select id from ${sql.table(table)} where ${sql.ref(term.column)} < ${before} limit ${atOnce})`.execute(
        ctx.db,
      )
      if (numAffectedRows > 0n) gone[table] = (gone[table] ?? 0) + Number(numAffectedRows)
      if (numAffectedRows < BigInt(atOnce)) break
    }
  }
  if (Object.keys(gone).length > 0) ctx.hub.log.info({ gone }, 'kept long enough')
  return gone
}

/** Every night. */
export const disposing = job('personal-data.dispose', (ctx) => disposeOfOld(ctx), '47 3 * * *')
