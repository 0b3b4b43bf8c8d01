import type { Kysely } from 'kysely'

/** What the lens needs of a context: the connection, or the open transaction, of this request. */
// biome-ignore lint: below the lens there are no table types
export type HasDatabase = { db: Kysely<any> }

/** A module's view of the database: its own tables, and no others. */
export const lens =
  <Tables>() =>
  (ctx: HasDatabase): Kysely<Tables> =>
    ctx.db
