import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#kernel/operation.ts'
import { aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { grantRole } from '#modules/people/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { moduleNames, operationNames } from './names.ts'
import { rights } from './who-may.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  world.clock.set('2026-11-24T09:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const page = async (search = '', who = unit.administrator) =>
  world.request(who, 'GET', `/admin/rights${search}`)

test('every operation has a name in both languages, and every name an operation', () => {
  const measured = rights.map(({ name }) => name)
  expect(Object.keys(operationNames).toSorted()).toEqual(measured.toSorted())
  for (const name of operations.keys()) expect(measured).toContain(name)
  for (const { module } of rights) expect(moduleNames).toHaveProperty(module)
  for (const { sv, en } of Object.values(operationNames)) expect(sv).not.toBe(en)
})

test('the page shows every operation, and who has which role, to administrators alone', async () => {
  const personId = unit.cecilia.id
  await grantRole(world.system, { personId, unitId: unit.id, role: 'lead', validTo: '2026-12-31' })
  const text = await (await page()).text()
  for (const { sv } of Object.values(operationNames)) expect(text).toContain(escaped(sv))
  expect(text).toContain('till och med torsdag 31 december 2026')
  expect(text).not.toContain(unit.stranger.name)
  for (const who of [unit.manager, unit.auditor, unit.requester])
    expect((await page('', who)).status).toBe(404)
})

test('it is narrowed by words and by role, and finds persons, too', async () => {
  const found = await (await page('?q=internt+anteckning')).text()
  expect(found).not.toContain('Ge en roll')
  const note = await (await page('?q=anteckning+intern')).text()
  expect(note).toContain('Skriva en intern anteckning')
  expect(note).not.toContain('Ge en roll')
  const manager = await (await page('?role=manager')).text()
  expect(manager).toContain('Marianne Holm')
  expect(manager).not.toContain('Ge en roll')
  expect(await (await page('?q=bo+ek')).text()).toContain('Bo Ek')
  expect((await page('?q=zzz&role=king')).status).toBe(200)
})

test('it is had as files, and by the API', async () => {
  const file = async (of: string) => page(`/file?of=${of}`)
  const csv = await (await file('operations')).text()
  expect(csv).toContain('cases;case.note;Skriva en intern anteckning;false;no;no;no;')
  expect(await (await file('persons')).text()).toContain('administrator;Rasmus Berg;')
  const token = await aToken(world, unit.id, 'administrator')
  const answer = await (await world.request(token, 'GET', '/api/v1/rights')).json()
  expect(await (await file('all')).json()).toEqual(answer)
  expect(answer.operations).toContainEqual(
    expect.objectContaining({ name: 'role.grant', elevated: true }),
  )
  expect((await file('nothing')).status).toBe(404)
  expect((await world.request(await aToken(world, unit.id), 'GET', '/api/v1/rights')).status).toBe(
    404,
  )
})

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
