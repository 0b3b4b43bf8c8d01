import { afterAll, beforeAll, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { tokenList, tokenWithdraw } from '../commands.ts'
import { aToken, aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { createToken } from '../operations.ts'
import { listTokens } from './list.ts'
import { warnOfTokens } from './warn.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

test('a token is made on the page, shown once, and withdrawn there', async () => {
  const form = { unitId: unit.id, name: 'Canvas, nattlig synk', role: 'staff', days: 30 }
  const made = await world.request(unit.administrator, 'POST', '/admin/tokens', form)
  const [token] = /navet_[\w-]{43}/.exec(await made.text())!
  expect((await world.request(token, 'GET', '/api/v1/unit')).status).toBe(200)
  const page = await (await world.request(unit.administrator, 'GET', '/admin/tokens')).text()
  expect(page).toContain('Canvas, nattlig synk')
  expect(page).not.toContain(token)

  const [row] = await listTokens(world.as(unit.administrator))
  expect(row).toMatchObject({ createdBy: 'Rasmus Berg', state: 'works' })
  expect(row!.lastUsedAt).not.toBeNull()
  const withdrawal = { do: 'withdraw', tokenId: row!.id }
  const gone = await world.request(unit.administrator, 'POST', '/admin/tokens', withdrawal)
  expect(gone.status).toBe(302)
  expect((await world.request(token, 'GET', '/api/v1/unit')).status).toBe(401)
})

test('what was wrong is told, and what was typed is kept', async () => {
  const form = { unitId: unit.id, name: '', role: 'king', days: 30 }
  const answer = await world.request(unit.administrator, 'POST', '/admin/tokens', form)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Fyll i det här.')
})

test('the API lists and withdraws tokens of its unit, and makes none', async () => {
  const token = await aToken(world, unit.id, 'administrator')
  const other = await createToken(world.system, { unitId: unit.id, name: 'Annan', role: 'staff' })
  const { id: wall } = await aUnit(world)
  const foreign = await createToken(world.system, {
    unitId: wall,
    name: 'Främmande',
    role: 'staff',
  })
  const { items } = await (await world.request(token, 'GET', '/api/v1/tokens')).json()
  expect(items.map(({ name }: { name: string }) => name)).toContain('Annan')
  expect(JSON.stringify(items)).not.toMatch(/navet_|Främmande|tokenHash/)
  const away = async (id: string) =>
    (await world.request(token, 'DELETE', `/api/v1/tokens/${id}`)).status
  expect(await away(foreign.id)).toBe(404)
  expect(await away(other.id)).toBe(204)
  const body = { unitId: unit.id, name: 'Ny', role: 'staff' }
  expect((await world.request(token, 'POST', '/api/v1/tokens', body)).status).toBe(404)
})

test('the command line lists and withdraws', async () => {
  const { id } = await createToken(world.system, { unitId: unit.id, name: 'Rad', role: 'staff' })
  await tokenWithdraw(world.system, id)
  const found = (await tokenList(world.system)).find((row) => row.id === id)
  expect(found).toMatchObject({ name: 'Rad', state: 'withdrawn' })
  await expect(tokenWithdraw(world.system, 'x')).rejects.toMatchObject({ code: 'invalid' })
})

test('two weeks before a token expires its administrators are told, once', async () => {
  const made = { unitId: unit.id, name: 'Går snart ut', role: 'staff' as const, days: 20 }
  await createToken(world.system, made)
  const letters = async () =>
    (await world.letters()).filter(({ subject }) => subject.includes('Går snart ut'))
  await warnOfTokens(world.system, {})
  expect(await letters()).toEqual([])
  world.clock.forward(days(7))
  await warnOfTokens(world.system, {})
  await warnOfTokens(world.system, {})
  expect((await letters()).map(({ toAddress }) => toAddress)).toEqual([unit.administrator.email])
})
