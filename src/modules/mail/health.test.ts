import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { days, hours, later } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { mailHealth } from './health.ts'
import { putMailbox, takeInMail } from './index.ts'
import { aMail, only, taken } from './make.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  await aService(world, unit)
})
afterAll(() => world?.close())

const aBox = async (given: object = {}) => {
  const address = `it.${unique()}@example.org`
  await putMailbox(world.as(unit.administrator), { unitId: unit.id, address, ...given })
  return address
}
const said = async (id: string, after = 0, who = unit.administrator) => {
  const ctx = world.as(who)
  const found = await mailHealth({ ...ctx, now: later(ctx.now, after) })
  return found.find((finding) => finding.id === id)
}

test('a mailbox tells when mail last came, and alarms when it is silent for longer than it may', async () => {
  const address = await aBox({ silentAfterHours: 24 })
  const id = `mailbox:${address}`
  expect(await said(id)).toMatchObject({ ok: true, found: { en: 'no e-mail yet' } })
  expect((await said(id, hours(25)))!.ok).toBe(false)
  await taken(world, aMail({ to: address }), address)
  expect(await said(id, hours(1))).toMatchObject({
    ok: true,
    found: { en: expect.stringMatching(/^last in /) as string },
  })
  expect((await said(id, hours(25)))!.advice!.sv).toContain('Tyst i mer än 24 timmar')
})

test('a secret that soon expires is told of, and so is why nothing can be fetched', async () => {
  const imap = { host: 'imap.example.org', user: 'it' }
  const day = (n: number) => later(world.system.now, days(n)).toISOString().slice(0, 10)
  const late = await aBox({ imap, secret: 'x', secretExpiresOn: day(40) })
  const soon = await aBox({ imap, secret: 'x', secretExpiresOn: day(10) })
  expect((await said(`mailbox:${late}`))!.ok).toBe(true)
  expect((await said(`mailbox:${soon}`))!.advice!.en).toContain('The secret is valid until')
  await sql`update mailboxes set fetch_fault = 'AUTH no' where address = ${late}`.execute(
    world.hub.db,
  )
  expect((await said(`mailbox:${late}`))!.advice!.en).toBe('Cannot be fetched: AUTH no')
})

test('what waits for long is told of; another unit hears nothing of ours', async () => {
  const address = await aBox()
  await takeInMail(world.system, only(aMail({ to: address })), { mailbox: address, later: true })
  expect((await said('mail-waiting'))!.ok).toBe(true)
  expect(await said('mail-waiting', hours(1))).toMatchObject({ ok: false })
  await world.runJobs()
  expect(await said('mail-waiting', hours(1))).toMatchObject({ ok: true, seconds: 0 })
  const other = await aUnit(world)
  expect(await said(`mailbox:${address}`, 0, other.administrator)).toBeUndefined()
})
