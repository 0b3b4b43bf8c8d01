import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { aRequester, aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { initialsOf, personCards } from '../queries.ts'
import { findOrAddRequester } from '../requester.ts'
import { mailSignInLink, signInWithLink, signInWithPassword } from '../sign-in/sign-in.ts'
import { setPassword } from '../operations.ts'
import { db } from '../tables.ts'
import { addPerson, editPerson } from './add.ts'
import { addAddress, removeAddress, setPrimaryAddress } from './addresses.ts'
import { addAffiliation, editAffiliation, turnAffiliations } from './affiliations.ts'
import { personAt } from './find.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const someAddress = () => `a.${unique()}@region.example.org`
const admin = () => world.as(unit.administrator)
const claim = ({ id: personId }: Persona, address: string) =>
  db(world.system)
    .insertInto('personAddresses')
    .values({ personId, address, verifiedAt: null, createdAt: world.clock.now() })
    .execute()
const cardOf = async (id: string) => (await personCards(world.system, [id])).get(id)!

describe('addresses', () => {
  test('a person is found, orders and signs in by any address that is theirs', async () => {
    const mira = await aRequester(world)
    const [personId, address] = [mira.id, someAddress()]
    await addAddress(admin(), { personId, address: address.toUpperCase() })
    expect((await personAt(world.guest, address))?.id).toBe(personId)
    const order = { email: address, name: 'Någon', language: 'sv' as const }
    expect(await findOrAddRequester(world.guest, order)).toMatchObject({
      id: personId,
      email: mira.email,
    })
    const password = 'korrekt häst batteri'
    await setPassword(world.system, { personId, password })
    const headers = await signInWithPassword(world.guest, { email: address, password })
    expect(headers.getSetCookie().join()).toContain('session_token')
    await mailSignInLink(world.guest, { email: address })
    await world.runJobs()
    const letter = (await world.letters()).at(-1)!
    expect(letter.toAddress).toBe(address)
    const token = new URL(letter.button!.url).searchParams.get('token')
    expect((await signInWithLink(world.guest, { token })).getSetCookie()).not.toEqual([])
  })

  test('an address that is only claimed leads to nobody', async () => {
    const mira = await aRequester(world)
    const address = someAddress()
    await claim(mira, address)
    expect(await personAt(world.guest, address)).toBeUndefined()
    const before = (await world.letters()).length
    await mailSignInLink(world.guest, { email: address })
    await world.runJobs()
    expect(await world.letters()).toHaveLength(before)
    const owner = await findOrAddRequester(world.guest, { email: address, language: 'sv' })
    expect(owner.id).not.toBe(mira.id)
    expect((await personAt(world.guest, address))?.id).toBe(owner.id)
  })

  test('a second address signs nobody in before the own one has been shown', async () => {
    const email = someAddress()
    const { id: personId } = await findOrAddRequester(world.guest, { email, language: 'sv' })
    const address = someAddress()
    await addAddress(admin(), { personId, address })
    const before = (await world.letters()).length
    await mailSignInLink(world.guest, { email: address })
    await world.runJobs()
    expect(await world.letters()).toHaveLength(before)
  })

  test('two persons do not share an address, however it is asked for', async () => {
    const [one, other] = [await aRequester(world), await aRequester(world)]
    const address = someAddress()
    await addAddress(admin(), { personId: one.id, address })
    const taken = { errors: { address: ['address_taken'] } }
    const add = (address: string) => addAddress(admin(), { personId: other.id, address })
    await expect(add(address)).rejects.toMatchObject(taken)
    await expect(add(one.email)).rejects.toMatchObject(taken)
    const again = { name: 'Ny', email: address }
    await expect(addPerson(admin(), again)).rejects.toMatchObject({ code: 'already_done' })
    const extra = { name: 'Ny', email: someAddress(), addresses: [address] }
    await expect(addPerson(admin(), extra)).rejects.toMatchObject({
      errors: { addresses: ['address_taken'] },
    })
    expect(await personAt(world.guest, extra.email)).toBeUndefined()
  })

  test('of two who get the same address at once, one does', async () => {
    const both = [await aRequester(world), await aRequester(world)]
    const address = someAddress()
    const tries = await Promise.allSettled(
      both.map(({ id: personId }) => addAddress(admin(), { personId, address })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('letters go to the address that is chosen, and that one is not taken away', async () => {
    const mira = await aRequester(world)
    const [personId, address] = [mira.id, someAddress()]
    const of = { personId, address }
    await expect(setPrimaryAddress(admin(), of)).rejects.toMatchObject({ code: 'not_found' })
    await claim(mira, address)
    await expect(setPrimaryAddress(admin(), of)).rejects.toMatchObject({ code: 'wrong_state' })
    await addAddress(admin(), of)
    await setPrimaryAddress(admin(), of)
    expect((await cardOf(personId)).email).toBe(address)
    expect((await personAt(world.guest, mira.email))?.id).toBe(personId)
    await expect(removeAddress(admin(), of)).rejects.toMatchObject({ code: 'wrong_state' })
    await removeAddress(admin(), { personId, address: mira.email })
    expect(await personAt(world.guest, mira.email)).toBeUndefined()
  })

  test('nobody gives an address to whom they do not answer for', async () => {
    const address = someAddress()
    const give = (who: Persona, personId: string) =>
      addAddress(world.as(who), { personId, address })
    const forbidden = expect.objectContaining({ code: 'forbidden' })
    await expect(give(unit.anna, unit.requester.id)).rejects.toEqual(forbidden)
    await expect(give(unit.administrator, unit.stranger.id)).rejects.toEqual(forbidden)
    const self = give(unit.requester, unit.requester.id)
    await expect(self).rejects.toEqual(forbidden)
  })
})

describe('affiliations', () => {
  test('two employers at once; what holds today is what is said', async () => {
    const { id: personId } = await addPerson(admin(), {
      name: 'Ulf Rydmark',
      email: someAddress(),
      affiliations: [
        { kind: 'doctoral-student', organisation: two('Hjärta'), validTo: '2026-12-31' },
        {
          kind: 'external',
          organisationKind: 'hospital-region',
          organisation: two('Sjukhuset'),
          validFrom: '2020-01-01',
        },
      ],
    })
    world.clock.set('2026-12-31T22:00:00Z')
    await turnAffiliations(world.system, {})
    expect(await cardOf(personId)).toMatchObject({
      kind: 'doctoral-student',
      affiliation: two('Hjärta'),
    })
    world.clock.forward(days(1) / 8) // 01.00 the next day, where people live
    await turnAffiliations(world.system, {})
    expect(await cardOf(personId)).toMatchObject({
      kind: 'external',
      affiliation: two('Sjukhuset'),
    })
    await expect(turnAffiliations(admin(), {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('it does not end before it begins, and has to be somewhere', async () => {
    const { id: personId } = unit.requester
    const add = (given: object) => addAffiliation(admin(), { personId, ...given })
    const backwards = { organisation: two('X'), validFrom: '2026-02-01', validTo: '2026-01-31' }
    await expect(add(backwards)).rejects.toMatchObject({ errors: { validTo: ['before_start'] } })
    await expect(add({})).rejects.toMatchObject({ errors: { organisation: ['required'] } })
    await expect(add({ organisationId: personId })).rejects.toMatchObject({
      errors: { organisationId: ['unknown'] },
    })
    const { affiliationId } = await add({ organisation: two('X'), validTo: '2026-02-28' })
    const other = { personId: unit.anna.id, affiliationId, organisation: two('Y') }
    await expect(editAffiliation(admin(), other)).rejects.toMatchObject({ code: 'not_found' })
    await editAffiliation(admin(), { ...other, personId })
    expect((await cardOf(personId)).affiliation).toEqual(two('Y'))
  })
})

describe('names', () => {
  const long = `${'Wolfeschlegelsteinhausenbergerdorff '.repeat(20)}Senior`
  test.each(['Suharto', '王小明', 'محمد بن سلمان', 'Ξανθίππη', 'हिंदी नाम', 'X Æ A-12', long])(
    '%s is a name, and is kept as it is',
    async (name) => {
      const { id } = await addPerson(admin(), { name, email: someAddress() })
      expect((await cardOf(id)).name).toBe(name)
      expect(initialsOf(name)).toMatch(/^\P{Z}+$/u)
    },
  )

  test.each([
    ['  Åsa \n Ek\u0000 ', 'Åsa Ek'],
    ['A\u030asa', 'Åsa'],
    ['Anna \u202Egro.elpmaxe@annA', 'Anna gro.elpmaxe@annA'],
  ])('%j is written %s', async (given, name) => {
    const { id } = await addPerson(admin(), { name: given, email: someAddress() })
    expect((await cardOf(id)).name).toBe(name)
  })

  test.each(['', '  ', '\u202E', '—', 'x'.repeat(1001)])('%j is no name', async (name) => {
    const change = editPerson(admin(), { personId: unit.requester.id, name })
    await expect(change).rejects.toMatchObject({ code: 'invalid' })
  })
})

const two = (text: string) => ({ sv: text, en: text })
