import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, freshDatabase, migrationFolders } from '#test/database.ts'
import { migrate, MigrationRefused, SchemaNewer, schemaState } from './index.ts'

const database = await emptyDatabase()
const root = mkdtempSync(join(tmpdir(), 'navet-migrations-'))
afterAll(async () => {
  await database.close()
  rmSync(root, { recursive: true })
})

let low: string
let high: string
beforeEach(async () => {
  await database.pool.query('drop table if exists schema_migrations, books, loans')
  low = mkdtempSync(join(root, 'low-'))
  high = mkdtempSync(join(root, 'high-'))
  writeFileSync(join(low, '202601010900_books.sql'), 'create table books (id int primary key);')
  writeFileSync(
    join(high, '202601020900_loans.sql'),
    'create table loans (book_id int references books (id)); insert into books values (1);',
  )
})

const run = () => migrate(database, [high, low])

test('migrations of all modules run once, in the order of their names', async () => {
  expect(await schemaState(database, [low, high])).toMatchObject({ state: 'behind', applied: [] })
  expect(await run()).toEqual(['202601010900_books', '202601020900_loans'])
  expect(await run()).toEqual([])
  expect(await schemaState(database, [low, high])).toMatchObject({ state: 'current', pending: [] })
})

test('of two processes that migrate at once, each migration runs in one', async () => {
  const ran = await Promise.all([run(), run(), run()])
  expect(ran.flat().sort()).toEqual(['202601010900_books', '202601020900_loans'])
})

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
  writeFileSync(join(low, '202601030900_bad.sql'), 'insert into books values (2); select 1/0;')
  await expect(run()).rejects.toThrow(/202601030900_bad failed and was undone: division by zero/)
  expect((await database.pool.query('select id from books')).rows).toEqual([{ id: 1 }])
  expect((await schemaState(database, [low, high])).pending).toEqual(['202601030900_bad'])
})

test('a migration changed after it ran is refused', async () => {
  await run()
  writeFileSync(join(low, '202601010900_books.sql'), 'create table books (id bigint primary key);')
  await expect(run()).rejects.toThrow('The migration 202601010900_books was changed after it had')
  await expect(run()).rejects.toThrow(MigrationRefused)
})

test('a newer schema is refused, and known as newer', async () => {
  await run()
  await expect(migrate(database, [low])).rejects.toThrow(SchemaNewer)
  await expect(migrate(database, [low])).rejects.toThrow('refuses to serve it: 202601020900_loans')
  expect(await schemaState(database, [low])).toMatchObject({
    state: 'newer',
    unknown: ['202601020900_loans'],
  })
})

test('two migrations of one name, and a name without its date, are refused', async () => {
  writeFileSync(join(high, '202601010900_books.sql'), 'select 1')
  await expect(run()).rejects.toThrow('Two migrations are called 202601010900_books.')
  rmSync(join(high, '202601010900_books.sql'))
  writeFileSync(join(high, 'loans.sql'), 'select 1')
  await expect(run()).rejects.toThrow('The migration loans.sql is not named YYYYMMDDHHMM_what.sql.')
})

test('all that Navet has is run in a fresh database', async () => {
  const fresh = await freshDatabase()
  expect(await schemaState(fresh, migrationFolders())).toMatchObject({ state: 'current' })
  await fresh.close()
}, 60_000) // it may be the one that makes the template
