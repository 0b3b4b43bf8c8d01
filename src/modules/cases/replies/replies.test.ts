import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aColleague, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aCase } from '../make.ts'
import { answerCase } from '../operations/converse.ts'
import { conversationOf, getCase } from '../queries/one.ts'
import { changeReply, makeReply, removeReply } from './operations.ts'
import { repliesFor } from './queries.ts'
import { filled, strangersIn } from './variables.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
let theCase: { id: string; number: string }
beforeAll(async () => {
  world = await makeWorld({ pages: true, env: { NAVET_UNDO_SECONDS: '60' } })
  unit = await aUnit(world)
  service = await aService(world, unit)
})
beforeEach(async () => {
  theCase = await aCase(world, unit, service)
})
afterAll(() => world?.close())

const bo = () => world.as(unit.bo)
const ofTeam = () => ({ unitId: unit.id, teamId: unit.teams['search']!.id })
const years = { title: 'Vilka år?', sv: 'Hej {name}! Vilka år?\n{me}', en: 'Hi {name}! Years?' }
const post = (input: object, who = unit.bo) =>
  world.request(who, 'POST', `/cases/${theCase.number}`, { do: 'reply', ...input })
const now = () => getCase(bo(), theCase.id)

test('variables are filled in, and what is none is told before it is read by anybody', async () => {
  expect(filled('{ name } har {number}, {promised}', { name: 'Åsa', number: '7' })).toBe(
    'Åsa har 7, {promised}',
  )
  expect(filled('{name}', { name: '{me} $&' })).toBe('{me} $&')
  expect(strangersIn('{name} {namn} { } {}')).toEqual(['namn', ''])
  const wrong = makeReply(bo(), { ...ofTeam(), ...years, sv: 'Hej {namn}' })
  await expect(wrong).rejects.toMatchObject({ errors: { sv: ['unknown_variable'] } })
})

test('a canned reply is put after what was typed, in the language of the requester; nothing is sent', async () => {
  const { id } = await makeReply(bo(), { ...ofTeam(), ...years, waits: true, takes: true })
  const answer = await post({ insert: 'yes', cannedId: id, text: 'Tack!', version: 1 })
  expect(answer.status).toBe(200)
  const page = await answer.text()
  const { name } = unit.requester
  const text = `Tack!\n\nHej ${name}! Vilka år?\n${unit.bo.name}`
  expect(page).toContain(`${text}</textarea>`)
  expect(page).toMatch(/<input[^>]*checked[^>]*name="waits"|<input[^>]*name="waits"[^>]*checked/)
  expect(await now()).toMatchObject({ state: 'new', version: 1 })
})

test('whoever chooses none is told so, and keeps what was typed', async () => {
  const answer = await post({ insert: 'yes', cannedId: '', text: 'Tack!', version: 1 })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Tack!</textarea>')
})

test('what comes with the answer happens in one act: the case is taken at once, and waits when it goes', async () => {
  const answer = await post({ text: 'Vilka år?', waits: 'yes', takes: 'yes', version: 1 })
  expect(answer.headers.get('location')).toContain('did=waits')
  expect(await now()).toMatchObject({ state: 'accepted', assigneeId: unit.bo.id })
  world.clock.forward(61_000)
  await sql`update jobs.job set start_after = now() where state in ('created', 'retry')`.execute(
    world.hub.db,
  )
  await world.runJobs()
  expect(await now()).toMatchObject({ state: 'waiting' })
  expect(await conversationOf(bo(), await now())).toHaveLength(2)
  await answerCase(world.as(unit.requester), { caseId: theCase.id, text: '2020.', files: [] })
  expect(await now()).toMatchObject({ state: 'in-progress' })
})

test('what cannot be sent takes nothing', async () => {
  expect((await post({ text: ' ', takes: 'yes', version: 1 })).status).toBe(422)
  expect(await now()).toMatchObject({ state: 'new', assigneeId: null, version: 1 })
})

test('a team writes its own; whoever leads writes everybody’s; others see and do not write', async () => {
  const { id } = await makeReply(bo(), { ...ofTeam(), ...years })
  const wide = { unitId: unit.id, ...years, title: 'Allas' }
  await expect(makeReply(bo(), wide)).rejects.toMatchObject({ code: 'forbidden' })
  const departmentId = unit.departments['research-and-learning']!.id
  const lead = await aColleague(world, unit.id, { name: 'Lena', role: 'lead', departmentId })
  await makeReply(world.as(lead), wide)
  const other = world.as(unit.anna)
  await expect(changeReply(other, { replyId: id, ...years })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(removeReply(world.guest, { replyId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
  const titles = async (ctx: typeof other) =>
    (await repliesFor(ctx, { unitId: unit.id, teamId: null })).map(({ title }) => title)
  expect(await titles(other)).toEqual(['Allas'])
  expect(await titles(bo())).toContain('Vilka år?')
  const stale = changeReply(bo(), { replyId: id, ...years, version: 9 })
  await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await removeReply(bo(), { replyId: id })
})

test('a requester puts in no canned reply, and sees no such page', async () => {
  const { id } = await makeReply(bo(), { ...ofTeam(), ...years })
  const tried = await post({ insert: 'yes', cannedId: id, text: '' }, unit.requester)
  expect(tried.status).toBe(404)
  expect((await world.request(unit.requester, 'GET', '/cases/replies')).status).toBe(404)
  const page = await world.request(unit.bo, 'GET', '/cases/replies')
  expect(await page.text()).toContain('Vilka år?')
})
