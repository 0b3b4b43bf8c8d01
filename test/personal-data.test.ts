import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#kernel/database/index.ts'
import { declaredBy } from '#kernel/personal-data/index.ts'
import { moduleWords } from '#modules/people/privacy/text.ts'
import { modules } from '../src/modules.ts'
import { freshDatabase } from './database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database?.close())

const declared = declaredBy(modules)
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

test('the register has a name for every module', () => {
  const names = new Set(declared.map(({ module }) => module))
  expect([...names].filter((name) => !(name in moduleWords))).toEqual([])
})

test('the register says what, why and how long, in both languages', () => {
  for (const { module, table, title, purpose, kept } of declared)
    for (const lang of ['sv', 'en'] as const) {
      expect(title[lang].length, `${module}: what ${table} is`).toBeGreaterThan(2)
      expect(purpose[lang].length, `${module}: why ${table}`).toBeGreaterThan(10)
      expect(kept[lang].length, `${module}: how long ${table}`).toBeGreaterThan(5)
    }
})

test('rows are found and shown by columns that are there, and what is not given is said why', async () => {
  const there = new Set((await columns()).map(({ table, column }) => `${table}.${column}`))
  for (const { table, finds, shows, term, leftOut } of declared) {
    const named = finds.flatMap((find) => [
      ...Object.entries(find).flatMap(([way, name]) =>
        ['column', 'address', 'mentions', 'keys', 'record'].includes(way) &&
        typeof name === 'string'
          ? [name]
          : [],
      ),
      ...Object.keys(find.where ?? {}),
      ...(find.gives ?? []),
      ...(typeof find.erase === 'object' ? Object.keys(find.erase) : []),
    ])
    for (const name of [...named, ...Object.keys(shows), ...(term ? [term.column] : [])])
      expect(there.has(`${table}.${name}`), `${table}.${name}`).toBe(true)
    expect(finds.length, `how rows of ${table} are found`).toBeGreaterThan(0)
    expect(Object.keys(shows).length > 0 || leftOut !== undefined, table).toBe(true)
  }
})

test('what stays when a person is erased says why, and what is found has a rule for every column', () => {
  for (const { table, finds, stays } of declared)
    for (const { erase } of finds) if (erase === 'keep') expect(stays, table).toBeDefined()
})

test('every foreign key to a person is a way in which rows are found', async () => {
  const { rows } = await database.pool.query<{ table: string; column: string }>(`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass`)
  const found = new Set(
    declared.flatMap(({ table, finds }) =>
      finds.map((find) => `${table}.${'column' in find ? find.column : ''}`),
    ),
  )
  // Leads from an entry to the one it went into: followed by whoever says who somebody is.
  found.add('people.merged_into')
  expect(
    rows.map(({ table, column }) => `${table}.${column}`).filter((one) => !found.has(one)),
  ).toEqual([])
})
