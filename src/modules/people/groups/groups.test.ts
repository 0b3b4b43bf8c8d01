import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { aRequester, aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { addOrganisation, closePart } from '../operations/organisation.ts'
import { searchKeys } from '../actor.ts'
import { addGroup, addMember, editGroup, endMembership, setLeads } from './operations.ts'
import { groupList, groupPage, myGroups } from './queries.ts'

let world: World
let unit: TestUnit
let leader: Persona
let member: Persona
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
  leader = await aRequester(world, 'Lova Ledare')
  member = await aRequester(world, 'Mats Medlem')
})
afterAll(() => world.close())

const name = { sv: 'Sömn och minne', en: 'Sleep and Memory' }
const aGroup = async () => {
  const group = await addGroup(world.as(leader), { name })
  leader = await world.person(leader.id)
  await addMember(world.as(leader), { groupId: group.id, email: member.email })
  member = await world.person(member.id)
  return { groupId: group.id, slug: group.slug }
}
const now = async (slug: string) => {
  const { members } = await groupPage(world.system, slug)
  return Object.fromEntries(members.map(({ name, leads }) => [name, leads]))
}

describe('a research group', () => {
  test('is led by who makes it, and its members see it, with what they may', async () => {
    const { groupId, slug } = await aGroup()
    expect(await now(slug)).toEqual({ 'Lova Ledare': true, 'Mats Medlem': false })
    expect(searchKeys(member.actor)).toContain(`group:${groupId}`)
    expect((await myGroups(world.as(member))).map(({ id }) => id)).toContain(groupId)
    const page = await groupPage(world.as(member), slug)
    expect(page.may).toEqual({ keep: false, leave: true })
    expect(page.members.map(({ email }) => email)).toEqual(['', ''])
  })

  test('is not there for others, and may be read but not changed by staff', async () => {
    const { groupId, slug } = await aGroup()
    for (const who of [unit.requester, await aRequester(world, 'Olle Utanför')]) {
      await expect(groupPage(world.as(who), slug)).rejects.toMatchObject({ code: 'not_found' })
      await expect(addMember(world.as(who), { groupId, email: who.email })).rejects.toMatchObject({
        code: 'not_found',
      })
    }
    await expect(groupPage(world.guest, slug)).rejects.toMatchObject({ code: 'not_found' })
    expect((await groupPage(world.as(unit.anna), slug)).may.keep).toBe(false)
    for (const who of [unit.anna, member])
      await expect(
        addMember(world.as(who), { groupId, email: 'x@example.org' }),
      ).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('takes nobody in twice, not even twice at once', async () => {
    const { groupId } = await aGroup()
    const add = () => addMember(world.as(leader), { groupId, email: 'ny.i.gruppen@example.org' })
    const done = await Promise.allSettled([add(), add(), add()])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(add()).rejects.toMatchObject({ errors: { email: ['already_member'] } })
  })

  test('is handed over before its leader leaves, and remembers who led it', async () => {
    const { groupId, slug } = await aGroup()
    await setLeads(world.as(leader), { groupId, personId: member.id, leads: true })
    world.clock.forward(days(3))
    await endMembership(world.as(leader), { groupId, personId: leader.id })
    expect(await now(slug)).toEqual({ 'Mats Medlem': true })
    const { former } = await groupPage(world.system, slug)
    expect(former).toMatchObject([{ name: 'Lova Ledare', leads: true }])
    leader = await world.person(leader.id)
    expect(leader.actor.groupIds).not.toContain(groupId)
    await expect(groupPage(world.as(leader), slug)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('that has lost its leader stands first among the administrators’ groups', async () => {
    const { groupId, slug } = await aGroup()
    await endMembership(world.as(leader), { groupId, personId: leader.id })
    const ctx = world.as(unit.administrator)
    expect((await groupList(ctx)).find(({ id }) => id === groupId)).toMatchObject({
      leaders: [],
      members: 1,
    })
    await setLeads(ctx, { groupId, personId: member.id, leads: true })
    expect(await now(slug)).toEqual({ 'Mats Medlem': true })
    await expect(groupList(world.as(unit.manager))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is left once, by oneself', async () => {
    const { groupId } = await aGroup()
    const out = { groupId, personId: leader.id }
    await expect(endMembership(world.as(member), out)).rejects.toMatchObject({ code: 'forbidden' })
    const left = { groupId, personId: member.id }
    await endMembership(world.as(member), left)
    await expect(endMembership(world.as(leader), left)).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  test('keeps a department that has closed, and cannot choose one', async () => {
    const { id } = await addOrganisation(world.system, { kind: 'faculty-department', name })
    const { id: groupId } = await addGroup(world.as(leader), { name, organisationId: id })
    leader = await world.person(leader.id)
    await closePart(world.system, { part: 'organisation', id, on: '2026-01-01' })
    await editGroup(world.as(leader), { groupId, name, organisationId: id })
    await expect(addGroup(world.as(leader), { name, organisationId: id })).rejects.toMatchObject({
      errors: { organisationId: ['not_choice'] },
    })
    await editGroup(world.as(leader), { groupId, name, closedOn: '2026-01-01' })
    expect((await myGroups(world.as(leader))).map((group) => group.id)).not.toContain(groupId)
  })

  test('costs the same number of queries however many belong to it', async () => {
    const { groupId, slug } = await aGroup()
    const asked = () => world.counting(() => groupPage(world.as(leader), slug))
    const { queries } = await asked()
    for (let n = 0; n < 5; n++)
      await addMember(world.as(leader), { groupId, email: `nr${n}@example.org` })
    expect((await asked()).queries).toBe(queries)
  })
})
