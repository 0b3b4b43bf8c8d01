import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Lang } from '#kernel/text.ts'
import { db } from '../tables.ts'

export type Led = {
  id: string
  name: string
  email: string
  language: Lang
  emailVerified: boolean
}

/**
 * The id of the person an address leads to: the one whose own it is, or who has shown that it is
 * theirs. An address that somebody has only claimed leads to nobody.
 */
export const idAt = (ctx: Ctx, address: string) =>
  db(ctx)
    .selectFrom('personAddresses')
    .select('personId')
    .where('address', '=', address)
    .where((eb) => eb.or([eb('isPrimary', '=', true), eb('verifiedAt', 'is not', null)]))

/** Whom an address leads to, if to anybody. `email` is where the person's letters go. */
export const personAt = (ctx: Ctx, address: string): Promise<Led | undefined> =>
  db(ctx)
    .selectFrom('people')
    .select(['id', 'name', 'email', 'language', 'emailVerified'])
    .where('id', '=', idAt(ctx, address))
    .executeTakeFirst()

/**
 * The same for signing in, which shows the sign-in library that `email` is the person's. So another
 * address opens nothing before that has been shown.
 */
export async function signInAt(ctx: Ctx, address: string): Promise<Led | undefined> {
  const found = await personAt(ctx, address)
  return found && (found.email === address || found.emailVerified) ? found : undefined
}

/** Two who want the same address go one after the other: the second finds what the first has done. */
export const holdAddress = (ctx: Ctx, address: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`address ${address}`}, 0))`.execute(ctx.db)
