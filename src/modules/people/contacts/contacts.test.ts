import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days, dayOf, later } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { addAbsence } from '../absence/operations.ts'
import { aColleague, aRequester, aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { withdrawRole } from '../roles/grant.ts'
import { addOrganisation } from '../operations/organisation.ts'
import { addAffiliation } from '../persons/affiliations.ts'
import { contactList } from './list.ts'
import { endContact, setContact } from './operations.ts'
import { contactPersons, contactsOf } from './persons.ts'
import { addProgramme, editProgramme, programmes } from './programmes.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const t = (text: string) => ({ sv: text, en: text })
const aDepartment = async () =>
  (await addOrganisation(world.system, { kind: 'faculty-department', name: t(`Inst ${unique()}`) }))
    .id
const aProgramme = async (organisationId?: string) =>
  (await addProgramme(world.system, { name: t(`Program ${unique()}`), organisationId })).id
const lead = () => world.as(unit.manager)
const of = (id: string) => ({ kind: 'programme', id, unitId: unit.id }) as const
const rowOf = async (id: string) =>
  (await contactList(world.as(unit.anna))).items.find((one) => one.id === id)
const inDays = (n: number) => dayOf(later(world.clock.now(), days(n)))

describe('the contact of a programme', () => {
  test('follows another on a day, and who it was is kept', async () => {
    const id = await aProgramme()
    await setContact(lead(), { ...of(id), personId: unit.anna.id, from: '2026-01-01' })
    await setContact(lead(), { ...of(id), personId: unit.bo.id, deputyId: unit.anna.id })
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'here', now: { name: 'Bo Ek', deputy: 'Anna Lind' } })
    expect(row!.history.map(({ name, until }) => [name, until])).toEqual([
      ['Bo Ek', null],
      ['Anna Lind', inDays(0)],
    ])
  })

  test('is corrected on the day itself, planned ahead, and ended', async () => {
    const id = await aProgramme()
    await setContact(lead(), { ...of(id), personId: unit.anna.id })
    await setContact(lead(), { ...of(id), personId: unit.bo.id })
    expect((await rowOf(id))!.history).toHaveLength(1)
    await setContact(lead(), { ...of(id), personId: unit.anna.id, from: inDays(30) })
    expect((await rowOf(id))!.now!.name).toBe('Bo Ek')
    await expect(setContact(lead(), { ...of(id), personId: unit.bo.id })).rejects.toMatchObject({
      errors: { from: ['before_start'] },
    })
    await endContact(lead(), { ...of(id), on: inDays(30) })
    await expect(endContact(lead(), { ...of(id), on: inDays(30) })).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  test('is one, though two choose at once', async () => {
    const id = await aProgramme()
    const choose = ({ id: personId }: Persona) => setContact(lead(), { ...of(id), personId })
    await Promise.allSettled([choose(unit.anna), choose(unit.bo), choose(unit.anna)])
    expect((await rowOf(id))!.history).toHaveLength(1)
  })

  test('works in the unit, and is not their own deputy', async () => {
    const id = await aProgramme()
    for (const who of [unit.requester, unit.stranger])
      await expect(setContact(lead(), { ...of(id), personId: who.id })).rejects.toMatchObject({
        errors: { personId: ['not_in_unit'] },
      })
    await expect(
      setContact(lead(), { ...of(id), personId: unit.anna.id, deputyId: unit.anna.id }),
    ).rejects.toMatchObject({ errors: { deputyId: ['not_choice'] } })
    for (const who of [unit.anna, unit.auditor, unit.stranger, unit.requester])
      await expect(
        setContact(world.as(who), { ...of(id), personId: unit.bo.id }),
      ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      setContact(lead(), { ...of(crypto.randomUUID()), personId: unit.bo.id }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  test('who has left is answered for by the deputy, and is a hole without one', async () => {
    const [one, other] = [await aProgramme(), await aProgramme()]
    const leaver = await aColleague(world, unit.id, { name: 'Lea Borta', role: 'staff' })
    await setContact(lead(), { ...of(one), personId: leaver.id, deputyId: unit.bo.id })
    await setContact(lead(), { ...of(other), personId: leaver.id })
    await withdrawRole(world.system, { personId: leaver.id, unitId: unit.id, role: 'staff' })
    const found = await contactPersons(world.as(unit.anna), [one, other])
    expect(found.get(one)).toMatchObject({ name: 'Bo Ek', standsInFor: 'Lea Borta' })
    expect(found.has(other)).toBe(false)
    const { items } = await contactList(world.as(unit.anna))
    const at = (id: string) => items.findIndex((row) => row.id === id)
    expect([items[at(one)]!.state, items[at(other)]!.state]).toEqual(['deputy', 'left'])
    expect(at(other)).toBeLessThan(at(one))
  })
})

test('who is away is answered for by the deputy meanwhile, and answers themselves without one', async () => {
  const [one, other] = [await aProgramme(), await aProgramme()]
  const away = await aColleague(world, unit.id, { name: 'Ada Resa', role: 'staff' })
  await setContact(lead(), { ...of(one), personId: away.id, deputyId: unit.bo.id })
  await setContact(lead(), { ...of(other), personId: away.id })
  await addAbsence(world.as(away), {
    personId: away.id,
    fromDay: inDays(0),
    untilDay: inDays(2),
    standInId: unit.anna.id,
  })
  const found = await contactPersons(world.as(unit.anna), [one, other])
  expect(found.get(one)).toMatchObject({ name: 'Bo Ek', standsInFor: 'Ada Resa' })
  expect(found.get(other)).toMatchObject({ name: 'Ada Resa', standsInFor: null })
})

describe('the contacts of a person', () => {
  test('are of the department, and for who studies of its programmes, each person once', async () => {
    const organisationId = await aDepartment()
    const programmeId = await aProgramme(organisationId)
    for (const [kind, id, personId] of [
      ['organisation', organisationId, unit.anna.id],
      ['programme', programmeId, unit.anna.id],
    ] as const)
      await setContact(lead(), { kind, id, unitId: unit.id, personId })
    const student = await aRequester(world)
    const researcher = await aRequester(world)
    const gone = await aRequester(world)
    const add = (who: Persona, more: object) =>
      addAffiliation(world.system, { personId: who.id, organisationId, ...more })
    await add(student, { kind: 'student' })
    await add(researcher, { kind: 'researcher' })
    await add(gone, { kind: 'student', validTo: '2026-01-01' })
    const contacts = (who: Persona) => contactsOf(world.as(unit.anna), who.id)
    expect(await contacts(student)).toMatchObject([
      { name: 'Anna Lind', of: [expect.anything(), expect.anything()] },
    ])
    expect(await contacts(researcher)).toMatchObject([{ of: [expect.anything()] }])
    expect(await contacts(gone)).toEqual([])
    expect(await contacts(unit.requester)).toEqual([])
  })

  test('cost the same number of queries however many programmes there are', async () => {
    const organisationId = await aDepartment()
    const who = await aRequester(world)
    await addAffiliation(world.system, { personId: who.id, organisationId, kind: 'teacher' })
    const more = async (n: number) => {
      for (let i = 0; i < n; i++)
        await setContact(lead(), { ...of(await aProgramme(organisationId)), personId: unit.bo.id })
    }
    const asked = async () =>
      (await world.counting(() => contactsOf(world.as(unit.anna), who.id))).queries
    await more(1)
    const before = await asked()
    await more(5)
    expect(await asked()).toBe(before)
  })
})

test('a programme that has ended has no contact to look for', async () => {
  const id = await aProgramme()
  expect(await rowOf(id)).toMatchObject({ state: 'none' })
  const ended = { programmeId: id, name: t('Förr'), closedOn: '2026-01-01' }
  await editProgramme(lead(), ended)
  expect(await rowOf(id)).toBeUndefined()
  expect((await programmes(lead())).find((one) => one.id === id)).toMatchObject({ open: false })
  await expect(editProgramme(lead(), { ...ended, version: 1 })).rejects.toMatchObject({
    code: 'changed_meanwhile',
  })
  await expect(editProgramme(lead(), { ...ended, openedOn: '2026-02-01' })).rejects.toMatchObject({
    errors: { closedOn: ['before_start'] },
  })
  await expect(addProgramme(world.as(unit.anna), { name: t('X') })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(contactList(world.as(unit.requester))).rejects.toMatchObject({ code: 'not_found' })
})

test('another unit has contacts of its own, and sees none of these', async () => {
  const id = await aProgramme()
  await setContact(lead(), { ...of(id), personId: unit.anna.id })
  const { items } = await contactList(world.as(unit.stranger))
  expect(items.find((one) => one.id === id)).toMatchObject({ state: 'none', history: [] })
})
