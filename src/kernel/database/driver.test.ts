import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/database.ts'
import { pipelined, TurnsDialect } from './driver.ts'

const database = await freshDatabase()
afterAll(() => database.close())
const db = database.kysely
await sql`create table kept (id int primary key)`.execute(db)

const kept = async () =>
  (await db.selectFrom('kept').select('id').orderBy('id').execute()).map(({ id }) => id)

test('what is asked in one turn of the event loop goes over one connection', async () => {
  const lent: unknown[] = []
  database.pool.on('acquire', (client) => lent.push(client))
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(db)),
  )
  expect(answers.map(({ rows }) => rows[0]!.n)).toEqual([1, 2, 3, 4, 5])
  expect(lent).toHaveLength(1)
  await kept()
  await kept()
  expect(lent).toHaveLength(3)
})

test('one statement that fails takes no other of its turn with it', async () => {
  const all = await Promise.allSettled([
    sql`select 1 as one`.execute(db),
    sql`select 1 / 0 as nothing`.execute(db),
    sql`insert into kept values (1)`.execute(db),
  ])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await kept()).toEqual([1])
})

test('what a transaction asks together is all done or not at all', async () => {
  const adding = (...ids: number[]) =>
    db.transaction().execute(async (transaction) => {
      const tx = await pipelined(transaction)
      await Promise.all(ids.map((id) => tx.insertInto('kept').values({ id }).execute()))
    })
  await adding(2, 3, 4)
  await expect(adding(5, 1, 6)).rejects.toMatchObject({ code: '23505' })
  await expect(
    db.transaction().execute(async (tx) => {
      await tx.insertInto('kept').values({ id: 7 }).execute()
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await kept()).toEqual([1, 2, 3, 4])
})

test('what is asked beside a transaction in the same turn is no part of it', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await tx.insertInto('kept').values({ id: 8 }).execute()
    throw new Error('taken back')
  })
  const beside = db.insertInto('kept').values({ id: 9 }).execute()
  await Promise.allSettled([failing, beside])
  expect(await kept()).toEqual([1, 2, 3, 4, 9])
})

test('an error that a transaction goes on from is told at its end: nothing of it is kept', async () => {
  const going = db.transaction().execute(async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => {})
    return 'done'
  })
  await expect(going).rejects.toThrow('rolled back')
})

test.runIf(database.kind === 'server')(
  'a connection that breaks fails what was under way on it; the next turn has another',
  async () => {
    const killed = await Promise.allSettled([
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(db),
      sql`select 1`.execute(db),
    ])
    expect(killed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await kept()).toEqual([1, 2, 3, 4, 9])
  },
)

test('a connection that was given back is not used again, though the turn of the event loop goes on', async () => {
  let lent = 0
  const client = { query: async () => ({ command: 'SELECT', rows: [] }), release: () => lent-- }
  const used: number[] = []
  const pool = { connect: async () => (used.push(++lent), client) }
  const driver = new TurnsDialect(pool as never).createDriver()
  const ask = async () => {
    const connection = await driver.acquireConnection()
    await connection.executeQuery({ sql: 'select 1', parameters: [] } as never)
    await driver.releaseConnection(connection)
  }
  await Promise.all([ask(), ask()])
  await ask()
  expect(used).toEqual([1, 1])
  expect(lent).toBe(0)
})
