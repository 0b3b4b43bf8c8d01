import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import type { Text2 } from '#kernel/text.ts'
import { visiblePeople } from '../policy.ts'
import { db } from '../tables.ts'

/** What the database says of those in the file: a fixed number of queries, however long it is. */
export async function knownOf(ctx: Ctx, addresses: string[]) {
  const held = await db(ctx)
    .selectFrom('personAddresses')
    .innerJoin('people', 'people.id', 'personAddresses.personId')
    .select(['address', 'personId'])
    .where(sql<boolean>`address = any(${addresses}::text[])`)
    .where('people.erasedAt', 'is', null)
    .where((eb) => eb.or([eb('isPrimary', '=', true), eb('verifiedAt', 'is not', null)]))
    .execute()
  const ids = [...new Set(held.map(({ personId }) => personId))]
  const theirs = sql<boolean>`person_id = any(${ids}::uuid[])`
  const [people, affiliations, grants, campuses, organisations] = await Promise.all([
    visiblePeople(ctx)
      .select(['id', 'name', 'email', 'language', 'campusId', 'version'])
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .execute(),
    db(ctx)
      .selectFrom('affiliations')
      .select(['id', 'personId', 'kind', 'organisation', 'organisationId', 'validFrom', 'validTo'])
      .where(theirs)
      .orderBy('id')
      .execute(),
    db(ctx).selectFrom('roleGrants').select(['personId', 'unitId']).where(theirs).execute(),
    db(ctx).selectFrom('campuses').select(['id', 'slug', 'name']).execute(),
    db(ctx).selectFrom('organisations').select(['id', 'name', 'kind']).execute(),
  ])
  return {
    idAt: new Map(held.map(({ address, personId }) => [address, personId])),
    people: new Map(people.map((one) => [one.id, one])),
    affiliations: Map.groupBy(affiliations, ({ personId }) => personId),
    worksIn: Map.groupBy(grants, ({ personId }) => personId),
    campuses: byName(campuses, ({ slug }) => [slug]),
    organisations: byName(organisations),
  }
}
export type Known = Awaited<ReturnType<typeof knownOf>>

/** By either of its names, in small letters. */
const byName = <T extends { name: Text2 }>(all: T[], more: (one: T) => string[] = () => []) =>
  new Map(
    all.flatMap((one) =>
      [one.name.sv, one.name.en, ...more(one)].map((name) => [name.toLowerCase(), one] as const),
    ),
  )

/** Those who have the same words in their name already, by the name in the file. */
export async function namesakes(ctx: Ctx, names: string[]) {
  const { rows } = await sql<{ said: string; id: string; name: string; email: string }>`
    select said, p.id, p.name, p.email
    from unnest(${names}::text[]) said join people p on p.name_key = (
      select string_agg(word, ' ' order by word) from regexp_split_to_table(plain_words(said), ' ') word)
    where p.merged_into is null and p.erased_at is null`.execute(ctx.db)
  return Map.groupBy(rows, ({ said }) => said)
}
