import { afterAll, beforeAll, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import { renamePart } from '#modules/people/index.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aCase } from '../make.ts'
import { casePageOf } from './case-page.ts'
import { getCase } from './one.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  service = await aService(world, unit)
})
afterAll(() => world.close())

const departmentOf = async (caseId: string) => {
  const ctx = world.as(unit.anna)
  return (await casePageOf(ctx, await getCase(ctx, caseId))).department?.en
}

test('a case keeps the name its department had when it came in', async () => {
  const before = await aCase(world, unit, service)
  world.clock.forward(days(2))
  const from = new Date(world.clock.now().getTime() - days(1)).toISOString().slice(0, 10)
  const id = unit.departments['research-and-learning']!.id
  const name = { sv: 'Forskarservice', en: 'Research services' }
  await renamePart(world.as(unit.administrator), { part: 'department', id, name, from })
  const after = await aCase(world, unit, service)
  expect(await departmentOf(before.id)).toBe('Research and learning')
  expect(await departmentOf(after.id)).toBe('Research services')
})
