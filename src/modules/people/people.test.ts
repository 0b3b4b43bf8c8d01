import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/errors.ts'
import { days } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { actorOf, searchKeys } from './actor.ts'
import { aColleague, aToken, aUnit, type TestUnit } from './make.ts'
import { people } from './module.ts'
import { addUnit, createToken, editProfile, withdrawToken } from './operations.ts'
import { grantRole, withdrawRole } from './roles/grant.ts'
import { addPerson } from './persons/add.ts'
import { visiblePeople } from './policy.ts'
import { colleaguesIn, initialsOf, ownProfile, personCards, worksIn } from './queries.ts'
import { unitParts } from './queries/organisation.ts'
import { findOrAddRequester } from './requester.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const asking = (headers: Record<string, string>) =>
  actorOf(world.hub, new Request('http://127.0.0.1/', { headers }))
const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code })

describe('who works where', () => {
  test('a unit has its parts in its own order, in one query and one that asks whether it has changed', async () => {
    const { result, queries } = await world.counting(() => unitParts(world.guest, unit.id))
    expect(result.departments.map(({ slug }) => slug)).toEqual(['research-and-learning', 'med-it'])
    expect(result.teams.map(({ slug }) => slug)).toEqual(['search', 'it-support'])
    expect(result.campuses.map(({ name }) => name.sv)).toEqual(['Lund', 'Malmö', 'Helsingborg'])
    expect(queries).toBe(2)
  })

  test('staff work in their departments, management in all, requesters in none', () => {
    const { departments, teams } = unit
    const rl = departments['research-and-learning']!.id
    expect(unit.anna.actor).toMatchObject({ unitIds: [unit.id], departmentIds: [rl], teamIds: [] })
    expect(unit.bo.actor).toMatchObject({ departmentIds: [rl], teamIds: [teams['search']!.id] })
    for (const wide of [unit.manager, unit.auditor, unit.administrator]) {
      expect(wide.actor.departmentIds).toHaveLength(2)
      expect(wide.actor.teamIds).toHaveLength(2)
    }
    expect(unit.requester.actor).toMatchObject({ unitIds: [], departmentIds: [], roles: [] })
    expect(unit.stranger.actor.unitIds).not.toContain(unit.id)
  })

  test('who leads a department leads its teams, and no others', async () => {
    const departmentId = unit.departments['med-it']!.id
    const david = await aColleague(world, unit.id, { name: 'David', role: 'lead', departmentId })
    expect(david.actor.teamIds).toEqual([unit.teams['it-support']!.id])
  })

  test('colleagues are those of the unit or of one department, by name, in one query', async () => {
    const departmentId = unit.departments['research-and-learning']!.id
    const { result, queries } = await world.counting(() =>
      colleaguesIn(world.as(unit.anna), { unitId: unit.id, departmentId }),
    )
    expect(result).toEqual([
      { id: unit.anna.id, name: 'Anna Lind', initials: 'AL' },
      { id: unit.bo.id, name: 'Bo Ek', initials: 'BE' },
    ])
    expect(queries).toBe(1)
    const all = await colleaguesIn(world.as(unit.anna), { unitId: unit.id })
    const ids = all.map(({ id }) => id)
    expect(ids).toContain(unit.cecilia.id)
    expect(ids).not.toContain(unit.stranger.id)
    expect(ids).not.toContain(unit.auditor.id)
  })

  test('only colleagues work in the unit', async () => {
    expect(await worksIn(world.system, unit.anna.id, unit.id)).toBe(true)
    expect(await worksIn(world.system, unit.stranger.id, unit.id)).toBe(false)
    expect(await worksIn(world.system, unit.requester.id, unit.id)).toBe(false)
  })

  test.each([
    ['Anna-Karin von Essen', 'AE'],
    ['Östen', 'Ö'],
    ['  åsa  ek ', 'ÅE'],
  ])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

  test('search keys open what each may find', () => {
    expect(searchKeys(world.guest.actor)).toEqual(['public'])
    expect(searchKeys(unit.requester.actor)).toEqual(['public', `person:${unit.requester.id}`])
    expect(searchKeys(unit.bo.actor)).toEqual([
      'public',
      `unit:${unit.id}`,
      `department:${unit.departments['research-and-learning']!.id}`,
      `team:${unit.teams['search']!.id}`,
      `person:${unit.bo.id}`,
    ])
  })
})

