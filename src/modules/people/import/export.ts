import { csvOf } from '#kernel/csv/write.ts'
import type { Ctx } from '#kernel/context.ts'
import { dayOf } from '#kernel/time.ts'
import { administratorsOnly, visiblePeople } from '../policy.ts'
import { db } from '../tables.ts'
import { columns } from './lines.ts'

/** All persons as CSV, in the columns that the import reads: one line for each affiliation. */
export async function exportPersons(ctx: Ctx): Promise<Response> {
  administratorsOnly(ctx)
  const people = await visiblePeople(ctx)
    .leftJoin('affiliations', 'affiliations.personId', 'people.id')
    .leftJoin('campuses', 'campuses.id', 'people.campusId')
    .select(['people.id', 'people.name', 'people.email', 'people.language'])
    .select(['campuses.slug', 'affiliations.organisation', 'affiliations.kind'])
    .select(['affiliations.validFrom', 'affiliations.validTo'])
    .orderBy('people.id')
    .orderBy('affiliations.id')
    .execute()
  const others = Map.groupBy(
    await db(ctx)
      .selectFrom('personAddresses')
      .select(['personId', 'address'])
      .where('isPrimary', '=', false)
      .where('verifiedAt', 'is not', null)
      .orderBy('id')
      .execute(),
    ({ personId }) => personId,
  )
  const rows = people.map((one) => [
    ...[one.email, one.name],
    (others.get(one.id) ?? []).map(({ address }) => address).join(' '),
    ...[one.language, one.slug, one.organisation?.[ctx.lang], one.kind].map((cell) => cell ?? ''),
    ...[one.validFrom ?? '', one.validTo ?? ''],
  ])
  return new Response(csvOf([columns, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="navet-people-${dayOf(ctx.now)}.csv"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
