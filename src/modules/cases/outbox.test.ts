import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { later, hours } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aCase } from './make.ts'
import { answerCase, replyToCase } from './operations/converse.ts'
import { getCase } from './queries/one.ts'
import { outboxOf } from './queries/outbox.ts'

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

const anna = () => world.as(unit.anna)
const outbox = async () => outboxOf(anna(), await getCase(anna(), theCase.id))
const does = (what: string, more: object = {}, who = unit.anna) =>
  world.request(who, 'POST', `/cases/${theCase.number}`, { do: what, ...more })
const page = async (who = unit.anna) =>
  (await world.request(who, 'GET', `/cases/${theCase.number}`)).text()
const lettersSent = async () =>
  (await world.letters()).filter(({ threadId }) => threadId === theCase.id)
const timePasses = async () => {
  await sql`update jobs.job set start_after = now() where state in ('created', 'retry')`.execute(
    world.hub.db,
  )
  await world.runJobs()
}
const inOneHour = () =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' },
  })
    .format(later(world.clock.now(), hours(1)))
    .replace(' ', 'T')

test('an answer waits so long that it can be undone; nothing of it has happened before', async () => {
  const before = (await lettersSent()).length
  const answer = await does('reply', { text: 'Vilka år gäller det?' })
  expect(answer.headers.get('location')).toContain('did=waits')
  expect(await getCase(anna(), theCase.id)).toMatchObject({ state: 'new', firstAnswerAt: null })
  expect(await lettersSent()).toHaveLength(before)
  expect(await page()).toContain('Vilka år gäller det?')
  expect(await page(unit.requester), 'the requester sees nothing of it').not.toContain('Vilka år')

  await timePasses()
  expect(await getCase(anna(), theCase.id)).toMatchObject({ state: 'in-progress' })
  expect((await lettersSent()).at(-1)!.text).toContain('Vilka år gäller det?')
  expect((await lettersSent()).at(-1)!.text, 'as its writer').toContain(unit.anna.name)
  expect(await page(unit.requester)).toContain('Vilka år')
  expect(await outbox()).toEqual([])
  await timePasses()
  expect(await lettersSent(), 'once').toHaveLength(before + 1)
})

test('what is taken back is in the answer box with its text and files, and goes with them', async () => {
  const form = new FormData()
  form.set('do', 'reply')
  form.set('text', 'Se bilagan')
  form.set('files', new File(['a,b'], 'sökning.csv', { type: 'text/csv' }))
  await world.request(unit.anna, 'POST', `/cases/${theCase.number}`, form)
  const [waiting] = await outbox()
  await does('take-back', { outgoingId: waiting!.id })
  await timePasses()
  expect(await outbox()).toMatchObject([{ state: 'taken-back', text: 'Se bilagan' }])
  expect(await page()).toMatch(/<textarea[^>]*data-reply[^>]*>Se bilagan<\/textarea>/)
  expect(await page()).toContain('Följer med: sökning.csv')
  expect(await page(unit.bo), 'not in a colleague’s box').not.toMatch(/>Se bilagan<\/textarea>/)

  await does('reply', { text: 'Se bilagan, som är rättad', outgoingId: waiting!.id })
  expect(await outbox()).toHaveLength(1)
  await timePasses()
  expect(await page(unit.requester)).toContain('Se bilagan, som är rättad')
  expect(await page(unit.requester)).toContain('sökning.csv')
})

test('what was taken back can be thrown away, and only then', async () => {
  await does('reply', { text: 'Nej.' })
  const outgoingId = (await outbox())[0]!.id
  expect((await does('drop-outgoing', { outgoingId })).status).toBe(409)
  await does('take-back', { outgoingId })
  await does('drop-outgoing', { outgoingId })
  expect(await outbox()).toEqual([])
})

test('a delivery waits as well, and then delivers', async () => {
  await does('state', { state: 'delivered', reason: 'Här är träffarna.' })
  expect((await getCase(anna(), theCase.id)).state).toBe('new')
  await timePasses()
  expect((await getCase(anna(), theCase.id)).state).toBe('delivered')
  expect((await lettersSent()).at(-1)!.text).toContain('Här är träffarna.')
})

test('what waits for its day is held when the requester writes, and colleagues see why', async () => {
  const before = (await lettersSent()).length
  await does('reply', { text: 'Påminner om mötet.', at: inOneHour() })
  expect(await page()).toContain('Skickas senare')
  await answerCase(world.as(unit.requester), { caseId: theCase.id, text: 'Mötet är inställt.' })
  await timePasses()
  expect(await outbox()).toMatchObject([{ state: 'held', heldWhy: 'answered' }])
  expect(await lettersSent()).toHaveLength(before)
  expect(await page()).toContain('Det har kommit ett nytt meddelande')
  expect(await page()).toContain('hölls kvar')

  await does('send-outgoing', { outgoingId: (await outbox())[0]!.id })
  expect((await lettersSent()).at(-1)!.text).toContain('Påminner om mötet.')
})

test('what its writer may not say any more is held, not said', async () => {
  await does('state', { state: 'delivered', reason: 'Klart.' })
  await does('state', { state: 'declined', reason: 'Fel enhet.' })
  await timePasses()
  expect(await outbox()).toMatchObject([{ state: 'held', heldWhy: 'wrong_state' }])
  expect((await getCase(anna(), theCase.id)).state).toBe('declined')
})

test.each([
  { at: '2020-01-01T10:00', why: 'it has passed' },
  { at: '2999-01-01T10:00', why: 'nobody would remember' },
  { at: 'i morgon', why: 'it is no time' },
])('$at is refused, and what was typed is kept: $why', async ({ at }) => {
  const refused = await does('reply', { text: 'Hej då', at })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Hej då')
  expect(await outbox()).toEqual([])
})

test('an outgoing answer of another case is not found', async () => {
  await does('reply', { text: 'Ja.' })
  const outgoingId = (await outbox())[0]!.id
  const other = await aCase(world, unit, service)
  const path = `/cases/${other.number}`
  const asked = { do: 'take-back', outgoingId }
  expect((await world.request(unit.anna, 'POST', path, asked)).status).toBe(404)
  expect((await does('take-back', { outgoingId }, unit.requester)).status).toBe(403)
  expect(await outbox()).toMatchObject([{ state: 'waiting' }])
})

test('a machine’s answer does not wait', async () => {
  await replyToCase(anna(), { caseId: theCase.id, text: 'Genast.' })
  expect((await lettersSent()).at(-1)!.text).toContain('Genast.')
})
