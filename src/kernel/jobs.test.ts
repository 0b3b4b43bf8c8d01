import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeWorld, type World } from '#test/world.ts'
import { inTransaction } from './context.ts'
import { emit, event, eventsAbout, listen } from './events.ts'
import { job } from './jobs.ts'
import type { Module } from './module.ts'

const happened = event(
  'test.happened',
  z.object({ thingId: z.uuid(), word: z.string() }),
  'thingId',
)
let heard: string[] = []
let done: unknown[] = []
let failing = 0

/** A module whose listeners write down what they hear, in the database and beside it. */
const house: Module = {
  name: 'house',
  personalData: [],
  jobs: [
    job('test.work', async (ctx, data) => {
      if (failing-- > 0) throw new Error('not yet')
      done.push({ ...data, lang: ctx.lang, actor: ctx.actor.kind })
    }),
  ],
  listeners: [
    listen(happened, 'test.writes', async (ctx, { word }, eventId) => {
      await sql`insert into test_heard values (${word}, ${eventId})`.execute(ctx.db)
      heard.push(word)
    }),
    listen(happened, 'test.stumbles', async (ctx, { word }, eventId) => {
      await sql`insert into test_heard values (${`half ${word}`}, ${eventId})`.execute(ctx.db)
      if (failing-- > 0) throw new Error('not yet')
      heard.push(`after all ${word}`)
    }),
  ],
}

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [house] })
  await sql`create table test_heard (word text not null, event_id uuid not null)`.execute(
    world.hub.db,
  )
})
beforeEach(() => {
  heard = []
  done = []
  failing = 0
})
afterAll(() => world?.close())

const thingId = '01970000-0000-7000-8000-000000000001'
const say = (word: string) => emit(world.system, happened, { thingId, word })
const rows = async (word: string) =>
  (
    await sql<{
      word: string
    }>`select word from test_heard where word like ${`%${word}`} order by word`.execute(
      world.hub.db,
    )
  ).rows.map((row) => row.word)
const hurry = () =>
  sql`update jobs.job set start_after = now() where state = 'retry'`.execute(world.hub.db)
const again = () =>
  sql`update jobs.job set state = 'retry', start_after = now(), completed_on = null, retry_limit = 9
    where state = 'completed'`.execute(world.hub.db)

describe('what has happened', () => {
  test('is heard by every listener, after the commit', async () => {
    await inTransaction(world.system, async (ctx) => {
      await emit(ctx, happened, { thingId, word: 'rain' })
      expect(heard).toEqual([])
    })
    expect(await world.runJobs()).toBe(2)
    expect(heard.sort()).toEqual(['after all rain', 'rain'])
  })

  test('is heard once, although its job runs twice', async () => {
    await say('snow')
    await world.runJobs()
    await again()
    expect(await world.runJobs()).toBeGreaterThanOrEqual(2)
    expect(heard.sort()).toEqual(['after all snow', 'snow'])
    expect(await rows('snow')).toEqual(['half snow', 'snow'])
  })

  test('is heard at last by who stumbles, without half a change', async () => {
    failing = 2
    await say('hail')
    await world.runJobs()
    expect(heard).toEqual(['hail'])
    expect(await rows('hail')).toEqual(['hail'])
    for (let round = 0; round < 3; round++) {
      await hurry()
      await world.runJobs()
    }
    expect(heard).toEqual(['hail', 'after all hail'])
    expect(await rows('hail')).toEqual(['hail', 'half hail'])
  })

  test('is not heard when the change is taken back', async () => {
    const undone = inTransaction(world.system, async (ctx) => {
      await emit(ctx, happened, { thingId, word: 'fog' })
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    await world.runJobs()
    expect(heard).toEqual([])
    expect((await world.events()).map(({ data }) => data.word)).not.toContain('fog')
  })

  test('stands in the timeline of its record, oldest first', async () => {
    const words = (await eventsAbout(world.system, thingId)).map(
      ({ data }) => (data as { word: string }).word,
    )
    expect(words).toEqual(['rain', 'snow', 'hail'])
  })

  test('is not said in words of another form', async () => {
    await expect(emit(world.system, happened, { thingId: 'x', word: 'y' })).rejects.toThrow()
    expect(await world.runJobs()).toBe(0)
  })
})

describe('a job', () => {
  test('is done as the house itself, in the language of who caused it', async () => {
    await world.hub.jobs.send({ ...world.guest, lang: 'en' }, 'test.work', { n: 1 })
    await world.runJobs()
    expect(done).toEqual([{ n: 1, lang: 'en', actor: 'system' }])
  })

  test('that fails waits, and is done later', async () => {
    failing = 1
    await world.hub.jobs.send(world.system, 'test.work', { n: 2 })
    expect(await world.runJobs()).toBe(0)
    expect(await world.runJobs()).toBe(0)
    await hurry()
    expect(await world.runJobs()).toBe(1)
    expect(done).toMatchObject([{ n: 2 }])
  })

  test('of nobody fails, and is not lost', async () => {
    await world.hub.jobs.send(world.system, 'test.unknown', {})
    expect(await world.runJobs()).toBe(0)
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from jobs.job where state = 'retry' and data ->> 'name' = 'test.unknown'`.execute(
      world.hub.db,
    )
    expect(rows).toEqual([{ n: 1 }])
    await sql`delete from jobs.job where data ->> 'name' = 'test.unknown'`.execute(world.hub.db)
  })

  test('is done once by two workers', async () => {
    for (let n = 0; n < 20; n++) await world.hub.jobs.send(world.system, 'test.work', { n })
    const counts = await Promise.all([world.runJobs(), world.runJobs()])
    expect(counts[0] + counts[1]).toBe(20)
    expect(new Set(done.map((it) => (it as { n: number }).n)).size).toBe(20)
    expect(done).toHaveLength(20)
  })
})