describe('who sees whom', () => {
  const seen = async (who: keyof TestUnit & ('anna' | 'requester')) =>
    (await visiblePeople(world.as(unit[who])).select('id').execute()).map(({ id }) => id)

  test('staff see people, a requester sees one, a guest nobody', async () => {
    expect(await seen('anna')).toEqual(expect.arrayContaining([unit.requester.id, unit.bo.id]))
    expect(await seen('requester')).toEqual([unit.requester.id])
    expect(await visiblePeople(world.guest).select('id').execute()).toEqual([])
  })

  test('cards of many people take one query', async () => {
    const ids = [unit.anna.id, unit.bo.id, unit.requester.id, unit.anna.id, null]
    const { result, queries } = await world.counting(() => personCards(world.as(unit.anna), ids))
    expect(result.size).toBe(3)
    expect(result.get(unit.anna.id)).toMatchObject({ name: 'Anna Lind', language: 'sv' })
    expect(queries).toBe(1)
    expect(await personCards(world.guest, [])).toEqual(new Map())
  })
})

describe('requesters', () => {
  const given = (email: string) => ({ email, name: 'Nils Ny', language: 'en' as const })

  test('two orders at once from a new address make one person', async () => {
    const email = 'Nils.Ny@Example.org'
    const found = await Promise.all(
      Array.from({ length: 6 }, () => findOrAddRequester(world.guest, given(email))),
    )
    expect(new Set(found.map(({ id }) => id)).size).toBe(1)
    const cards = await personCards(world.system, [found[0]!.id])
    expect([...cards.values()]).toMatchObject([
      { email: 'nils.ny@example.org', name: 'Nils Ny', language: 'en' },
    ])
  })

  test('an order changes nothing of whom we know', async () => {
    const found = await findOrAddRequester(world.guest, given(unit.anna.email))
    expect(found.id).toBe(unit.anna.id)
    expect((await world.person(found.id)).name).toBe('Anna Lind')
  })

  test('without a name the address says who it is, and a wrong address is refused', async () => {
    const { id } = await findOrAddRequester(world.guest, {
      email: 'olle.o@example.org',
      language: 'sv',
    })
    expect((await world.person(id)).name).toBe('olle.o')
    await expect(findOrAddRequester(world.guest, given('olle'))).rejects.toEqual(refusal('invalid'))
  })
})

