import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { aUnit, type TestUnit } from '../make.ts'
import { unitParts } from '../queries/organisation.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const path = '/admin/organisation'
const send = (body: object) => world.request(unit.administrator, 'POST', path, body)

test('an administrator renames, moves and closes on one page, without scripts', async () => {
  const team = unit.teams['search']!
  const departmentId = unit.departments['med-it']!.id
  const it = { part: 'team', id: team.id }
  const names = { 'name.sv': 'Evidens', 'name.en': 'Evidence', from: '2026-01-01' }
  const done = await send({ ...it, do: 'rename', ...names })
  expect(done.headers.get('location')).toBe(`${path}?did=renamed#${team.id}`)
  await send({ ...it, do: 'move', departmentId })
  await send({ ...it, do: 'close', on: '2026-02-01' })
  const { teams } = await unitParts(world.guest, unit.id)
  expect(teams.find(({ id }) => id === team.id)).toMatchObject({
    name: { sv: 'Evidens', en: 'Evidence' },
    departmentId,
    open: false,
  })
  await send({ ...it, do: 'open' })
  const page = await (await world.request(unit.administrator, 'GET', path)).text()
  for (const said of ['Evidens', 'Evidence', 'Med IT']) expect(page).toContain(said)
})

test('what is refused keeps what was typed, and changes nothing', async () => {
  const names = { 'name.sv': 'Bara svenska', 'name.en': '', from: 'i våras' }
  const answer = await send({ do: 'add-part', part: 'campus', ...names })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Bara svenska')
  expect(page).toContain('Fyll i det här.')
  expect(page).toContain('Skriv ett datum som finns')
  expect((await unitParts(world.guest, unit.id)).campuses).toHaveLength(3)
})

test('nothing is arranged in a unit that the form names but the reader does not administer', async () => {
  const other = await aUnit(world)
  const given = { do: 'add-part', part: 'campus', 'name.sv': 'X', 'name.en': 'X' }
  await send({ ...given, unitId: other.id })
  expect((await unitParts(world.guest, other.id)).campuses).toHaveLength(3)
  expect((await send({ do: 'nonsense' })).status).toBe(400)
})
