import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aColleague, aToken, aUnit } from '#modules/people/make.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { aCase } from './make.ts'
import { assignCase } from './operations/work.ts'
import { getCase } from './queries/one.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world?.close())

const takers = {
  department: ['anna', 'bo', 'lead', 'manager', 'administrator'],
  team: ['bo', 'lead', 'manager', 'administrator'],
  persons: ['anna', 'bo', 'cecilia', 'lead', 'manager', 'administrator'],
}

test.each(['department', 'team', 'persons'] as const)(
  'a case visible to its %s is handed to those alone who then see it',
  async (visibility) => {
    const unit = await aUnit(world)
    const departmentId = unit.departments['research-and-learning']!.id
    const lead = await aColleague(world, unit.id, { name: 'Lena', role: 'lead', departmentId })
    const { anna, bo, cecilia, manager, administrator, auditor } = unit
    const people = { anna, bo, cecilia, lead, manager, administrator, auditor }
    const service = await aService(world, unit, { visibility })
    const { id: caseId } = await aCase(world, unit, service)
    for (const [name, to] of Object.entries<Persona>(people)) {
      await sql`delete from case_viewers`.execute(world.hub.db)
      await sql`insert into case_viewers values (${caseId}, ${bo.id})`.execute(world.hub.db)
      const handed = assignCase(world.as(bo), { caseId, assigneeId: to.id })
      if (takers[visibility].includes(name)) {
        await handed
        expect(await getCase(world.as(to), caseId), name).toMatchObject({ assigneeId: to.id })
      } else
        await expect(handed, name).rejects.toMatchObject({
          errors: { assigneeId: ['not_reached'] },
        })
    }
  },
)

test('a program hands no case to another department, nor to the auditor', async () => {
  const unit = await aUnit(world)
  const { id } = await aCase(world, unit, await aService(world, unit))
  const token = await aToken(world, unit.id)
  for (const to of [unit.cecilia, unit.auditor]) {
    const body = { assigneeId: to.id }
    const answer = await world.request(token, 'PUT', `/api/v1/cases/${id}/assignee`, body)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: { assigneeId: ['not_reached'] } })
  }
})
