import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../context.ts'
import { Refusal } from '../errors.ts'
import { job } from '../jobs.ts'
import { hours, later } from '../time.ts'
import type { Input } from '../web/form.ts'

export type Answer = { status: number; body: unknown }

/** How long a key is remembered. */
const kept = hours(24)

/** The same key with the same body gives the first answer again; with another body it is refused. */
export async function once(
  ctx: Ctx,
  key: string,
  asked: { path: string; input: Input },
  answer: (ctx: Ctx) => Promise<Answer>,
) {
  if (key.length > 200) throw new Refusal('malformed')
  const bodyHash = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  // Names of tokens are not unique, and one unit's key must not open another's answer.
  const scope = ctx.actor.tokenId ?? ctx.actor.personId ?? ctx.actor.kind
  return inTransaction(ctx, async (ctx) => {
    await sql`delete from idempotency_keys
      where scope = ${scope} and key = ${key} and created_at < ${later(ctx.now, -kept)}`.execute(
      ctx.db,
    )
    // Somebody else's unfinished transaction with the same key makes this insert wait for it.
    const { rows } = await sql`
      insert into idempotency_keys (scope, key, body_hash, created_at)
      values (${scope}, ${key}, ${bodyHash}, ${ctx.now}) on conflict do nothing returning 1`.execute(
      ctx.db,
    )
    if (rows.length === 0) return earlier(ctx, scope, key, bodyHash)
    const given = await answer(ctx)
    await sql`update idempotency_keys set status = ${given.status}, response = ${JSON.stringify(given.body)}
      where scope = ${scope} and key = ${key}`.execute(ctx.db)
    return given
  })
}

async function earlier(ctx: Ctx, scope: string, key: string, bodyHash: string): Promise<Answer> {
  const { rows } = await sql<{ bodyHash: string; status: number; response: string }>`
    select body_hash, status, response from idempotency_keys
    where scope = ${scope} and key = ${key}`.execute(ctx.db)
  if (rows[0]!.bodyHash !== bodyHash) throw new Refusal('key_reused')
  return { status: rows[0]!.status, body: JSON.parse(rows[0]!.response) }
}

/** Every night the answers that are too old to be asked for again go: they hold people's cases. */
export const keyForgetting = job(
  'idempotency.forget',
  (ctx) =>
    sql`delete from idempotency_keys where created_at < ${later(ctx.now, -kept)}`.execute(ctx.db),
  '7 3 * * *',
)
