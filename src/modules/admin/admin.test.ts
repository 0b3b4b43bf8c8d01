import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#kernel/context.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { replayJob } from './operations.ts'
import { failedJobs, health, letters } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
})
afterAll(() => world?.close())

test('a job that fails is shown with its fault, and replayed by an administrator', async () => {
  const administrator = world.as(unit.administrator)
  await inTransaction(world.system, (ctx) => ctx.hub.jobs.send(ctx, 'no.such-job', {}))
  await world.runJobs()

  const [failed, ...others] = await failedJobs(administrator)
  expect(others).toEqual([])
  expect(failed).toMatchObject({ job: 'no.such-job', state: 'retry' })
  expect(failed!.fault).toContain('no job is called no.such-job')
  expect(await health(administrator)).toContainEqual(
    expect.objectContaining({
      id: 'jobs-waiting',
      found: { sv: '1, 0 pågår', en: '1, 0 under way' },
    }),
  )

  await replayJob(administrator, { jobId: failed!.id })
  await world.runJobs()
  expect((await failedJobs(administrator))[0]!.tries).toBe(failed!.tries + 1)
})

test.each(['requester', 'anna', 'manager', 'auditor'] as const)(
  'for %s the administration does not exist',
  async (who) => {
    const ctx = world.as(unit[who])
    for (const page of [health, failedJobs, letters])
      await expect((async () => page(ctx, undefined))()).rejects.toMatchObject({
        code: 'not_found',
      })
  },
)
