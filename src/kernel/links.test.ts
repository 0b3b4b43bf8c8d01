import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { findLink, linkForgetting, makeLink } from './links.ts'
import { days, later } from './time.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
})
afterAll(() => world?.close())

test('a link opens until it runs out, and then nothing of it is kept', async () => {
  const ctx = world.system
  const about = { purpose: 'test', recordId: crypto.randomUUID(), personId: null }
  const short = await makeLink(ctx, { ...about, days: 1 })
  const long = await makeLink(ctx, { ...about, days: 3 })
  const inTwoDays = { ...ctx, now: later(ctx.now, days(2)) }
  expect(await findLink(ctx, short)).toMatchObject(about)
  expect(await findLink(inTwoDays, short)).toBeUndefined()
  await linkForgetting.run(inTwoDays, {})
  expect(await findLink(ctx, short)).toBeUndefined()
  expect(await findLink(inTwoDays, long)).toMatchObject(about)
})
