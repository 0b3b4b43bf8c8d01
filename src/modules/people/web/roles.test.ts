import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { aRequester, aUnit, type TestUnit } from '../make.ts'
import { grantsOf } from '../roles/page.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

test('an administrator gives a role by its form, changes its days and takes it back', async () => {
  const { id } = await aRequester(world)
  const path = `/admin/people/${id}`
  const send = (body: object) => world.request(unit.administrator, 'POST', path, body)
  const where = unit.teams['search']!.id
  const wrong = await send({ do: 'give-role', role: 'staff', where: '', validTo: '2027-01-31' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="2027-01-31"')
  const foreign = { do: 'give-role', role: 'staff', where: (await aUnit(world)).id }
  expect((await send(foreign)).status).toBe(422)

  const given = { do: 'give-role', role: 'staff', where, validFrom: '', validTo: '2027-01-31' }
  expect((await send(given)).headers.get('location')).toBe(`${path}?did=roleGiven`)
  const [grant] = await grantsOf(world.system, id)
  expect(grant).toMatchObject({ role: 'staff', teamId: where, validTo: '2027-01-31' })
  const page = await (await world.request(unit.administrator, 'GET', path)).text()
  expect(page).toContain('till och med söndag 31 januari 2027')

  const { id: grantId, version } = grant!
  expect((await send({ do: 'role-days', grantId, version, validTo: '' })).status).toBe(302)
  expect(await grantsOf(world.system, id)).toMatchObject([{ validTo: null }])
  const taken = { do: 'take-role', grantId, role: 'staff', unitId: unit.id }
  expect((await send(taken)).headers.get('location')).toBe(`${path}?did=roleTaken`)
  expect(await grantsOf(world.system, id)).toEqual([])
})
