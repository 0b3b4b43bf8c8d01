import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { addGroup } from '#modules/people/index.ts'
import { aRequester, aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { openCase } from '../operations/open-case.ts'

let world: World
let unit: TestUnit
let group: { id: string; slug: string }
let leader: Persona
let number: string
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  const service = await aService(world, unit)
  leader = await aRequester(world, 'Lova Ledare')
  group = await addGroup(world.as(leader), { name: { sv: 'Sömn', en: 'Sleep' } })
  leader = await world.person(leader.id)
  const order = (more: object) =>
    openCase(world.as(leader), {
      ...{ service: service.slug, subject: 'Sömn', message: 'Hej', fields: { topic: 'x' } },
      ...more,
    })
  number = (await order({ group: group.slug })).number
  await order({})
})
afterAll(() => world.close())

const numbersBy = async (token: string, asked: string) => {
  const answer = await world.request(token, 'GET', `/api/v1/cases?group=${asked}`)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { items: { number: string }[] }).items.map((one) => one.number)
}

test('the API lists the cases of a research group, by its slug or its id', async () => {
  const token = await aToken(world, unit.id)
  for (const asked of [group.slug, group.id])
    expect(await numbersBy(token, asked)).toEqual([number])
})

test('a group that is not there, or of which one may see nothing, has none', async () => {
  const token = await aToken(world, unit.id)
  for (const asked of ['ingen-sådan', crypto.randomUUID(), `${group.slug}%25`, "x';--"])
    expect(await numbersBy(token, encodeURIComponent(asked))).toEqual([])
  const elsewhere = await aUnit(world)
  for (const [unitId, role] of [
    [elsewhere.id, 'administrator'],
    [unit.id, 'requester'],
  ] as const)
    expect(await numbersBy(await aToken(world, unitId, role), group.slug)).toEqual([])
})
