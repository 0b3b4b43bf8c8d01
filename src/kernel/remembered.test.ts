import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testsPostgres } from '#test/database.ts'
import { makeWorld, type World } from '#test/world.ts'
import { type Ctx, inTransaction, newContext, system } from './context.ts'
import { remembered } from './remembered.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
  await sql`create table test_words (word text not null)`.execute(world.hub.db)
})
beforeEach(() => sql`truncate test_words`.execute(world.hub.db))
afterAll(() => world?.close())

/** Each request has its own context; the clock is the test's. */
const request = (now = new Date('2026-11-24T12:00:00Z')) =>
  newContext(world.hub, { actor: system, now })
const say = (ctx: Ctx, word: string) => sql`insert into test_words values (${word})`.execute(ctx.db)

let reads = 0
const words = (ctx: Ctx, key = 'all') =>
  remembered(ctx, `test:${key}`, async () => {
    reads++
    const { rows } = await sql<{ word: string }>`select word from test_words order by word`.execute(
      ctx.db,
    )
    return rows.map(({ word }) => word)
  })

describe('what was read stands', () => {
  test('until something is written, whoever writes it', async () => {
    await words(request())
    const before = reads
    expect(await words(request())).toEqual([])
    expect(reads).toBe(before)
    await say(request(), 'ny')
    expect(await words(request())).toEqual(['ny'])
    expect(reads).toBe(before + 1)
  })

  test('for ten seconds at most, since some of it follows from the hour', async () => {
    await words(request())
    const before = reads
    await words(request(new Date('2026-11-24T12:00:09Z')))
    expect(reads).toBe(before)
    await words(request(new Date('2026-11-24T12:00:11Z')))
    expect(reads).toBe(before + 1)
  })

  test('for one key alone', async () => {
    await words(request(), 'anna')
    const before = reads
    await words(request(), 'bo')
    expect(reads).toBe(before + 1)
  })

  test('never inside a transaction, which sees what it has written itself', async () => {
    await words(request())
    const said = await inTransaction(request(), async (ctx) => {
      await say(ctx, 'inne')
      return words(ctx)
    })
    expect(said).toEqual(['inne'])
  })

  test('never where reading failed', async () => {
    const failing = () =>
      remembered(request(), 'test:failing', () => Promise.reject(new Error('away')))
    await expect(failing()).rejects.toThrow('away')
    expect(await remembered(request(), 'test:failing', async () => 'back')).toBe('back')
  })
})

test.skipIf(!testsPostgres)(
  'one that writes late is seen too, though others that began after it have ended before',
  async () => {
    let written = () => {}
    let mayEnd = () => {}
    const isWritten = new Promise<void>((resolve) => (written = resolve))
    const late = inTransaction(request(), async (ctx) => {
      await say(ctx, 'sen')
      written()
      await new Promise<void>((resolve) => (mayEnd = resolve))
    })
    await isWritten
    await say(request(), 'tidig')
    expect(await words(request())).toEqual(['tidig'])
    mayEnd()
    await late
    expect(await words(request())).toEqual(['sen', 'tidig'])
  },
)
