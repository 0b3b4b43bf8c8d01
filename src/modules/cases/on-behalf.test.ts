import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addGroup, addMember, endMembership, type GroupCard } from '#modules/people/index.ts'
import { aRequester, aUnit, type TestUnit } from '#modules/people/make.ts'
import { aService } from '#modules/catalogue/make.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { answerCase, noteOnCase, replyToCase } from './operations/converse.ts'
import { openCase } from './operations/open-case.ts'
import { setState } from './operations/set-state.ts'
import { casesForStaff, visibleCases } from './policy.ts'
import { groupCases, type GroupCases } from './queries/group-cases.ts'
import { conversationOf, getCase } from './queries/one.ts'
import { myCases } from './queries/requester-page.ts'
import { findRecords } from './search-keys.ts'

let world: World
let unit: TestUnit
let service: { slug: string }
let leader: Persona
let member: Persona
let clerk: Persona
let outsider: Persona
let group: Pick<GroupCard, 'id' | 'slug'>
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  service = await aService(world, unit)
  const again = async (who: Persona) => world.person(who.id)
  leader = await aRequester(world, 'Lova Ledare')
  group = await addGroup(world.as(leader), { name: { sv: 'Sömn', en: 'Sleep' } })
  leader = await again(leader)
  member = await aRequester(world, 'Mats Medlem')
  await addMember(world.as(leader), { groupId: group.id, email: member.email })
  member = await again(member)
  outsider = await aRequester(world, 'Olle Utanför')
  const plain = await aRequester(world, 'Karin Kansli')
  clerk = { ...plain, actor: { ...plain.actor, personKind: 'administrator' } }
})
afterAll(() => world.close())

const order = (who: Persona, more: object = {}) =>
  openCase(world.as(who), {
    ...{ service: service.slug, subject: 'Sömnlöshet', message: 'Hej', fields: { topic: 'sömn' } },
    ...more,
  })
const sees = async (who: Persona, id: string) =>
  (await visibleCases(world.as(who)).select('cases.id').where('cases.id', '=', id).execute())
    .length === 1
const lettersAbout = async (id: string) =>
  (await world.letters()).filter((one) => one.threadId === id)
/** To whom, in no order: letters of one moment have none. */
const toldAbout = async (id: string) => (await lettersAbout(id)).map((one) => one.toAddress).sort()

