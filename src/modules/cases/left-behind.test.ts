import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { withdrawRole } from '#modules/people/index.ts'
import { aColleague, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aCase } from './make.ts'
import { handOverCases } from './operations/hand-over.ts'
import { assignCase } from './operations/work.ts'
import { getCase } from './queries/one.ts'
import { leftBehind } from './queries/left-behind.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
})
afterAll(() => world.close())

test('the open cases of who has left are listed for those who lead, and handed over in one act', async () => {
  const service = await aService(world, unit)
  const departmentId = unit.departments['research-and-learning']!.id
  const leaver = await aColleague(world, unit.id, { name: 'Lea', role: 'staff', departmentId })
  const cases = [await aCase(world, unit, service), await aCase(world, unit, service)]
  for (const { id: caseId } of cases)
    await assignCase(world.as(unit.anna), { caseId, assigneeId: leaver.id })
  const lead = await aColleague(world, unit.id, { name: 'Lena', role: 'lead', departmentId })
  const other = await aColleague(world, unit.id, {
    ...{ name: 'Leo', role: 'lead', departmentId: unit.departments['med-it']!.id },
  })
  expect((await leftBehind(world.as(lead))).leavers).toEqual([])

  await withdrawRole(world.system, { personId: leaver.id, unitId: unit.id, role: 'staff' })
  const { leavers } = await leftBehind(world.as(lead))
  expect(leavers).toMatchObject([{ name: 'Lea', cases: [{}, {}] }])
  expect((await leftBehind(world.as(other))).leavers).toEqual([])
  for (const who of [unit.anna, unit.requester, unit.auditor, unit.stranger])
    await expect(leftBehind(world.as(who))).rejects.toMatchObject({ code: 'not_found' })

  const act = { fromId: leaver.id, toId: unit.anna.id }
  await expect(handOverCases(world.as(unit.anna), act)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(handOverCases(world.as(other), act)).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    handOverCases(world.as(lead), { ...act, toId: unit.stranger.id }),
  ).rejects.toMatchObject({ errors: { toId: ['not_in_unit'] } })
  await expect(
    handOverCases(world.as(lead), { ...act, toId: unit.cecilia.id }),
  ).rejects.toMatchObject({ errors: { toId: ['not_reached'] } })
  await handOverCases(world.as(lead), act)
  for (const { id } of cases)
    expect(await getCase(world.as(lead), id)).toMatchObject({ assigneeId: unit.anna.id })
  await expect(handOverCases(world.as(lead), act)).rejects.toMatchObject({ code: 'not_found' })
})
