import { createReadStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scratchFolder } from '#test/database.ts'
import { DataFolderUnusable, openDatabase } from './index.ts'
import type { Database } from './index.ts'
import { runWorker } from './embedded-worker.ts'
import { extractTar } from './tar.ts'
import { makeSnapshot } from './make-snapshot.ts'
import pg from 'pg'

const folder = scratchFolder()
const dataDir = join(folder, 'data')
let database: Database

beforeAll(async () => {
  database = await openDatabase({ dataDir })
  await database.pool.query('create table rows (id int primary key, text text)')
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

test('every commit is synced to the disk, and a reading transaction is not', async () => {
  const { pool } = database
  for (let id = 1; id <= 20; id++) {
    const before = database.syncs!()
    await pool.query('insert into rows (id) values ($1)', [id])
    expect(database.syncs!()).toBeGreaterThan(before)
  }
  const before = database.syncs!()
  await pool.query('select * from rows')
  expect(database.syncs!()).toBe(before)
})

test('who is not the user of the data folder cannot reach its socket', () => {
  const { mode } = statSync(database.socketPath!)
  expect(mode & 0o077).toBe(0)
})

test('a second server is refused with a sentence, a command shares the database', async () => {
  await expect(openDatabase({ dataDir })).rejects.toThrow(
    `Another Navet is already using the data folder ${dataDir}.`,
  )
  const shared = await openDatabase({ dataDir, share: true })
  await shared.pool.query(`insert into rows values (100, 'by the command')`)
  await shared.close()
  const { rows } = await database.pool.query('select text from rows where id = 100')
  expect(rows).toEqual([{ text: 'by the command' }])
})

test('a deep data folder has its socket elsewhere, as its path would be cut', async () => {
  const deep = join(folder, 'a-folder-with-a-long-name'.repeat(5))
  const other = await openDatabase({ dataDir: deep })
  expect(other.socketPath!.length).toBeLessThan(100)
  const shared = await openDatabase({ dataDir: deep, share: true })
  expect((await shared.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await shared.close()
  await other.close()
  expect(existsSync(other.socketPath!)).toBe(false)
})

test.each([
  { where: 'below a file', path: () => join(aFile(), 'data'), why: 'is a file, not a folder' },
  { where: 'at a file', path: () => aFile(), why: 'is a file, not a folder' },
  { where: 'where nobody may write', path: () => '/sys/navet', why: 'may not write there' },
  { where: 'where no folder can be', path: () => '/proc/navet', why: 'cannot be made there' },
])('a data folder $where is refused with a sentence', async ({ path, why }) => {
  const opening = openDatabase({ dataDir: path() })
  await expect(opening).rejects.toThrow(DataFolderUnusable)
  await expect(opening).rejects.toThrow(why)
})

test('what a killed first start left half-made is made anew', async () => {
  const half = join(folder, 'half')
  mkdirSync(join(half, 'pg.new/base'), { recursive: true })
  writeFileSync(join(half, 'pg.new/PG_VERSION'), '18')
  const other = await openDatabase({ dataDir: half })
  expect((await other.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await other.close()
  expect(readdirSync(half).sort()).toEqual(['lock', 'pg'])
})

test('a runaway statement ends with its thread, and the next one recovers', async () => {
  const other = join(folder, 'runaway')
  mkdirSync(other)
  const socketPath = join(other, '.s.PGSQL.5432')
  const pgDirectory = join(other, 'pg')
  await extractTar(createReadStream(await makeSnapshot()), pgDirectory)
  const worker = await runWorker(pgDirectory, socketPath, 3_000)
  const pool = new pg.Pool({ host: other, user: 'postgres', database: 'postgres', max: 2 })
  pool.on('error', () => {})
  await pool.query('create table kept (id int); insert into kept values (1)')

  const forever = 'select count(*) from generate_series(1, 1e12::bigint)'
  await expect(pool.query(forever)).rejects.toThrow('Connection terminated')
  await expect
    .poll(() => pool.query('select id from kept').then((result) => result.rows, String), {
      timeout: 30_000,
    })
    .toEqual([{ id: 1 }])
  await pool.end()
  await worker.stop()
}, 60_000)

const aFile = () => {
  const path = join(folder, 'a-file')
  writeFileSync(path, '')
  return path
}
