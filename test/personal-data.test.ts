import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#kernel/database/index.ts'
import { kernelPersonalData } from '#kernel/personal-data.ts'
import { modules } from '../src/modules.ts'
import { freshDatabase } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database?.close())

const declared = [
  ...kernelPersonalData.map((said) => ({ module: 'kernel', ...said })),
  ...modules.flatMap(({ name, personalData }) =>
    personalData.map((said) => ({ module: name, ...said })),
  ),
]
const claimed = new Set(
  declared.flatMap(({ table, columns }) => columns.map((name) => `${table}.${name}`)),
)

/** Names of columns that point to a person or hold something about one. */
const telling =
  /^((person|actor|requester|author|assignee|user|viewer|by|owner_person)_(id|name)|.*_by|by|e?mail|.*_email|.*address|to_name|user_agent|ip_.*)$/

const columns = async () =>
  (
    await database.pool.query<{ table: string; column: string }>(`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' order by 1, ordinal_position`)
  ).rows

test('every column that tells of a person is claimed by a module', async () => {
  const { rows } = await database.pool.query<{ table: string; column: string }>(`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass`)
  expect(rows.length).toBeGreaterThan(8)
  const named = (await columns()).filter(({ column }) => telling.test(column))
  const all = new Set([...rows, ...named].map(({ table, column }) => `${table}.${column}`))
  // Of a library that can collect addresses, and is told not to.
  all.delete('auth_sessions.ip_address')
  expect([...all].filter((one) => !claimed.has(one)).sort()).toEqual([])
})

test('what is claimed exists, and is claimed once', async () => {
  const there = new Set((await columns()).map(({ table, column }) => `${table}.${column}`))
  expect([...claimed].filter((one) => !there.has(one))).toEqual([])
  const tables = declared.map(({ table }) => table)
  expect(tables.filter((table, at) => tables.indexOf(table) !== at)).toEqual([])
})

test('the register says why and how long, in words', () => {
  for (const { module, table, purpose, kept, erasure } of declared) {
    expect(purpose.length, `${module}: why ${table}`).toBeGreaterThan(10)
    expect(kept.length, `${module}: how long ${table}`).toBeGreaterThan(5)
    expect(['delete', 'anonymise', 'record']).toContain(erasure)
  }
})
