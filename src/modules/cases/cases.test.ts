import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeLink } from '#kernel/links.ts'
import { days, hours } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import { measure } from '#modules/indicators/index.ts'
import { aRequester, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { followCtx } from './follow.ts'
import {
  answerCase,
  assignCase,
  casesOpened,
  firstAnswerOnTime,
  noteOnCase,
  openCase,
  replyToCase,
  setState,
  tickItem,
} from './index.ts'
import { aCase } from './make.ts'
import { conversationOf, getCase, ticksOf, timelineOf } from './queries/one.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.clock.set('2026-11-24T09:00:00Z') // a Tuesday
  unit = await aUnit(world)
  service = await aService(world, unit)
})
afterAll(() => world?.close())

const refusal = (code: string, more: object = {}) =>
  expect.objectContaining({ name: 'Refusal', code, ...more })
const anna = () => world.as(unit.anna)
const mira = () => world.as(unit.requester)
const opened = (given = {}) => aCase(world, unit, service, given)
const now = async (id: string) => getCase(anna(), id)
const lettersOf = async (caseId: string) =>
  (await world.letters()).filter(({ threadId }) => threadId === caseId)
const figure = ({ id }: { id: string }) => measure(world.system, id, { unitId: unit.id })

describe('a case that comes in', () => {
  test('is new, has a number, a promise, a message and a receipt', async () => {
    const theCase = await opened()
    expect(theCase).toMatchObject({
      state: 'new',
      assigneeId: null,
      unitId: unit.id,
      departmentId: unit.departments['research-and-learning']!.id,
      campusId: unit.campuses['malmo']!.id,
      answers: { topic: 'sömn' },
      openedAt: new Date('2026-11-24T09:00:00Z'),
    })
    expect(theCase.number).toBe('2026-0001')
    expect(theCase.firstAnswerDue!.getTime()).toBeGreaterThan(theCase.openedAt.getTime())
    expect(await conversationOf(mira(), theCase)).toMatchObject([
      { kind: 'message', byRequester: true, authorName: unit.requester.name },
    ])
    const letters = await lettersOf(theCase.id)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({
      toAddress: unit.requester.email,
      subject: 'Sömn och demens [2026-0001]',
    })
    expect(await figure(casesOpened)).toMatchObject({ n: 1 })
  })

  test('gets a number of its own, also when many come at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => opened()))
    expect(all.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`),
    )
    expect(await figure(casesOpened)).toMatchObject({ n: 12 })
  })

  test('is counted from one again in each unit, and in the new year of Stockholm', async () => {
    await opened()
    const other = await aUnit(world)
    const elsewhere = await aCase(world, other, await aService(world, other))
    expect(elsewhere.number).toBe('2026-0001')
    world.clock.set('2026-12-31T22:59:59Z')
    expect((await opened()).number).toBe('2026-0002')
    world.clock.set('2026-12-31T23:00:00Z')
    expect((await opened()).number).toBe('2027-0001')
  })

  test('by somebody unknown adds them once, by their address', async () => {
    const requester = { email: ` Ny.${unit.id.slice(-6)}@Example.org `, name: 'Ny Person' }
    const ask = () =>
      openCase(world.guest, {
        service: service.slug,
        subject: 'a',
        message: 'b',
        fields: { topic: 'c' },
        requester,
      })
    const [one, two] = await Promise.all([ask(), ask()])
    expect(one.requesterId).toBe(two.requesterId)
    expect((await lettersOf(one.id))[0]!.toAddress).toBe(requester.email.trim().toLowerCase())
  })

  test('cannot be asked for in another person’s name, but by staff', async () => {
    const requester = { email: 'olle.ask@example.org', name: 'Olle Ask' }
    const ask = {
      service: service.slug,
      subject: 'a',
      message: 'b',
      fields: { topic: 'c' },
      requester,
    }
    await expect(openCase(mira(), ask)).rejects.toEqual(refusal('forbidden'))
    const theCase = await openCase(anna(), ask)
    expect((await lettersOf(theCase.id))[0]!.toAddress).toBe(requester.email)
  })

  test('that is refused leaves nothing behind', async () => {
    const count = async () => [(await world.events()).length, (await world.letters()).length]
    const before = await count()
    await expect(opened({ fields: {} })).rejects.toEqual(refusal('invalid'))
    await expect(opened({ campus: 'paris' })).rejects.toEqual(refusal('invalid'))
    await expect(opened({ service: 'nothing' })).rejects.toEqual(refusal('invalid'))
    expect(await count()).toEqual(before)
  })
})

describe('a case is handed', () => {
  test('to a colleague, who thereby has accepted it', async () => {
    const { id: caseId } = await opened()
    await assignCase(anna(), { caseId, assigneeId: unit.bo.id })
    expect(await now(caseId)).toMatchObject({
      assigneeId: unit.bo.id,
      state: 'accepted',
      version: 2,
    })
    const names = (await timelineOf(anna(), await now(caseId))).map(({ name }) => name)
    expect(names).toEqual(['case.opened', 'case.assigned', 'case.state-changed'])
  })

  test('to nobody, and stays accepted', async () => {
    const { id: caseId } = await opened()
    await assignCase(anna(), { caseId, assigneeId: unit.bo.id })
    await assignCase(anna(), { caseId, assigneeId: '' })
    expect(await now(caseId)).toMatchObject({ assigneeId: null, state: 'accepted' })
  })

  test.each([
    ['requester', 'anna', 'forbidden'],
    ['auditor', 'anna', 'forbidden'],
    ['stranger', 'anna', 'not_found'],
    ['cecilia', 'anna', 'not_found'],
    ['anna', 'stranger', 'invalid'],
    ['anna', 'requester', 'invalid'],
  ] as const)('never by %s to %s', async (by, to, code) => {
    const { id: caseId } = await opened()
    const handing = assignCase(world.as(unit[by]), { caseId, assigneeId: unit[to].id })
    await expect(handing).rejects.toEqual(refusal(code))
    expect(await now(caseId)).toMatchObject({ assigneeId: null, version: 1 })
  })
})

describe('a conversation', () => {
  test('starts with the first answer, which stops the clock once', async () => {
    const { id: caseId } = await opened()
    world.clock.forward(hours(2))
    await replyToCase(anna(), { caseId, text: 'Vilka år?' })
    const first = await now(caseId)
    expect(first).toMatchObject({
      state: 'in-progress',
      firstAnswerAt: new Date('2026-11-24T11:00:00Z'),
    })
    world.clock.forward(days(3))
    await replyToCase(anna(), { caseId, text: 'Hallå?' })
    expect((await now(caseId)).firstAnswerAt).toEqual(first.firstAnswerAt)
    expect(await figure(firstAnswerOnTime)).toMatchObject({ n: 1, value: 1 })
    expect((await lettersOf(caseId)).map(({ text }) => text.includes('Vilka år?'))).toEqual([
      false,
      true,
      false,
    ])
  })

  test('counts an answer that came too late', async () => {
    const { id: caseId } = await opened()
    world.clock.forward(days(30))
    await replyToCase(anna(), { caseId, text: 'Förlåt' })
    expect(await figure(firstAnswerOnTime)).toMatchObject({ n: 1, value: 0 })
  })

  test('keeps notes from the requester, in words, letters and timeline', async () => {
    const { id: caseId } = await opened()
    await noteOnCase(anna(), { caseId, text: 'Ring chefen.' })
    const theCase = await now(caseId)
    expect((await conversationOf(anna(), theCase)).map(({ kind }) => kind)).toEqual([
      'message',
      'note',
    ])
    expect((await conversationOf(mira(), theCase)).map(({ kind }) => kind)).toEqual(['message'])
    expect(await lettersOf(caseId)).toHaveLength(1)
    expect(theCase.firstAnswerAt).toBeNull()
  })

  test.each(['waiting', 'delivered', 'closed', 'declined', 'withdrawn'] as const)(
    'takes a %s case up again when the requester answers',
    async (state) => {
      const { id: caseId } = await opened()
      if (state === 'closed') await setState(anna(), { caseId, state: 'delivered', reason: 'Här' })
      await setState(anna(), { caseId, state, reason: 'Så är det.' })
      await answerCase(mira(), { caseId, text: 'Men…' })
      expect(await now(caseId)).toMatchObject({
        ...{
          state: 'in-progress',
          closedAt: null,
          deliveredAt: null,
          waitingUntil: null,
          stateReason: null,
        },
      })
    },
  )

  test('goes on through the mailed link, which opens this case and no other', async () => {
    const { id: caseId } = await opened()
    const other = await opened()
    const key = await makeLink(world.system, {
      purpose: 'follow',
      recordId: caseId,
      personId: unit.requester.id,
    })
    const bearer = await followCtx(world.guest, key)
    await answerCase(bearer, { caseId, text: 'Via länken' })
    const said = (await conversationOf(anna(), await now(caseId))).at(-1)
    expect(said).toMatchObject({
      byRequester: true,
      authorId: unit.requester.id,
      text: 'Via länken',
    })
    await expect(answerCase(bearer, { caseId: other.id, text: 'x' })).rejects.toEqual(
      refusal('not_found'),
    )
    await expect(replyToCase(bearer, { caseId, text: 'x' })).rejects.toEqual(refusal('forbidden'))
    await expect(followCtx(world.guest, `${key}x`)).rejects.toEqual(refusal('not_found'))
    world.clock.forward(days(181))
    await expect(followCtx(world.guest, key)).rejects.toEqual(refusal('not_found'))
  })

  test('opens no more for staff who follow the requester’s link', async () => {
    const { id: caseId } = await opened()
    await noteOnCase(anna(), { caseId, text: 'Internt' })
    const key = await makeLink(world.system, {
      purpose: 'follow',
      recordId: caseId,
      personId: null,
    })
    const asRequester = await followCtx(anna(), key)
    const seen = await conversationOf(asRequester, await getCase(asRequester, caseId))
    expect(seen.map(({ kind }) => kind)).toEqual(['message'])
  })
})

test('a checklist is ticked once by whoever does it, and the tick can be taken back', async () => {
  const { id: caseId } = await opened()
  const tick = (done: boolean, by = unit.anna) =>
    tickItem(world.as(by), { caseId, itemId: 'meeting', done })
  await tick(true)
  await tick(true, unit.bo)
  expect(await ticksOf(anna(), caseId)).toMatchObject([{ itemId: 'meeting', byId: unit.anna.id }])
  await tick(false, unit.bo)
  expect(await ticksOf(anna(), caseId)).toEqual([])
  const unknown = tickItem(anna(), { caseId, itemId: 'dance', done: true })
  await expect(unknown).rejects.toEqual(refusal('invalid'))
  await expect(tick(true, unit.requester)).rejects.toEqual(refusal('forbidden'))
})

test('what everybody does to a case is on its trail, without a word of what was written', async () => {
  const { id: caseId } = await opened()
  await replyToCase(anna(), { caseId, text: 'hemligt-svar' })
  await setState(anna(), { caseId, state: 'declined', reason: 'hemligt-skäl' })
  const { rows } = await sql<{ operation: string; actorName: string; details: object }>`
    select operation, actor_name, details from audit_log where subject_id = ${caseId} order by id`.execute(
    world.hub.db,
  )
  expect(rows.map(({ operation, actorName }) => [operation, actorName])).toEqual([
    ['case.open', unit.requester.name],
    ['case.reply', 'Anna Lind'],
    ['case.set-state', 'Anna Lind'],
  ])
  expect(JSON.stringify(rows)).not.toContain('hemligt')
})

test('a case of another requester does not exist', async () => {
  const { id } = await opened()
  const other = await aRequester(world, 'Olle Ask')
  await expect(getCase(world.as(other), id)).rejects.toEqual(refusal('not_found'))
  await expect(getCase(world.guest, id)).rejects.toEqual(refusal('not_found'))
})
