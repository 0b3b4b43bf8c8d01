import { type Ctx, holdsAnywhere } from '#kernel/context.ts'
import { administered, administratorsOnly } from './policy.ts'
import { db } from './tables.ts'

/** Whoever may read all of a unit by the role of auditor. */
export const isAuditor = ({ actor }: Ctx) => holdsAnywhere(actor, 'auditor')

/** Writes down what an auditor was shown, for each unit they audit. Fails rather than is forgotten. */
export async function noteReading(ctx: Ctx, url: URL) {
  const { personId, tokenId = null, name, roles } = ctx.actor
  const units = new Set(roles.filter(({ role }) => role === 'auditor').map((held) => held.unitId))
  const about = { at: ctx.now, personId, tokenId, name, page: pageOf(url) }
  const rows = [...units].map((unitId) => ({ ...about, unitId }))
  await db(ctx).insertInto('readings').values(rows).execute()
}

/** The address as a person would write it: the router's own marks and all that opens something are left out. */
export function pageOf({ pathname, searchParams }: URL): string {
  const path = pathname
    .replace(/\.data$/, '')
    .split('/')
    .map(withoutSecret)
    .join('/')
  const kept = [...searchParams].filter(([name]) => name !== '_routes' && name !== 'lang')
  const query = kept.map(([name, value]) => `${name}=${withoutSecret(value)}`).join('&')
  return (query ? `${path}?${query}` : path).slice(0, 500)
}

/** A long run with capitals in it may be the token of a mailed link; ids and slugs have none. */
const withoutSecret = (part: string) =>
  /^[\w-]{20,}$/.test(part) && /[A-Z]/.test(part) ? '…' : part

const perPage = 100

/** What auditors of the administrator's units have read, newest first. */
export async function readingsPage(ctx: Ctx, before: string | undefined) {
  administratorsOnly(ctx)
  const rows = await db(ctx)
    .selectFrom('readings')
    .select(['id', 'at', 'name', 'tokenId', 'page'])
    .where('unitId', 'in', administered(ctx.actor))
    .$if(before !== undefined, (q) => q.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute()
  const items = rows.slice(0, perPage)
  return { items, next: rows.length > perPage ? items.at(-1)!.id : null }
}
