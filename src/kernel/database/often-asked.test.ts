import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase, testsPostgres } from '#test/database.ts'
import { giveUpNames } from './preparing-client.ts'

const database = await freshDatabase()
afterAll(() => database.close())
const db = database.kysely

const often = async <T>(ask: () => Promise<T>) => {
  for (let i = 0; i < 12; i++) await ask()
  return ask()
}

test('a server keeps the plan of what is asked often; the embedded database, whose one connection all share, keeps none', async () => {
  giveUpNames()
  const plans = await db.connection().execute(async (one) => {
    await often(() => sql`select ${1}::int as asked_often`.execute(one))
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from pg_prepared_statements where statement like '%asked_often%'`.execute(
      one,
    )
    return rows[0]!.n
  })
  expect(plans).toBe(testsPostgres ? 1 : 0)
})

test('a column that a newer node adds costs whoever reads all columns one try at most', async () => {
  await sql`create table growing (id int)`.execute(db)
  const read = () => db.selectFrom('growing').selectAll().execute()
  await db.insertInto('growing').values({ id: 1 }).execute()
  await db
    .connection()
    .execute((one) => often(() => one.selectFrom('growing').selectAll().execute()))
  await often(read)

  await sql`alter table growing add column name text default 'new'`.execute(db)
  let failed = 0
  const seen = await read().catch(() => (failed++, read()))
  expect(failed).toBeLessThanOrEqual(testsPostgres ? 1 : 0)
  expect(seen).toEqual([{ id: 1, name: 'new' }])
  for (let i = 0; i < 30; i++) expect(await read()).toEqual(seen)
})

test.each([
  { ids: [], found: [], others: [1, 2, 3] },
  { ids: [2], found: [2], others: [1, 3] },
  { ids: [1, 3], found: [1, 3], others: [2] },
  { ids: [9, 1, 1], found: [1], others: [2, 3] },
])('in $ids finds $found, and not in it $others', async ({ ids, found, others }) => {
  const from = db
    .selectFrom(sql<{ id: number }>`(values (1), (2), (3))`.as<'all'>(sql`all_ (id)`))
    .select('id')
    .orderBy('id')
  const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)
  expect(idsOf(await from.where('id', 'in', ids).execute())).toEqual(found)
  expect(idsOf(await from.where('id', 'not in', ids).execute())).toEqual(others)
})

test('a query with a list has one text, however long the list is', () => {
  const textOf = (ids: string[]) =>
    db.selectFrom('people').select('id').where('id', 'in', ids).compile().sql
  expect(textOf(['a', 'b'])).toBe(textOf(['a', 'b', 'c']))
  expect(textOf(['a', 'b'])).toBe(textOf([]))
})
