import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scratchFolder, testsPostgres } from '#test/database.ts'
import { makePostgres } from '#test/postgres.ts'
import type { Postgres } from '#test/postgres.ts'
import { openDatabase } from './index.ts'

const dataDir = scratchFolder()
afterAll(() => rmSync(dataDir, { recursive: true }))
const PATIENCE = 60_000
const acknowledged = new Set<string>()

/** Lets a process write until it has many rows acknowledged, then has it killed. */
const writeUntilKilled = async (
  kill: (pid: number) => Promise<void> | void,
  databaseUrl?: string,
) => {
  const writer = fork(
    join(import.meta.dirname, 'planted/writer.ts'),
    databaseUrl ? [dataDir, databaseUrl] : [dataDir],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  )
  const exit = once(writer, 'exit')
  const enough = acknowledged.size + 150
  await new Promise<void>((resolve) => {
    writer.on('message', (id: string) => {
      acknowledged.add(id)
      if (acknowledged.size === enough) resolve()
    })
    void exit.then(() => resolve())
  })
  expect(acknowledged.size).toBeGreaterThanOrEqual(enough)
  await kill(writer.pid!)
  await exit
}

/** Every acknowledged row is there, once; unacknowledged ones of the last moment may be, too. */
const expectAllThere = async (databaseUrl?: string) => {
  const database = await openDatabase({ dataDir, databaseUrl })
  const { rows } = await database.pool.query<{ id: string; times: number }>(
    'select id, count(*) as times from written group by id',
  )
  await database.close()
  const times = new Map(rows.map((row) => [row.id, row.times]))
  expect([...acknowledged].filter((id) => !times.has(id))).toEqual([])
  expect(rows.filter((row) => row.times !== 1)).toEqual([])
}

const rounds = [1, 2, 3]
const killWriter = (pid: number) => void process.kill(pid, 'SIGKILL')

describe.skipIf(testsPostgres)('the embedded database', () => {
  test.each(rounds)(
    'keeps what it acknowledged when it is killed, round %i',
    async () => {
      await writeUntilKilled(killWriter)
      await expectAllThere()
    },
    PATIENCE,
  )

  test('is sound after it all, index by index', async () => {
    const { pool, close } = await openDatabase({ dataDir })
    await pool.query('create extension if not exists amcheck')
    const { rows } = await pool.query<{ checked: number }>(`
      select count(bt_index_check(c.oid, true)) as checked
      from pg_class c join pg_am am on am.oid = c.relam
      where c.relkind = 'i' and am.amname = 'btree' and c.relpersistence = 'p'`)
    await close()
    expect(rows[0]!.checked).toBeGreaterThan(50)
  })
})

describe.runIf(testsPostgres)('the server', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await makePostgres()
  })
  afterAll(() => postgres.remove())

  test.each(rounds)(
    'keeps what it acknowledged when Navet is killed, round %i',
    async () => {
      await writeUntilKilled(killWriter, postgres.url())
      await expectAllThere(postgres.url())
    },
    PATIENCE,
  )

  test.each(rounds)(
    'keeps what it acknowledged when it is killed, round %i',
    async () => {
      await writeUntilKilled(() => postgres.crash(), postgres.url())
      await postgres.start()
      await expectAllThere(postgres.url())
    },
    PATIENCE,
  )
})
