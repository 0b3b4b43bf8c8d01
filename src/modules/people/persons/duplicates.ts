import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { operation } from '#kernel/operation.ts'
import { administratorsOnly, mayAddPeople, visiblePeople } from '../policy.ts'
import { db } from '../tables.ts'
import { getPerson, type PersonDetails } from './page.ts'

/** Why two entries may be one person. */
export const reasons = ['claimed', 'affiliation', 'address', 'unknown'] as const
export type Reason = (typeof reasons)[number]
export type Candidate = { one: Shown; other: Shown; why: Reason[] }
type Shown = { id: string; name: string; email: string }

/** A name that more bear than this says nothing by itself. */
const common = 20
const most = 100

/**
 * Pairs that may be one person, the likeliest first, each with why: `claimed` one has added an address
 * that is the other's; or both have the same words in their name, in any order, and: `affiliation` an
 * organisation in common; `address` the same address but for its domain; `unknown` of one, who came by
 * an order, nothing is known but the name.
 */
export async function duplicates(ctx: Ctx): Promise<Candidate[]> {
  administratorsOnly(ctx)
  const { rows } = await sql<{ oneId: string; otherId: string; why: Reason[] }>`
    with named as (
      select p.id, p.name_key, p.email, p.email_verified, p.affiliation,
        count(*) over (partition by p.name_key) as bearers
      from people p where p.merged_into is null and p.erased_at is null and p.name_key <> ''
    ), pairs as (
      select a.id as one, b.id as other, 'affiliation' as why
      from named a join named b on a.name_key = b.name_key and a.id < b.id
      join affiliations x on x.person_id = a.id
      join affiliations y on y.person_id = b.id and (x.organisation_id = y.organisation_id
        or lower(x.organisation ->> 'sv') = lower(y.organisation ->> 'sv'))
      where a.bearers between 2 and ${common}::int
      union
      select a.id, b.id, 'address'
      from named a join named b on a.name_key = b.name_key and a.id < b.id
        and plain_words(split_part(split_part(a.email, '@', 1), '+', 1)) =
          plain_words(split_part(split_part(b.email, '@', 1), '+', 1))
      where a.bearers between 2 and ${common}::int
      union
      select a.id, b.id, 'unknown'
      from named a join named b on a.name_key = b.name_key and a.id < b.id
        and ((a.affiliation is null and not a.email_verified)
          or (b.affiliation is null and not b.email_verified))
      where a.bearers between 2 and ${common}::int
      union
      select least(claim.person_id, lead.person_id), greatest(claim.person_id, lead.person_id), 'claimed'
      from person_addresses claim
      join person_addresses lead on lead.address = claim.address and lead.person_id <> claim.person_id
        and (lead.is_primary or lead.verified_at is not null)
      where claim.verified_at is null and not claim.is_primary
    )
    select one as one_id, other as other_id, array_agg(why order by why) as why
    from pairs
    where not exists (select 1 from distinct_persons d where d.one_id = one and d.other_id = other)
    group by one, other
    order by bool_or(why = 'claimed') desc, count(*) desc, one, other
    limit ${most}`.execute(ctx.db)
  const ids = rows.flatMap(({ oneId, otherId }) => [oneId, otherId])
  if (ids.length === 0) return []
  const shown = await visiblePeople(ctx)
    .select(['id', 'name', 'email'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(shown.map((one) => [one.id, one]))
  return rows.map(({ oneId, otherId, why }) => ({
    ...{ one: byId.get(oneId)!, other: byId.get(otherId)!, why },
  }))
}

/** Two entries beside each other; `mayKeep` says which of them may be the one that is kept. */
export async function compared(ctx: Ctx, ids: [string, string]) {
  administratorsOnly(ctx)
  if (ids[0] === ids[1]) throw notFound()
  const [one, other] = [await getPerson(ctx, ids[0]), await getPerson(ctx, ids[1])]
  const mayKeep = (kept: PersonDetails, gone: PersonDetails) =>
    kept.emailVerified || !gone.emailVerified
  return [
    { ...one, mayKeep: mayKeep(one, other) },
    { ...other, mayKeep: mayKeep(other, one) },
  ]
}

/** These two are two: they are not shown as one any more. */
export const tellApart = operation('person.tell-apart', {
  input: z.object({ oneId: z.uuid(), otherId: z.uuid() }),
  async load(ctx, { oneId, otherId }) {
    if (oneId === otherId) throw invalid({ otherId: ['bad_value'] })
    const found = await visiblePeople(ctx)
      .select('id')
      .where('id', 'in', [oneId, otherId])
      .execute()
    return found.length === 2 ? { id: oneId } : undefined
  },
  allow: mayAddPeople,
  async run(ctx, ids) {
    const [oneId, otherId] = [ids.oneId, ids.otherId].sort() as [string, string]
    await db(ctx)
      .insertInto('distinctPersons')
      .values({ oneId, otherId, saidBy: ctx.actor.name, saidAt: ctx.now })
      .onConflict((on) => on.doNothing())
      .execute()
  },
  trace: ({ otherId }) => ({ otherId }),
})
