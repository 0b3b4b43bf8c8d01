import type { Ctx } from '#kernel/context.ts'
import type { Subject } from '#kernel/personal-data/index.ts'
import { db } from '../tables.ts'

/** All entries, addresses and names of a person: what has gone into the entry is the person too. */
export async function subjectOf(ctx: Ctx, personId: string): Promise<Subject> {
  const entries = await db(ctx)
    .withRecursive('theirs', (q) =>
      q
        .selectFrom('people')
        .select('id')
        .where('id', '=', personId)
        .union((q) =>
          q
            .selectFrom('people')
            .innerJoin('theirs', 'theirs.id', 'people.mergedInto')
            .select('people.id'),
        ),
    )
    .selectFrom('people')
    .innerJoin('theirs', 'theirs.id', 'people.id')
    .select(['people.id', 'people.name', 'people.email'])
    .execute()
  const ids = entries.map(({ id }) => id)
  const [addresses, merges] = await Promise.all([
    db(ctx).selectFrom('personAddresses').select('address').where('personId', 'in', ids).execute(),
    db(ctx).selectFrom('personMerges').select('gone').where('keptId', 'in', ids).execute(),
  ])
  const told = [
    ...entries.map(({ email }) => email),
    ...addresses.map(({ address }) => address),
    ...merges.flatMap(({ gone }) => gone.addresses.map(({ address }) => address)),
  ]
  return {
    ids,
    addresses: [...new Set(told)],
    names: [...new Set(entries.map(({ name }) => name))],
  }
}
