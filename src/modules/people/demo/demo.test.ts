import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOfPerson, defaultUnit, staffOf, unitParts } from '#modules/people/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { demoPersons } from '../sign-in/demo-persons.ts'
import { people } from '../module.ts'
import { demoStaff } from './organisation.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [people], env: { NAVET_DEMO: 'on' } })
  await people.demo!(world.system)
})
afterAll(() => world.close())

test('the demo unit has its parts, people and opening hours', async () => {
  const unit = await defaultUnit(world.guest)
  expect(unit.slug).toBe('library-and-ict')
  const { departments, teams, campuses } = await unitParts(world.guest, unit.id)
  expect([departments, teams, campuses].map(({ length }) => length)).toEqual([2, 8, 3])
  expect(campuses[2]).toMatchObject({
    slug: 'helsingborg',
    library: { en: 'Helsingborg Hospital' },
  })
  expect(campuses[0]!.hours).toContainEqual({ weekday: 6, opens: '10:00', closes: '15:00' })
  const staff = await staffOf(world.system, unit.id)
  expect(new Set(staff.map(({ id }) => id)).size).toBe(demoStaff.length)
})

test('every role of the house can be tried, and is what it says', async () => {
  const groups = await demoPersons(world.guest)
  expect(groups.map(({ role }) => role)).toEqual([
    'requester',
    'staff',
    'lead',
    'editor',
    'manager',
    'auditor',
    'administrator',
  ])
  for (const { role, persons } of groups)
    for (const { id } of persons) {
      const held = (await actorOfPerson(world.system, id)).roles.map(({ role }) => role)
      expect(held.length ? held : ['requester']).toContain(role)
    }
})

test('a head of department leads all its teams', async () => {
  const leads = (await demoPersons(world.guest)).find(({ role }) => role === 'lead')!.persons
  const led = await Promise.all(leads.map(({ id }) => actorOfPerson(world.system, id)))
  expect(led.map(({ teamIds }) => teamIds.length).sort()).toEqual([2, 6])
})
