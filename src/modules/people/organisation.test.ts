import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days, dayOf, later } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aUnit, type TestUnit } from './make.ts'
import { people } from './module.ts'
import {
  addOrganisation,
  addPart,
  closePart,
  moveTeam,
  renamePart,
  takeNameBack,
} from './operations/organisation.ts'
import { nameOn, slugOf } from './organisation.ts'
import { organisations, teamMoves, unitParts } from './queries/organisation.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const t = (text: string) => ({ sv: text, en: text })
const admin = () => world.as(unit.administrator)
const invalid = (errors: object) => expect.objectContaining({ code: 'invalid', errors })
const inDays = (n: number) => dayOf(later(world.clock.now(), days(n)))
const departmentNow = async (id: string) =>
  (await unitParts(world.guest, unit.id)).departments.find((one) => one.id === id)!

describe('a department that changes its name', () => {
  test('keeps what it was called on each day, and has today’s name on the pages', async () => {
    const { id } = await addPart(admin(), { part: 'department', unitId: unit.id, name: t('Först') })
    const one = { part: 'department', id } as const
    await renamePart(admin(), { ...one, name: t('Sedan'), from: '2020-02-01' })
    await renamePart(admin(), { ...one, name: t('Snart'), from: inDays(1) })
    const { name, names } = await departmentNow(id)
    expect(name.sv).toBe('Sedan')
    expect(nameOn(names, '2020-01-31').sv).toBe('Först')
    expect(nameOn(names, '2020-02-01').sv).toBe('Sedan')
    expect(nameOn(names, inDays(1)).sv).toBe('Snart')
    world.clock.forward(days(1))
    expect((await departmentNow(id)).name.sv).toBe('Snart')
  })

  test('takes the last word of a day, and a rename can be taken back', async () => {
    const { id } = await addPart(admin(), { part: 'department', unitId: unit.id, name: t('Ett') })
    const one = { part: 'department', id, from: '2021-01-01' } as const
    await renamePart(admin(), { ...one, name: t('Två med felstavning') })
    await renamePart(admin(), { ...one, name: t('Två') })
    expect((await departmentNow(id)).names.map(({ name }) => name.sv)).toEqual(['Ett', 'Två'])
    await takeNameBack(admin(), one)
    expect((await departmentNow(id)).name.sv).toBe('Ett')
  })

  test('is not renamed from an old page, nor from a day that does not exist', async () => {
    const { id } = await addPart(admin(), { part: 'department', unitId: unit.id, name: t('Nu') })
    const change = { part: 'department', id, name: t('Sen'), from: '2021-01-01' } as const
    const { version } = await departmentNow(id)
    await renamePart(admin(), { ...change, version })
    await expect(renamePart(admin(), { ...change, version })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    for (const from of ['2026-02-30', 'igår', ''])
      await expect(renamePart(admin(), { ...change, from })).rejects.toMatchObject({
        errors: { from: ['not_date'] },
      })
    await expect(
      renamePart(admin(), { ...change, name: { sv: ' ', en: 'x'.repeat(201) } }),
    ).rejects.toEqual(invalid({ 'name.sv': ['required'], 'name.en': ['too_long'] }))
  })
})

describe('a part that is closed', () => {
  test('disappears from the choices on its day, and is still called what it was', async () => {
    const { id } = await addPart(admin(), {
      part: 'campus',
      unitId: unit.id,
      name: t('Kristianstad'),
    })
    const now = async () =>
      (await unitParts(world.guest, unit.id)).campuses.find((one) => one.id === id)!
    await closePart(admin(), { part: 'campus', id, on: inDays(2) })
    expect((await now()).open).toBe(true)
    world.clock.forward(days(2))
    expect(await now()).toMatchObject({ open: false, name: t('Kristianstad') })
    await closePart(admin(), { part: 'campus', id })
    expect((await now()).open).toBe(true)
  })

  test('began before it ended, and a department ends after its teams', async () => {
    const added = await addPart(admin(), {
      ...{ part: 'department', unitId: unit.id, name: t('Kort'), from: inDays(5) },
    })
    const one = { part: 'department', id: added.id } as const
    expect((await departmentNow(added.id)).open).toBe(false)
    await expect(closePart(admin(), { ...one, on: inDays(5) })).rejects.toEqual(
      invalid({ on: ['before_start'] }),
    )
    const team = await addPart(admin(), {
      ...{ part: 'team', unitId: unit.id, departmentId: added.id, name: t('Laget') },
    })
    await expect(closePart(admin(), { ...one, on: inDays(9) })).rejects.toEqual(
      invalid({ on: ['has_teams'] }),
    )
    await closePart(admin(), { part: 'team', id: team.id, on: inDays(9) })
    await closePart(admin(), { ...one, on: inDays(9) })
  })
})

describe('a team that moves', () => {
  test('is led from its new department at once, and its move is remembered', async () => {
    const { id } = unit.teams['search']!
    const [from, to] = [unit.departments['research-and-learning']!, unit.departments['med-it']!]
    await moveTeam(admin(), { id, departmentId: to.id })
    const { actor } = await world.person(unit.bo.id)
    expect(actor).toMatchObject({ departmentIds: [to.id], teamIds: [id] })
    expect(await teamMoves(world.system, unit.id)).toEqual([
      { teamId: id, fromDepartmentId: from.id, toDepartmentId: to.id, movedOn: inDays(0) },
    ])
    await moveTeam(admin(), { id, departmentId: from.id })
  })

  test('moves to no department of another unit, nor to a closed one', async () => {
    const other = await aUnit(world)
    const { id } = unit.teams['search']!
    const closed = await addPart(admin(), { part: 'department', unitId: unit.id, name: t('Slut') })
    await closePart(admin(), { part: 'department', id: closed.id, on: inDays(0) })
    for (const departmentId of [other.departments['med-it']!.id, closed.id])
      await expect(moveTeam(admin(), { id, departmentId })).rejects.toEqual(
        invalid({ departmentId: ['unknown'] }),
      )
  })
})

test('two organisations of one name at once get addresses of their own', async () => {
  const name = t('Institutionen för åldrande & hälsa')
  await Promise.all(
    Array.from({ length: 4 }, () => addOrganisation(admin(), { kind: 'other', name })),
  )
  const same = (await organisations(world.guest)).filter((one) => one.name.sv === name.sv)
  expect(same.map(({ slug }) => slug).sort()).toEqual(
    ['', '-2', '-3', '-4'].map((n) => `institutionen-for-aldrande-halsa${n}`),
  )
})

test.each([
  ['Åsa Ærlig-Østergård', 'asa-aerlig-ostergard'],
  ['  --  ', 'part'],
  ['医学部', 'part'],
  ['a'.repeat(80), 'a'.repeat(50)],
])('an address for %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug))

test('the organisation is arranged by administrators, in their own unit', async () => {
  const { id } = unit.campuses['malmo']!
  const change = { part: 'campus', id, name: t('X'), from: '2020-01-01' } as const
  const other = await aUnit(world)
  for (const who of [unit.manager, unit.anna, unit.requester, other.administrator])
    await expect(renamePart(world.as(who), change)).rejects.toMatchObject({ code: 'forbidden' })
  const nowhere = { ...change, id: unit.id }
  await expect(renamePart(admin(), nowhere)).rejects.toMatchObject({ code: 'not_found' })
})
