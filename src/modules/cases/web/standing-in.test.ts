import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { assignCase } from '../operations/work.ts'
import { aCase } from '../make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  world.clock.set('2026-11-24T09:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

test('one says when one is away; the inbox of the stand-in and the case say it, too', async () => {
  const { anna, bo, requester } = unit
  const { id: caseId, number } = await aCase(world, unit, await aService(world, unit))
  await assignCase(world.as(anna), { caseId, assigneeId: anna.id })
  const send = (body: object) =>
    world.request(anna, 'POST', '/my/absence', { do: 'add-absence', standInId: bo.id, ...body })
  const wrong = await send({ fromDay: '2026-11-24', untilDay: '2026-11-23' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="2026-11-23"')
  expect((await send({ fromDay: '2026-11-24', untilDay: '2026-11-27' })).status).toBe(302)

  const page = async (who: typeof anna, path: string) =>
    (await world.request(who, 'GET', path)).text()
  const says = 'Du står in för Anna Lind till och med fredag 27 november 2026'
  const inbox = await page(bo, '/cases')
  expect(inbox).toContain(says)
  expect(inbox).toContain(number)
  expect(await page(bo, `/cases/${number}`)).toContain('Bo Ek står in')
  expect(await page(anna, '/my')).toContain('/my/absence')
  expect(await page(requester, '/my')).not.toContain('/my/absence')
  expect(await page(unit.manager, '/cases?view=all')).not.toContain('Du står in')

  const [, absenceId] = /name="absenceId" value="([^"]+)"/.exec(await page(anna, '/my/absence'))!
  const ended = await world.request(anna, 'POST', '/my/absence', { do: 'end-absence', absenceId })
  expect(ended.headers.get('location')).toBe('/my/absence?did=ended')
  expect(await page(bo, '/cases')).not.toContain('Du står in')
})
