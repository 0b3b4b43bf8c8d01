import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { job } from '../jobs.ts'
import { hours, later } from '../time.ts'

/** Bytes whose row was never committed, or is gone, lie so long at the most. */
const grace = hours(48)

/** Every night: bytes that no row points to go, and uploads that were broken off. */
export const fileSweeping = job(
  'files.sweep',
  async (ctx) => {
    for await (const { sha256, path } of ctx.hub.files.olderThan(later(ctx.now, -grace))) {
      const { rows } = await sql`select 1 from files where sha256 = ${sha256} limit 1`.execute(
        ctx.db,
      )
      if (rows.length === 0) await rm(path, { force: true })
    }
  },
  '37 3 * * *',
)
