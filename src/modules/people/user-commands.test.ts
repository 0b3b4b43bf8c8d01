import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { peopleFind, signIns, userAdd } from './commands.ts'
import { aRequester } from './make.ts'
import { addUnit } from './operations.ts'
import { peopleErase, peopleProcessing } from './privacy/commands.ts'
import { roleGrant, rolesOfUser, roleWithdraw, userInvite } from './roles/commands.ts'
import { signInWithPassword } from './sign-in/sign-in.ts'

let world: World
let lea: Persona
const t = (text: string) => ({ sv: text, en: text })
beforeAll(async () => {
  world = await makeWorld()
  const teams = [{ slug: 'support', name: t('Support') }]
  await addUnit(world.system, {
    ...{ slug: 'unit', name: t('Unit'), faculty: t('Faculty') },
    departments: [{ slug: 'med-it', name: t('Med IT'), teams }],
  })
})
beforeEach(async () => {
  lea = await aRequester(world, 'Lea Lund')
})
afterAll(() => world?.close())

const email = () => lea.email

describe('on the command line', () => {
  test('a role is given in the unit, a department and a team, shown, and taken back where it is held', async () => {
    const role = 'staff'
    await roleGrant(world.system, { email: email(), role })
    await roleGrant(world.system, { email: email(), role, place: 'med-it', validTo: '2099-01-31' })
    const all = await roleGrant(world.system, { email: email(), role, place: 'support' })
    expect(all).toMatchObject([
      { role, unit: t('Unit'), place: null, validTo: null },
      { role, place: t('Med IT'), teamId: null, validTo: '2099-01-31' },
      { role, place: t('Support'), teamId: expect.any(String) },
    ])
    const left = await roleWithdraw(world.system, { email: email(), role, place: 'med-it' })
    expect(left.map(({ place }) => place)).toEqual([null, t('Support')])
    expect(await roleWithdraw(world.system, { email: email(), role })).toEqual([])
  })

  test.each([
    [{ role: 'king' }, { role: ['not_choice'] }],
    [{ role: 'requester' }, { role: ['not_choice'] }],
    [{ role: 'staff', place: 'nowhere' }, { in: ['unknown'] }],
    [{ role: 'staff', validTo: '2027-02-30' }, { validTo: ['not_date'] }],
    [{ role: 'staff', email: 'nobody@example.org' }, { email: ['unknown'] }],
    [{ role: 'staff', email: 'lea' }, { email: ['not_email'] }],
  ])('%o is refused with why, and gives nothing', async (given, errors) => {
    const attempt = roleGrant(world.system, { email: email(), ...given })
    await expect(attempt).rejects.toMatchObject({ errors })
    expect(await rolesOfUser(world.system, email())).toEqual([])
  })

  test('a role that is not held is not taken back in silence', async () => {
    const attempt = roleWithdraw(world.system, { email: email(), role: 'staff' })
    await expect(attempt).rejects.toMatchObject({ errors: { role: ['unknown'] } })
  })

  test('an invitation goes to where the person’s letters go', async () => {
    await userInvite(world.system, email())
    const letters = (await world.letters()).filter(({ toAddress }) => toAddress === email())
    expect(letters).toMatchObject([{ button: { url: expect.stringContaining('/invitation/') } }])
  })

  test('attempts to come in are listed, and only those that were asked for', async () => {
    await userAdd(world.system, email(), 'staff')
    const wrong = signInWithPassword(world.guest, { email: email(), password: 'fel lösenord här' })
    await expect(wrong).rejects.toMatchObject({ name: 'Refusal' })
    const { items } = await signIns(world.system, { outcome: 'refused', limit: '1' })
    expect(items).toMatchObject([{ name: 'Lea Lund', outcome: 'refused', way: 'password' }])
    await expect(signIns(world.system, { outcome: 'maybe' })).rejects.toMatchObject({
      errors: { outcome: ['not_choice'] },
    })
  })

  test('a person is found by a misspelt name', async () => {
    const { items, alike } = await peopleFind(world.system, 'Lundh Lea')
    expect([alike, items.some(({ id }) => id === lea.id)]).toEqual([true, true])
  })

  test('a person is erased only by who says that they are sure', async () => {
    const looked = await peopleErase(world.system, email(), { sure: false })
    expect(looked).toMatchObject({ person: { name: 'Lea Lund' }, asked: false, done: false })
    expect(looked.fates.delete.length).toBeGreaterThan(0)
    expect(await rolesOfUser(world.system, email())).toEqual([])
    expect(await peopleErase(world.system, email(), { sure: true })).toMatchObject({ done: true })
    await expect(peopleErase(world.system, email(), { sure: true })).rejects.toMatchObject({
      errors: { email: ['unknown'] },
    })
  })

  test('the register of processing is the same as JSON and as CSV', async () => {
    const { register, csv } = await peopleProcessing(world.system)
    expect(register.entries.map(({ table }) => table)).toContain('person_addresses')
    for (const { table } of register.entries) expect(csv).toContain(table)
  })
})