describe('who decides', () => {
  const person = { name: 'Ny Person', email: 'ny.person@example.org' }
  test.each([
    { who: 'requester', code: 'forbidden' },
    { who: 'anna', code: 'forbidden' },
    { who: 'manager', code: 'forbidden' },
  ] as const)('$who adds no people, units, roles or tokens', async ({ who, code }) => {
    const ctx = world.as(unit[who])
    const { id: personId } = unit.requester
    await expect(addPerson(ctx, person)).rejects.toEqual(refusal(code))
    const name = { sv: 'X', en: 'X' }
    await expect(addUnit(ctx, { slug: 'x', name, faculty: name })).rejects.toEqual(refusal(code))
    const grant = { personId, unitId: unit.id, role: 'staff' as const }
    await expect(grantRole(ctx, grant)).rejects.toEqual(refusal(code))
    const token = { unitId: unit.id, name: 'x', role: 'staff' as const }
    await expect(createToken(ctx, token)).rejects.toEqual(refusal(code))
  })

  test('an administrator decides in the own unit alone', async () => {
    const ctx = world.as(unit.administrator)
    const { id: personId } = await addPerson(ctx, person)
    await grantRole(ctx, { personId, unitId: unit.id, role: 'staff' })
    await grantRole(ctx, { personId, unitId: unit.id, role: 'staff' })
    expect((await world.person(personId)).actor.roles).toHaveLength(1)
    const elsewhere = unit.stranger.actor.unitIds[0]!
    const grant = { personId, unitId: elsewhere, role: 'administrator' as const }
    await expect(grantRole(ctx, grant)).rejects.toEqual(refusal('forbidden'))
    await withdrawRole(ctx, { personId, unitId: unit.id, role: 'staff' })
    expect((await world.person(personId)).actor.unitIds).toEqual([])
  })

  test('a role is not given in the department of another unit', async () => {
    const other = await aUnit(world)
    const grant = {
      personId: unit.requester.id,
      unitId: unit.id,
      role: 'staff' as const,
      departmentId: other.departments['med-it']!.id,
    }
    await expect(grantRole(world.system, grant)).rejects.toMatchObject({
      errors: { departmentId: ['unknown'] },
    })
  })

  test('people choose their own language, nobody else does, and an old page is told', async () => {
    const ctx = world.as(unit.requester)
    const { version } = await ownProfile(ctx)
    const personId = unit.requester.id
    await editProfile(ctx, { personId, language: 'en', version })
    expect(await ownProfile(ctx)).toMatchObject({ language: 'en', version: version + 1 })
    const change = { personId, language: 'sv' as const }
    const late = editProfile(ctx, { ...change, version })
    await expect(late).rejects.toEqual(refusal('changed_meanwhile'))
    await expect(editProfile(world.as(unit.anna), change)).rejects.toEqual(refusal('forbidden'))
    const other = editProfile(ctx, { ...change, personId: unit.anna.id })
    await expect(other).rejects.toEqual(refusal('not_found'))
  })
})

describe('tokens', () => {
  const bearer = (token: string) => asking({ authorization: `Bearer ${token}` })

  test('a token acts in its unit, in one query when it was used before', async () => {
    const token = await aToken(world, unit.id)
    const { actor } = await bearer(token)
    expect(actor).toMatchObject({
      kind: 'token',
      personId: null,
      unitIds: [unit.id],
      roles: [{ role: 'staff', unitId: unit.id }],
    })
    expect(actor.departmentIds).toHaveLength(2)
    expect((await world.counting(() => bearer(token))).queries).toBe(1)
  })

  test('a requester token works nowhere', async () => {
    const { actor } = await bearer(await aToken(world, unit.id, 'requester'))
    expect(actor).toMatchObject({ kind: 'token', unitIds: [], departmentIds: [] })
  })

  test('an unknown, a withdrawn and an expired token are refused', async () => {
    await expect(bearer('navet_nonsense')).rejects.toEqual(refusal('no_token'))
    const ctx = world.as(unit.administrator)
    const made = await createToken(ctx, { unitId: unit.id, name: 'x', role: 'staff', days: 2 })
    await bearer(made.token)
    const next = world.clock.now().getTime() + days(2)
    const before = world.clock.now()
    world.clock.set(new Date(next + 1))
    await expect(bearer(made.token)).rejects.toEqual(refusal('no_token'))
    world.clock.set(before)
    await withdrawToken(ctx, { tokenId: made.id })
    await expect(bearer(made.token)).rejects.toEqual(refusal('no_token'))
    expect(new Refusal('no_token').status).toBe(401)
  })

  test('a token of another unit is not there to be withdrawn', async () => {
    const { id: unitId } = await aUnit(world)
    const made = await createToken(world.system, { unitId, name: 'x', role: 'staff' })
    const attempt = withdrawToken(world.as(unit.administrator), { tokenId: made.id })
    await expect(attempt).rejects.toEqual(refusal('not_found'))
  })
})
