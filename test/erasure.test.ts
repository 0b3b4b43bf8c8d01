import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disposeOfOld } from '#kernel/personal-data/index.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aCase } from '#modules/cases/make.ts'
import { assignCase, setState } from '#modules/cases/index.ts'
import { answerCase, replyToCase } from '#modules/cases/operations/converse.ts'
import { grantRole } from '#modules/people/index.ts'
import { aRequester, aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { addAddress } from '#modules/people/persons/addresses.ts'
import { addAffiliation } from '#modules/people/persons/affiliations.ts'
import { mergePersons } from '#modules/people/persons/merge.ts'
import { erasePerson, finishErasure } from '#modules/people/privacy/erase.ts'
import { erasurePreview } from '#modules/people/privacy/preview.ts'
import { placesOf } from './places-of.ts'
import { makeWorld, type Persona, type World } from './world.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
  service = await aService(world, unit)
})
afterAll(() => world.close())

const admin = () => world.as(unit.administrator)
const erase = (who: Persona) => erasePerson(admin(), { personId: who.id, sure: true })

/** Somebody with all that a person may have; the word stands in every name and address. */
async function somebodyWithEverything(word: string) {
  const person = await aRequester(world, `${word} Kanarie`)
  await addAddress(admin(), { personId: person.id, address: `andra.${word}@example.org` })
  await addAffiliation(admin(), {
    personId: person.id,
    organisation: { sv: `Labb ${word}`, en: `Lab ${word}` },
  })
  const twin = await aRequester(world, `${word} Kanarie`)
  await addAddress(admin(), { personId: twin.id, address: `tvilling.${word}@example.org` })
  await mergePersons(admin(), { keptId: person.id, goneId: twin.id, vouch: true })
  const theCase = await aCase(world, { requester: person }, service)
  await assignCase(world.as(unit.anna), { caseId: theCase.id, assigneeId: unit.anna.id })
  await replyToCase(world.as(unit.anna), { caseId: theCase.id, text: 'Här är listan.' })
  await answerCase(world.as(person), { caseId: theCase.id, text: 'Tack!' })
  for (const path of ['/my', '/my/data']) await world.request(person, 'GET', path)
  await world.request(null, 'POST', '/sign-in', {
    do: 'link',
    email: `andra.${word}@example.org`,
  })
  return { person, theCase }
}
const close = (caseId: string) => setState(world.as(unit.anna), { caseId, state: 'delivered' })

test('an erased person is nowhere, but where a declared rule says so', async () => {
  const word = `zq${unique()}`
  const { person, theCase } = await somebodyWithEverything(word)
  await close(theCase.id)
  const before = await placesOf(world, word)
  for (const place of ['people.name', 'person_addresses.address', 'letters.to_address'])
    expect(before).toContain(place)
  expect(before.length).toBeGreaterThan(8)

  await erase(person)
  expect(await placesOf(world, word)).toEqual([])
  expect(await placesOf(world, person.email)).toEqual([])
  const { rows } = await sql<{ subject: string; text: string; authorName: string }>`
    select c.subject, m.text, m.author_name from cases c join case_messages m on m.case_id = c.id
    where c.id = ${theCase.id} and m.by_requester order by m.id`.execute(world.hub.db)
  expect(rows.at(-1)).toEqual({
    ...{ subject: 'Sömn och demens', text: 'Tack!', authorName: 'Raderad person' },
  })
  const shown = await world.request(unit.anna, 'GET', `/cases/${theCase.number}`)
  expect(await shown.text()).toContain('Raderad person')
  expect(
    (await world.request(unit.administrator, 'GET', `/admin/people/${person.id}`)).status,
  ).toBe(404)
})

test('the preview says what goes, what stays and why; and what it says is what is done', async () => {
  const { person, theCase } = await somebodyWithEverything(`zp${unique()}`)
  await close(theCase.id)
  const { fates, blocked } = await erasurePreview(admin(), person.id)
  expect(blocked).toEqual([])
  const titles = (fate: 'delete' | 'anonymise' | 'keep') => fates[fate].map(({ title }) => title.sv)
  expect(titles('delete')).toContain('Adresser')
  expect(titles('anonymise')).toContain('Vem du är')
  expect(titles('keep')).toContain('Ärenden')
  for (const { why } of fates.keep) expect(why).not.toBeNull()
  await erase(person)
  const { rows } = await sql<{ rows: Record<string, number>; doneAt: Date }>`
    select rows, done_at from erasures where person_id = ${person.id}`.execute(world.hub.db)
  expect(rows[0]!.doneAt).not.toBeNull()
  const { rows: done } = rows[0]!
  for (const { id, n } of fates.delete)
    expect(done[id.split('.')[0]!], id).toBeGreaterThanOrEqual(n)
})

test('open cases and roles come first', async () => {
  const { person, theCase } = await somebodyWithEverything(`zo${unique()}`)
  const { blocked } = await erasurePreview(admin(), person.id)
  expect(blocked.map(({ en }) => en)).toEqual(['The person has open cases. Close them first.'])
  await expect(erase(person)).rejects.toMatchObject({ code: 'wrong_state' })
  await close(theCase.id)
  await grantRole(admin(), { personId: person.id, unitId: unit.id, role: 'staff' })
  await expect(erase(person)).rejects.toMatchObject({ code: 'wrong_state' })
  expect((await world.person(person.id)).name).toBe(person.name)
})

