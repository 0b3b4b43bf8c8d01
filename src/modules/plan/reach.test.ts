import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '#modules/cases/index.ts'
import { aService } from '#modules/catalogue/make.ts'
import { addOrganisation, addPerson, defaultUnit } from '#modules/people/index.ts'
import { aPopulation, aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { planToday } from './index.ts'
import { reachToday } from './reach.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
let organisationId: string
const name = { sv: `Hälsa ${unique()}`, en: 'Health' }
beforeAll(async () => {
  world = await makeWorld()
  world.clock.set('2026-11-24T09:00:00Z')
  unit = await aUnit(world)
  expect((await defaultUnit(world.guest)).id).toBe(unit.id)
  service = await aService(world, unit)
  const added = await addOrganisation(world.system, { kind: 'faculty-department', name })
  organisationId = added.id
})
afterAll(() => world?.close())

type Asked = { kind?: 'researcher' | 'teacher'; times?: number; here?: boolean }
const rowOf = async (id: string) =>
  (await planToday(world.guest)).sections.flatMap(({ rows }) => rows).find((row) => row.id === id)!

/** Persons of the faculty, each of whom orders so many times. */
async function asking(
  people: number,
  campus: string,
  { kind = 'researcher', times = 1, here = true }: Asked = {},
) {
  for (let at = 0; at < people; at++) {
    const { id } = await addPerson(world.system, {
      name: 'Mira Sandell',
      email: `${unique()}@example.org`,
      campusId: unit.campuses[campus]!.id,
      affiliations: [
        here ? { kind, organisationId } : { kind, organisation: name, organisationKind: 'other' },
      ],
    })
    const who = world.as(await world.person(id))
    for (let n = 0; n < times; n++)
      await openCase(who, {
        service: service.slug,
        subject: 'Hej',
        message: 'Hej',
        fields: { topic: 'sömn' },
      })
  }
}

const population = (...lines: string[]) =>
  aPopulation(
    world,
    unit.id,
    lines.map((line) => line.replace('DEP', name.sv)),
  )

test('without figures of the population there is no reach, and the page says so', async () => {
  await asking(1, 'lund')
  expect(await reachToday(world.system, unit.id)).toBeUndefined()
  expect(await rowOf('A3')).toMatchObject({ state: 'not-measured', figures: [] })
})

test('fewer than five are not shown, neither as a whole', async () => {
  await population('2025;DEP;researcher;lund;100', '2025;DEP;teacher;malmo;50')
  expect(await reachToday(world.system, unit.id)).toMatchObject({ year: 2025, whole: null })
  expect(await rowOf('A3')).toMatchObject({ state: 'not-measured', figures: [{ latest: null }] })
})

test('everybody counts once, however often they ask; who is not of the faculty does not', async () => {
  await asking(9, 'lund', { times: 3 })
  await asking(6, 'malmo', { kind: 'teacher' })
  await asking(4, 'malmo', { here: false })
  const reach = (await reachToday(world.system, unit.id))!
  expect(reach.whole).toMatchObject({ n: 150, value: 16 / 150 })
  const of = (by: 'campus' | 'kind') => reach[by].map(({ id, n, value }) => [id, n, value])
  expect(of('campus')).toEqual(
    expect.arrayContaining([
      [unit.campuses['lund']!.id, 100, 0.1],
      [unit.campuses['malmo']!.id, 50, 0.12],
    ]),
  )
  expect(of('kind')).toEqual([
    ['researcher', 100, 0.1],
    ['teacher', 50, 0.12],
  ])
  const row = await rowOf('A3')
  expect(row).toMatchObject({ state: 'measured', parts: { by: 'kind' } })
  expect(row.parts.rows.map(({ name }) => name?.sv)).toEqual(['Forskare', 'Lärare'])
})

test('a part with few who asked shows no value, nor one that would tell it by subtraction', async () => {
  await population(
    ...['lund;100', 'malmo;50', 'helsingborg;40'].map((part) => `2026;DEP;researcher;${part}`),
  )
  await asking(2, 'helsingborg')
  const { campus, year } = (await reachToday(world.system, unit.id))!
  expect(year).toBe(2026)
  const shown = campus.map(({ id, hidden, value }) => [
    unit.parts.campuses.find((one) => one.id === id)!.slug,
    hidden,
    value,
  ])
  // Two in Helsingborg are hidden, and so Malmö's six with them.
  expect(shown).toEqual(
    expect.arrayContaining([
      ['lund', false, 0.1],
      ['malmo', true, null],
      ['helsingborg', true, null],
    ]),
  )
})

test('a case of more than a year ago does not count', async () => {
  const before = (await reachToday(world.system, unit.id))!.whole!.value
  world.clock.set('2027-11-02T09:00:00Z')
  expect((await reachToday(world.system, unit.id))!.whole).toBeNull()
  world.clock.set('2026-11-24T09:00:00Z')
  expect((await reachToday(world.system, unit.id))!.whole!.value).toBe(before)
})

test('equal service is tested over the campuses that show a value', async () => {
  const { differences, state } = await rowOf('B6')
  expect(differences.map(({ title }) => title.en)).toEqual([
    'Satisfied with the search commission',
    expect.any(String),
    expect.any(String),
    'Have asked, ordered or booked',
  ])
  expect(differences.every(({ verdict }) => verdict === 'too-few')).toBe(true)
  expect(state).toBe('not-measured')
})
