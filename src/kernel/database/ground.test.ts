import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/database.ts'

const database = await freshDatabase()
afterAll(() => database.close())

test('new ids are UUIDv7, all different, and sort by the millisecond they were made in', async () => {
  const before = Date.now()
  const { rows } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, 10000)
  `.execute(database.kysely)
  const after = Date.now()

  const ids = rows.map((row) => row.id)
  const moments = ids.map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16))
  expect(new Set(ids).size).toBe(10_000)
  expect(ids.filter((id) => !/^.{8}-.{4}-7.{3}-[89ab].{3}-.{12}$/.test(id))).toEqual([])
  expect(moments).toEqual([...moments].sort((a, b) => a - b))
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(before)
  expect(Math.max(...moments)).toBeLessThanOrEqual(after + 10) // a clock that ticks seldom is run ahead of
})

test('ids of one session sort in the order they were given out, though the clock stands still', async () => {
  const { rows } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, 2000)
  `.execute(database.kysely)
  const ids = rows.map((row) => row.id)
  expect(ids).toEqual([...ids].sort())
})

test('å, ä and ö come after z, and small before capital', async () => {
  const { rows } = await sql<{ word: string }>`
    select word from unnest(${['ö', 'Åre', 'zon', 'ämne', 'åre', 'Abc', 'abc', 'étui', 'fil']}::text[])
      as word
    order by word collate sv
  `.execute(database.kysely)
  expect(rows.map((row) => row.word)).toEqual([
    'abc',
    'Abc',
    'étui',
    'fil',
    'zon',
    'åre',
    'Åre',
    'ämne',
    'ö',
  ])
})

test('a count is a number, a day the text it was written as, a moment a Date', async () => {
  const { rows } = await sql`
    select count(*) as number_of, date '2026-03-29' as day, timestamptz '2026-03-29 01:00Z' as moment
  `.execute(database.kysely)
  expect(rows).toEqual([
    { numberOf: 1, day: '2026-03-29', moment: new Date('2026-03-29T01:00:00Z') },
  ])
})

test('a list of nothing finds nothing, instead of being a syntax error', async () => {
  const found = database.kysely.selectFrom('schemaMigrations').selectAll().where('name', 'in', [])
  expect(await found.execute()).toEqual([])
})
