import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '#test/database.ts'

const database = await freshDatabase()
const { pool } = database
afterAll(() => database.close())
beforeEach(() => pool.query('drop table if exists kept; create table kept (id int primary key)'))

const kept = async () =>
  (await pool.query<{ id: number }>('select id from kept order by id')).rows.map((row) => row.id)

test('a statement sent beside an open transaction is not in it', async () => {
  const a = await pool.connect()
  await a.query('begin')
  await a.query('insert into kept values (1)')
  const beside = pool.query('insert into kept values (2)')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await a.query('rollback')
  a.release()
  await beside
  expect(await kept()).toEqual([2])
})

test('a client killed in mid-transaction is rolled back, and frees the next', async () => {
  const url = database.socketPath ?? pool.options.connectionString!
  const child = fork(join(import.meta.dirname, 'planted/open-transaction.ts'), [url])
  await once(child, 'message')
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
  await pool.query('insert into kept values (2)')
  expect(await kept()).toEqual([2])
})

test('400 interleaved transactions, a third rolled back, leave exactly the right rows', async () => {
  await Promise.all(
    Array.from({ length: 400 }, async (_, id) => {
      const client = await pool.connect()
      await client.query('begin')
      await client.query('insert into kept values ($1)', [id])
      await client.query(id % 3 === 0 ? 'rollback' : 'commit')
      client.release()
    }),
  )
  const expected = Array.from({ length: 400 }, (_, id) => id).filter((id) => id % 3 !== 0)
  expect(await kept()).toEqual(expected)
})

test('statements of several clients are not mixed, however many packets each needs', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const text = `${index}:`.padEnd(300_000, 'å')
      const query = `select $1::text as a${index}, length($2::text) as length`
      const { rows } = await pool.query(query, [text, text])
      return rows[0][`a${index}`] === text && rows[0].length === 300_000
    }),
  )
  expect(answers.every(Boolean)).toBe(true)
})

test('a statement that fails leaves its connection usable, in a transaction and outside', async () => {
  await expect(pool.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
  const client = await pool.connect()
  await client.query('begin')
  await expect(client.query('select 1/$1::int', [0])).rejects.toMatchObject({ code: '22012' })
  await expect(client.query('select 1')).rejects.toMatchObject({ code: '25P02' })
  await client.query('rollback')
  client.release()
  expect(await kept()).toEqual([])
})
