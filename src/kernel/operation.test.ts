import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeWorld, type World } from '#test/world.ts'
import { type Actor, as, type Ctx, guest, inTransaction, system } from './context.ts'
import { conflict, Refusal } from './errors.ts'
import { version } from './input.ts'
import { operation, operations } from './operation.ts'

type Thing = { id: string; name: string; version: number }
let world: World
let id: string
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
  await sql`create table test_things (id uuid primary key default new_id(), name text not null,
    version int not null default 1)`.execute(world.hub.db)
})
beforeEach(async () => {
  const { rows } =
    await sql<Thing>`insert into test_things (name) values ('first') returning *`.execute(
      world.hub.db,
    )
  id = rows[0]!.id
})
// The registry is the whole process's: other files walk over it.
afterAll(async () => {
  for (const name of operations.keys()) if (name.startsWith('test-thing.')) operations.delete(name)
  await world?.close()
})

const thing = async () =>
  (await sql<Thing>`select * from test_things where id = ${id}`.execute(world.hub.db)).rows[0]!
const audit = async () =>
  (
    await sql<{
      operation: string
      actorName: string
      actorKind: string
      details: object
      requestId: string
    }>`
      select * from audit_log where subject_id = ${id} order by id`.execute(world.hub.db)
  ).rows

/** Signed-in people see things; Ada alone may rename them. */
const person = (name: string): Actor => ({
  ...guest,
  kind: 'person',
  name,
  personId: crypto.randomUUID(),
})
const ada = person('Ada')
const bo = person('Bo')
const ctx = (actor: Actor) => as(world.system, actor)

const rename = operation('test-thing.rename', {
  input: z.object({
    id: z.uuid(),
    name: z.string().min(1).max(20),
    version,
    fail: z.boolean().optional(),
  }),
  load: async (ctx, { id }) =>
    ctx.actor.kind === 'guest'
      ? undefined
      : (await sql<Thing>`select * from test_things where id = ${id} for update`.execute(ctx.db))
          .rows[0],
  allow: (actor) => actor.name === 'Ada',
  versioned: 'test_things',
  trace: ({ name }) => ({ length: name.length }),
  async run(ctx, { name, fail }, { id }) {
    await sql`update test_things set name = ${name} where id = ${id}`.execute(ctx.db)
    if (fail) throw conflict('wrong_state')
    return { id, name }
  },
})

describe('an operation refuses', () => {
  test.each<[string, Actor, object, number, string]>([
    ['wrong input first: it says nothing of the record', guest, { name: '' }, 422, 'invalid'],
    ['then what the caller cannot see', guest, {}, 404, 'not_found'],
    [
      'then what is not there',
      ada,
      { id: '01970000-0000-7000-8000-000000000000' },
      404,
      'not_found',
    ],
    ['then what the caller may not do', bo, {}, 403, 'forbidden'],
    ['then what has changed meanwhile', ada, { version: 7 }, 409, 'changed_meanwhile'],
    ['403 before 409: who may not learns no version', bo, { version: 7 }, 403, 'forbidden'],
    ['and what is not possible now', ada, { fail: true }, 409, 'wrong_state'],
  ])('%s', async (_, actor, more, status, code) => {
    const refusal = await rename(ctx(actor), { id, name: 'second', ...more }).catch(
      (error) => error,
    )
    expect(refusal).toBeInstanceOf(Refusal)
    expect([refusal.status, refusal.code]).toEqual([status, code])
    expect(await thing()).toMatchObject({ name: 'first', version: 1 })
    expect(await audit()).toEqual([])
  })

  test('all that is wrong with the input at once, by field', async () => {
    const wrong = { id: 'x', name: 'a'.repeat(21) }
    await expect(rename(ctx(ada), wrong)).rejects.toMatchObject({
      errors: { id: ['bad_value'], name: ['too_long'] },
    })
    await expect(rename(ctx(ada), null as never)).rejects.toMatchObject({
      errors: { form: ['bad_value'] },
    })
    await expect(rename(ctx(ada), {} as never)).rejects.toMatchObject({
      errors: { id: ['required'], name: ['required'] },
    })
  })
})

describe('an operation that goes through', () => {
  test('raises the version, and writes who did what to which', async () => {
    await rename({ ...ctx(ada), requestId: 'request-1' }, { id, name: 'second', version: 1 })
    expect(await thing()).toMatchObject({ name: 'second', version: 2 })
    expect(await audit()).toMatchObject([
      {
        operation: 'test-thing.rename',
        actorKind: 'person',
        actorName: 'Ada',
        requestId: 'request-1',
        details: { length: 6 },
      },
    ])
  })

  test('needs no version, but raises it', async () => {
    await rename(ctx(ada), { id, name: 'second' })
    await rename(ctx(ada), { id, name: 'third', version: '2' })
    expect(await thing()).toMatchObject({ name: 'third', version: 3 })
  })

  test('tells who comes second who was first, when, and what stands there', async () => {
    await rename(ctx(ada), { id, name: 'second', version: 1 })
    const late = await rename(ctx(ada), { id, name: 'mine', version: 1 }).catch((error) => error)
    expect(late.more).toMatchObject({ by: 'Ada', operation: 'test-thing.rename', version: 2 })
    expect(late.more.at).toBeInstanceOf(Date)
  })

  test('two at once with the same version: one goes through', async () => {
    const names = ['a', 'b', 'c', 'd']
    const done = await Promise.allSettled(
      names.map((name) => rename(ctx(ada), { id, name, version: 1 })),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await thing()).version).toBe(2)
    expect(await audit()).toHaveLength(1)
  })
})

describe('operations joined in one transaction', () => {
  test('are all taken back when the last one is refused, their trail too', async () => {
    const both = inTransaction(ctx(ada), async (ctx) => {
      await rename(ctx, { id, name: 'second' })
      await rename(ctx, { id, name: 'third', fail: true })
    })
    await expect(both).rejects.toMatchObject({ code: 'wrong_state' })
    expect(await thing()).toMatchObject({ name: 'first', version: 1 })
    expect(await audit()).toEqual([])
  })

  test('see each other, and what waits for the commit waits for the outer one', async () => {
    const told: string[] = []
    await inTransaction(ctx(ada), async (outer: Ctx) => {
      await rename(outer, { id, name: 'second' })
      await inTransaction(outer, async (inner) => void inner.after!.push(() => told.push('after')))
      await rename(outer, { id, name: 'third', version: 2 })
      expect(told).toEqual([])
    })
    expect(told).toEqual(['after'])
    expect(await thing()).toMatchObject({ name: 'third', version: 3 })
  })

  test('taken back, nothing that waited for the commit happens', async () => {
    const told: string[] = []
    const failing = inTransaction(ctx(system), async (ctx) => {
      ctx.after!.push(() => told.push('after'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(told).toEqual([])
  })
})

test('two operations cannot have one name', () => {
  const again = () =>
    operation('test-thing.rename', { input: z.object({}), allow: () => true, run: async () => {} })
  expect(again).toThrow('two operations are called test-thing.rename')
})
