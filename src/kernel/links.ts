import { createHash, randomBytes } from 'node:crypto'
import type { Generated } from 'kysely'
import { atTheEnd, type Ctx } from './context.ts'
import { lens } from './database/lens.ts'
import { job } from './jobs.ts'
import { days, later } from './time.ts'

type Links = {
  id: Generated<string>
  tokenHash: string
  purpose: string
  recordId: string
  personId: string | null
  createdAt: Date
  expiresAt: Date
  withdrawnAt: Date | null
}
const db = lens<{ links: Links }>()

/**
 * A mailed link's token: bound to one record and purpose, expires, can be withdrawn. In a transaction
 * it opens something from the commit on.
 */
export async function makeLink(
  ctx: Ctx,
  about: { purpose: string; recordId: string; personId: string | null; days?: number },
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const link = {
    tokenHash: hash(token),
    purpose: about.purpose,
    recordId: about.recordId,
    personId: about.personId,
    createdAt: ctx.now,
    expiresAt: later(ctx.now, days(about.days ?? 180)),
    withdrawnAt: null,
  }
  await atTheEnd(ctx, () => db(ctx).insertInto('links').values(link).execute())
  return token
}

/** The link behind a token, or nothing when it is unknown, withdrawn or past its end. */
export const findLink = (ctx: Ctx, token: string) =>
  db(ctx)
    .selectFrom('links')
    .select(['purpose', 'recordId', 'personId'])
    .where('tokenHash', '=', hash(token))
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .executeTakeFirst()

/** Uses a link up, if it is for that purpose: of two who do so at once, the second finds nothing. */
export const spendLink = (ctx: Ctx, token: string, purpose: string) =>
  db(ctx)
    .updateTable('links')
    .set({ withdrawnAt: ctx.now })
    .where('tokenHash', '=', hash(token))
    .where('purpose', '=', purpose)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .returning(['recordId', 'personId'])
    .executeTakeFirst()

export const withdrawLinks = (ctx: Ctx, recordId: string) =>
  db(ctx)
    .updateTable('links')
    .set({ withdrawnAt: ctx.now })
    .where('recordId', '=', recordId)
    .where('withdrawnAt', 'is', null)
    .execute()

/** All that was ever mailed to a person opens nothing any more: their mailbox may be somebody else's. */
export const withdrawLinksOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .updateTable('links')
    .set({ withdrawnAt: ctx.now })
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .execute()

/** Every night the links that have run out go: they say who was written to about what. */
export const linkForgetting = job(
  'links.forget',
  (ctx) => db(ctx).deleteFrom('links').where('expiresAt', '<', ctx.now).execute(),
  '27 3 * * *',
)

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
