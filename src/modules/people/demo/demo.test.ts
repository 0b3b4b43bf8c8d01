import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  actorOfPerson,
  defaultUnit,
  populationOf,
  staffOf,
  unitParts,
} from '#modules/people/index.ts'
import { yearOf } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { demoPersons } from '../sign-in/demo-persons.ts'
import { people } from '../module.ts'
import { demoRequesters, demoStaff } from './organisation.ts'

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

test('it says how many it is there for, more than those who have asked', async () => {
  const unit = await defaultUnit(world.guest)
  const year = yearOf(world.clock.now())
  const of = (year: number) => populationOf(world.system, { unitId: unit.id, year, by: 'campus' })
  const [before, now] = [(await of(year - 1))!, (await of(year))!]
  expect([before.year, now.year, now.of.size]).toEqual([year - 1, year, 3])
  expect(now.total).toBeGreaterThan(before.total)
  expect(before.total).toBeGreaterThan(5 * demoRequesters.length)
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
