import type { Ctx } from '#kernel/context.ts'
import { days, later } from '#kernel/time.ts'
import { administered, administratorsOnly, visibleTokens } from '../policy.ts'
import { db } from '../tables.ts'

/** So long before a token stops working its administrators are told. */
export const warnBefore = days(14)

export const tokenStates = ['works', 'soon', 'expired', 'withdrawn'] as const
export type TokenState = (typeof tokenStates)[number]

/** The tokens of the units one administers, those that work first, newest first; never the tokens themselves. */
export async function listTokens(ctx: Ctx) {
  administratorsOnly(ctx)
  const rows = await visibleTokens(ctx)
    .leftJoin('people', 'people.id', 'apiTokens.createdBy')
    .select(['apiTokens.id', 'apiTokens.name', 'apiTokens.role', 'apiTokens.createdAt'])
    .select(['apiTokens.expiresAt', 'apiTokens.lastUsedAt', 'apiTokens.withdrawnAt'])
    .select('people.name as createdBy')
    .orderBy('apiTokens.id', 'desc')
    .limit(200)
    .execute()
  const all = rows.map((row) => ({ ...row, state: stateOf(ctx, row) }))
  const works = ({ state }: { state: TokenState }) => state === 'works' || state === 'soon'
  return [...all.filter(works), ...all.filter((one) => !works(one))]
}
export type TokenRow = Awaited<ReturnType<typeof listTokens>>[number]

function stateOf(
  { now }: Ctx,
  { withdrawnAt, expiresAt }: { withdrawnAt: Date | null; expiresAt: Date },
): TokenState {
  if (withdrawnAt) return 'withdrawn'
  if (expiresAt <= now) return 'expired'
  return expiresAt <= later(now, warnBefore) ? 'soon' : 'works'
}

/** The units that one may make tokens for. */
export async function unitsToAdminister(ctx: Ctx) {
  administratorsOnly(ctx)
  return db(ctx)
    .selectFrom('units')
    .select(['id', 'name'])
    .where('id', 'in', administered(ctx.actor))
    .orderBy('id')
    .execute()
}
