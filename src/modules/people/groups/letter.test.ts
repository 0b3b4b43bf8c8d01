import { afterAll, beforeAll, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { aRequester, aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { editProfile } from '../operations.ts'
import { addGroup, addMember, endMembership } from './operations.ts'

let world: World
let unit: TestUnit
let leader: Persona
let member: Persona
let group: { id: string; slug: string }
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
  leader = await aRequester(world, 'Lova Ledare')
  group = await addGroup(world.as(leader), {
    name: { sv: 'Sömn <b>', en: 'Sleep <b>' },
  })
  leader = await world.person(leader.id)
  member = await aRequester(world, 'Mats Medlem')
})
afterAll(() => world.close())

const lettersTo = async (address: string) =>
  (await world.letters()).filter(({ toAddress }) => toAddress === address)

test('whoever is added to a group reads, once and in their own language, what it means', async () => {
  await editProfile(world.system, { personId: member.id, language: 'en' })
  await addMember(world.as(leader), { groupId: group.id, email: member.email })
  const [letter, ...others] = await lettersTo(member.email)
  expect(others).toEqual([])
  expect(letter).toMatchObject({ language: 'en', subject: 'You now belong to the group Sleep <b>' })
  for (const said of [
    'Lova Ledare has added you',
    'order for the group',
    member.email,
    'Leave the',
  ])
    expect(letter!.text).toContain(said)
  expect(letter!.button!.url).toMatch(new RegExp(`/groups/${group.slug}$`))
})

test('nobody is mailed again by being put out and in; after a month they are', async () => {
  const add = () => addMember(world.as(leader), { groupId: group.id, email: member.email })
  const out = () => endMembership(world.as(leader), { groupId: group.id, personId: member.id })
  await out()
  await add()
  expect(await lettersTo(member.email)).toHaveLength(1)
  await out()
  world.clock.forward(days(31))
  await add()
  expect(await lettersTo(member.email)).toHaveLength(2)
})

test('who sets up a group for oneself gets no letter; for whom it is set up does', async () => {
  expect(await lettersTo(leader.email)).toEqual([])
  const email = `forskare.${unique()}@example.org`
  await addGroup(world.as(unit.administrator), {
    name: { sv: 'Minne', en: 'Memory' },
    leader: email,
  })
  expect(await lettersTo(email)).toMatchObject([
    { language: 'sv', text: expect.stringContaining('med dig som ledare') },
  ])
})

test('a refusal mails nothing', async () => {
  const email = `ny.${unique()}@example.org`
  await expect(
    addMember(world.as(await world.person(member.id)), { groupId: group.id, email }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await lettersTo(email)).toEqual([])
})
