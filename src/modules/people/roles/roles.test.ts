import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { days } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aColleague, aRequester, aToken, aUnit, type TestUnit } from '../make.ts'
import { colleaguesIn, staffOf, worksIn } from '../queries.ts'
import { endRoles, warnOfRoles } from './end.ts'
import { grantRole, setRoleDays } from './grant.ts'
import { grantsOf } from './page.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.clock.set('2026-11-24T09:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const departmentId = () => unit.departments['research-and-learning']!.id
const given = async (held: { validFrom?: string; validTo?: string }) => {
  const { id: personId } = await aRequester(world, 'Lea Lund')
  const where = { unitId: unit.id, departmentId: departmentId() }
  await grantRole(world.system, { personId, role: 'staff', ...where, ...held })
  return personId
}
const works = async (id: string) => (await world.person(id)).actor.unitIds.length === 1

describe('a role', () => {
  test('holds on its first day and its last, and on no other', async () => {
    const id = await given({ validFrom: '2026-11-26', validTo: '2026-11-27' })
    const seen: boolean[] = []
    // Midnight in the unit's zone, one hour before that of UTC.
    for (const now of ['25T22:59', '25T23:01', '27T22:59', '27T23:01']) {
      world.clock.set(`2026-11-${now}:00Z`)
      const ctx = world.system
      const holds = await works(id)
      seen.push(holds)
      expect(await worksIn(ctx, id, unit.id)).toBe(holds)
      const lists = [await colleaguesIn(ctx, { unitId: unit.id }), await staffOf(ctx, unit.id)]
      for (const list of lists) expect(list.some((one) => one.id === id)).toBe(holds)
    }
    expect(seen).toEqual([false, true, true, false])
  })

  test('that is over goes, with the sessions of its person and a line in the trail', async () => {
    const id = await given({ validTo: '2026-11-24' })
    await world.cookieOf(await world.person(id))
    await endRoles(world.system, {})
    expect(await grantsOf(world.system, id)).toHaveLength(1)
    world.clock.forward(days(1))
    await endRoles(world.system, {})
    expect(await grantsOf(world.system, id)).toEqual([])
    const { rows } = await sql`select 1 from auth_sessions where person_id = ${id}`.execute(
      world.hub.db,
    )
    expect(rows).toEqual([])
    const trail = await sql<{ details: object }>`
      select details from audit_log where operation = 'role.end'`.execute(world.hub.db)
    expect(trail.rows.at(-1)!.details).toMatchObject({ personId: id, role: 'staff' })
  })

  test('is told of to the administrators two weeks before it ends, once', async () => {
    const id = await given({ validTo: '2026-12-20' })
    const letters = async () =>
      (await world.letters()).filter(({ button }) => button?.url.includes(id))
    await warnOfRoles(world.system, {})
    expect(await letters()).toEqual([])
    world.clock.forward(days(13))
    await warnOfRoles(world.system, {})
    await warnOfRoles(world.system, {})
    expect(await letters()).toMatchObject([{ toAddress: unit.administrator.email }])
    const [{ id: grantId } = { id: '' }] = await grantsOf(world.system, id)
    await setRoleDays(world.system, { personId: id, grantId, validTo: '2026-12-15' })
    await warnOfRoles(world.system, {})
    expect(await letters()).toHaveLength(2)
  })

  test('given twice has the days of the second time', async () => {
    const id = await given({ validTo: '2026-12-20' })
    const where = { unitId: unit.id, departmentId: departmentId() }
    await grantRole(world.system, { personId: id, role: 'staff', ...where })
    expect(await grantsOf(world.system, id)).toMatchObject([{ validFrom: null, validTo: null }])
  })

  test('that ends before it begins is refused', async () => {
    const refused = given({ validFrom: '2026-12-02', validTo: '2026-12-01' })
    await expect(refused).rejects.toMatchObject({ errors: { validTo: ['before_start'] } })
  })

  test('whose last day is moved to yesterday signs its person out at once', async () => {
    const anna = await aColleague(world, unit.id, { name: 'Ann', role: 'editor' })
    await world.cookieOf(anna)
    const [{ id: grantId, version } = { id: '', version: 0 }] = await grantsOf(
      world.system,
      anna.id,
    )
    const change = { personId: anna.id, grantId, validTo: '2026-11-23', version }
    await setRoleDays(world.as(unit.administrator), change)
    expect(await works(anna.id)).toBe(false)
    const { rows } = await sql`select 1 from auth_sessions where person_id = ${anna.id}`.execute(
      world.hub.db,
    )
    expect(rows).toEqual([])
    await expect(setRoleDays(world.as(unit.administrator), change)).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
  })
})

test('the API gives roles with days, changes and takes them, in its own unit alone', async () => {
  const token = await aToken(world, unit.id, 'administrator')
  const { id } = await aRequester(world)
  const call = async (method: string, path = '', body?: object, who = token) => {
    const answer = await world.request(who, method, `/api/v1/people/${id}/roles${path}`, body)
    return { status: answer.status, body: await answer.json() }
  }
  const role = { unitId: unit.id, role: 'staff', departmentId: departmentId() }
  const made = await call('POST', '', { ...role, validTo: '2026-12-31' })
  expect(made).toMatchObject({ status: 201, body: { items: [{ validTo: '2026-12-31' }] } })
  const at = `/${made.body.items[0].id}`
  expect(await call('PUT', at, { validTo: '2027-02-30' })).toMatchObject({ status: 422 })
  expect((await call('PUT', at, {})).body.items[0]).toMatchObject({ validTo: null })
  const wall = await aToken(world, (await aUnit(world)).id, 'administrator')
  expect((await call('GET', '', undefined, wall)).body).toMatchObject({ items: [] })
  expect((await call('PUT', at, {}, wall)).status).toBe(404)
  expect((await call('DELETE', at, undefined, wall)).status).toBe(404)
  expect((await call('POST', '', role, wall)).status).toBe(403)
  expect((await call('GET', '', undefined, await aToken(world, unit.id))).status).toBe(404)
  expect((await call('DELETE', at)).body).toEqual({ items: [], next: null })
})