describe('a member orders for the group', () => {
  test.each([
    { groupFollows: true, seen: true },
    { groupFollows: false, seen: false },
  ])('and its members see it only if the order says so ($groupFollows)', async (given) => {
    const mark = `mark${crypto.randomUUID().slice(0, 8)}`
    const it = await order(member, { group: group.slug, ...given, subject: mark })
    expect(await sees(member, it.id)).toBe(true)
    expect(await sees(leader, it.id)).toBe(given.seen)
    expect(await findRecords(world.as(leader), mark)).toEqual(given.seen ? [it.id] : [])
    const { rows } = await myCases(world.as(leader))
    expect(rows.some(({ id, requester }) => id === it.id && requester === member.name)).toBe(
      given.seen,
    )
    for (const who of [outsider, unit.stranger, unit.cecilia])
      expect(await sees(who, it.id), who.name).toBe(false)
    expect(await sees(unit.anna, it.id)).toBe(true)
    expect(await toldAbout(it.id)).toEqual([member.email])
  })

  test('and the others read it, but neither its notes nor a place to answer', async () => {
    const it = await order(member, { group: group.slug, groupFollows: true })
    await noteOnCase(world.as(unit.anna), { caseId: it.id, text: 'Ring henne' })
    const theCase = await getCase(world.as(leader), it.id)
    const said = await conversationOf(world.as(leader), theCase)
    expect(said.map(({ kind }) => kind)).toEqual(['message'])
    for (const change of [
      answerCase(world.as(leader), { caseId: it.id, text: 'Hej', files: [] }),
      setState(world.as(leader), { caseId: it.id, state: 'withdrawn', reason: 'x', files: [] }),
    ])
      await expect(change).rejects.toMatchObject({ code: 'forbidden' })
    expect(await casesForStaff(world.as(leader)).select('cases.id').execute()).toEqual([])
  })

  test('and a colleague of another department who belongs to it reads no notes', async () => {
    await addMember(world.as(leader), { groupId: group.id, email: unit.cecilia.email })
    const cecilia = await world.person(unit.cecilia.id)
    const it = await order(member, { group: group.slug, groupFollows: true })
    await noteOnCase(world.as(unit.anna), { caseId: it.id, text: 'Hemligt' })
    const theCase = await getCase(world.as(cecilia), it.id)
    expect(await conversationOf(world.as(cecilia), theCase)).toHaveLength(1)
    await expect(
      noteOnCase(world.as(cecilia), { caseId: it.id, text: 'Hej' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await endMembership(world.as(cecilia), { groupId: group.id, personId: cecilia.id })
    expect(await sees(await world.person(cecilia.id), it.id)).toBe(false)
  })

  test('and who has left it is marked on its page, and keeps their own case', async () => {
    const plain = await aRequester(world, 'Lisa Lämnar')
    await addMember(world.as(leader), { groupId: group.id, email: plain.email })
    const leaver = await world.person(plain.id)
    const it = await order(leaver, { group: group.slug, groupFollows: true })
    await endMembership(world.as(leaver), { groupId: group.id, personId: leaver.id })
    const { cases } = (await groupCases(world.as(leader), [group.id]))[group.id] as GroupCases
    expect(cases.find(({ id }) => id === it.id)).toMatchObject({
      requester: 'Lisa Lämnar',
      hasLeft: true,
    })
    expect(await sees(await world.person(leaver.id), it.id)).toBe(true)
  })

  test.each(['no-such-group', ''])('that exists and is theirs; not %j', async (slug) => {
    const it = order(outsider, { group: slug || group.slug })
    await expect(it).rejects.toMatchObject({ errors: { group: ['not_choice'] } })
  })
})

describe('an administrator of a department orders for a researcher', () => {
  const asked = (more: object = {}) => ({ requester: { email: outsider.email }, ...more })

  test('who is told by whom, and the administrator follows and may answer', async () => {
    const it = await order(clerk, asked({ ordererFollows: true }))
    expect(it).toMatchObject({ requesterId: outsider.id, orderedById: clerk.id })
    expect([await sees(outsider, it.id), await sees(clerk, it.id)]).toEqual([true, true])
    const letters = await lettersAbout(it.id)
    const to = ({ email }: Persona) => letters.find((one) => one.toAddress === email)
    expect(letters).toHaveLength(2)
    expect(to(outsider)?.text).toContain('Karin Kansli har beställt')
    expect(to(clerk)?.button?.url).not.toContain('key=')
    await replyToCase(world.as(unit.anna), { caseId: it.id, text: 'När då?', files: [] })
    expect(await toldAbout(it.id)).toEqual(
      [outsider, clerk, outsider, clerk].map(({ email }) => email).sort(),
    )
    await answerCase(world.as(clerk), { caseId: it.id, text: 'På måndag', files: [] })
    const said = await conversationOf(world.as(outsider), await getCase(world.as(outsider), it.id))
    expect(said.map(({ authorName }) => authorName)).toEqual([
      ...['Karin Kansli', 'Anna Lind', 'Karin Kansli'],
    ])
  })

  test('and does not follow what the order does not let them follow', async () => {
    const it = await order(clerk, asked())
    expect(await sees(clerk, it.id)).toBe(false)
    expect(await toldAbout(it.id)).toEqual([outsider.email])
  })

  test('but learns nothing of a group that they are not in', async () => {
    const it = order(clerk, { requester: { email: member.email }, group: group.slug })
    await expect(it).rejects.toMatchObject({ errors: { group: ['not_choice'] } })
  })

  test('which a researcher may not do', async () => {
    const it = order(member, asked())
    await expect(it).rejects.toMatchObject({ code: 'forbidden' })
  })
})