test('by administrators alone, elevated, and only when they are sure', async () => {
  const person = await aRequester(world)
  const input = { personId: person.id, sure: true }
  for (const who of [unit.anna, unit.manager, person])
    await expect(erasePerson(world.as(who), input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(erasePerson(admin(), { ...input, sure: false })).rejects.toMatchObject({
    code: 'invalid',
  })
  const { actor } = unit.administrator
  const session = { ...actor.session!, elevatedUntil: new Date(0) }
  const plain = { ...unit.administrator, actor: { ...actor, session } }
  await expect(erasePerson(world.as(plain), input)).rejects.toMatchObject({
    code: 'elevation_needed',
  })
  await expect(
    erasePerson(admin(), { ...input, personId: unit.stranger.id }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('what is long goes on as a job; killed half-way it begins again, and twice is once', async () => {
  const word = `zj${unique()}`
  const person = await aRequester(world, `${word} Kanarie`)
  await sql`insert into events (name, at, actor_id, actor_name, data)
    select 'test.many', now(), ${person.id}, ${person.name}, '{}' from generate_series(1, 2500)`.execute(
    world.hub.db,
  )
  await erase(person)
  expect(await placesOf(world, word)).toContain('events.actor_name') // not yet: a job does it
  const { rows } = await sql<{ id: string }>`
    select id from erasures where person_id = ${person.id}`.execute(world.hub.db)
  const killed = world.hub.db.transaction().execute(async (db) => {
    await finishErasure({ ...world.system, db, after: [] }, { erasureId: rows[0]!.id })
    throw new Error('killed')
  })
  await expect(killed).rejects.toThrow('killed')
  expect(await placesOf(world, word)).toContain('events.actor_name')
  await world.runJobs()
  expect(await placesOf(world, word)).toEqual([])
  await finishErasure(world.system, { erasureId: rows[0]!.id })
  expect(await placesOf(world, word)).toEqual([])
})

test('another person of the same name keeps theirs', async () => {
  const name = `Namne ${unique()}`
  const [one, other] = [await aRequester(world, name), await aRequester(world, name)]
  const theCase = await aCase(world, { requester: other }, service)
  await erase(one)
  expect((await world.person(other.id)).name).toBe(name)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from letters
    where thread_id = ${theCase.id} and to_name = ${name}`.execute(world.hub.db)
  expect(rows[0]!.n).toBeGreaterThan(0)
})

test('what has been kept for its term goes the next night', async () => {
  const { person } = await somebodyWithEverything(`zt${unique()}`)
  const old = new Date(Date.now() - 181 * 86_400_000)
  await sql`insert into sign_ins (at, person_id, way, outcome)
    values (${old}, ${person.id}, 'link', 'in')`.execute(world.hub.db)
  const gone = await disposeOfOld(world.system)
  expect(gone).toEqual({ sign_ins: 1 })
  expect(await disposeOfOld(world.system)).toEqual({})
})

test('everybody reads what is kept about them, and takes it along; nobody else’s', async () => {
  const word = `zm${unique()}`
  const { person, theCase } = await somebodyWithEverything(word)
  const note = `Hemligt ${unique()}`
  await sql`insert into case_messages (case_id, kind, author_id, author_name, by_requester, text, channel, at)
    values (${theCase.id}, 'note', ${unit.anna.id}, 'Anna', false, ${note}, 'web', now())`.execute(
    world.hub.db,
  )
  const page = await (await world.request(person, 'GET', '/my/data')).text()
  for (const title of ['Vem du är', 'Ärenden', 'Meddelanden i ärenden', 'Mejl'])
    expect(page).toContain(title)
  const answer = await world.request(person, 'GET', '/my/data/file?form=json')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const text = await answer.text()
  for (const told of [
    word,
    `andra.${word}@example.org`,
    'Sömn och demens',
    'Här är listan.',
    'Tack!',
  ])
    expect(text).toContain(told)
  for (const secret of [note, 'argon2', unit.administrator.email])
    expect(text).not.toContain(secret)
  const html = await (await world.request(person, 'GET', '/my/data/file?form=html&lang=en')).text()
  expect(html).toContain('What is kept about you')
  expect(html).not.toContain(note)
  const guest = await world.request(null, 'GET', '/my/data/file')
  expect(guest.status).toBe(302)
})

test('the register of processing is for administrators, and has every table', async () => {
  const page = await world.request(unit.administrator, 'GET', '/admin/processing')
  expect(await page.text()).toContain('sign_ins')
  const csv = await world.request(unit.administrator, 'GET', '/admin/processing/file?form=csv')
  const lines = (await csv.text()).trim().split('\r\n')
  expect(lines.length).toBe(world.hub.personalData.length + 1)
  expect((await world.request(unit.anna, 'GET', '/admin/processing')).status).toBe(404)
})
