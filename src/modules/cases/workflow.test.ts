import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { days, hours } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import { measure } from '#modules/indicators/index.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { deliveredOnTime, firstAnswerOnTime, setState } from './index.ts'
import { closeDelivered } from './jobs.ts'
import { aCase } from './make.ts'
import { getCase } from './queries/one.ts'
import { replyToCase } from './operations/converse.ts'
import { withdrawCaseLinks } from './operations/work.ts'
import { nextStates, states } from './states.ts'

let world: World
let unit: TestUnit
let service: Awaited<ReturnType<typeof aService>>
beforeAll(async () => {
  world = await makeWorld({ pages: true })
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

test('a letter that has gone astray opens nothing once its links are closed; the next one does', async () => {
  const { id: caseId } = await opened()
  const opens = async () => {
    const url = new URL((await lettersOf(caseId)).at(-1)!.button!.url)
    return (await world.request(null, 'GET', url.pathname + url.search)).status
  }
  expect(await opens()).toBe(200)
  await withdrawCaseLinks(anna(), { caseId })
  expect(await opens()).toBe(404)
  await expect(withdrawCaseLinks(mira(), { caseId })).rejects.toEqual(refusal('forbidden'))
  await replyToCase(anna(), { caseId, text: 'Vi hörs.', files: [] })
  expect(await opens()).toBe(200)
})

describe('the one workflow', () => {
  const path: Record<(typeof states)[number], (typeof states)[number][]> = {
    ...{ new: [], accepted: ['accepted'], 'in-progress': ['in-progress'], waiting: ['waiting'] },
    ...{ delivered: ['delivered'], closed: ['delivered', 'closed'] },
    ...{ withdrawn: ['withdrawn'], declined: ['declined'] },
  }
  test.each(states)('from %s leads where it says, and nowhere else', async (from) => {
    for (const to of states) {
      const { id: caseId } = await opened()
      for (const state of path[from]) await setState(anna(), { caseId, state, reason: 'Skäl' })
      const step = setState(anna(), { caseId, state: to, reason: 'Skäl' })
      if (nextStates[from].includes(to)) await step
      else await expect(step, `${from} → ${to}`).rejects.toEqual(refusal('wrong_state'))
      expect((await now(caseId)).state).toBe(nextStates[from].includes(to) ? to : from)
    }
  })

  test('delivers with words, counts the first promise once, and asks how it was', async () => {
    const { id: caseId } = await opened()
    await setState(anna(), { caseId, state: 'delivered', reason: 'Här är träffarna.' })
    expect(await now(caseId)).toMatchObject({
      deliveredAt: world.clock.now(),
      firstAnswerAt: world.clock.now(),
    })
    await setState(anna(), { caseId, state: 'in-progress' })
    world.clock.forward(days(90))
    await setState(anna(), { caseId, state: 'delivered', reason: 'Igen.' })
    expect(await figure(deliveredOnTime)).toMatchObject({ n: 1, value: 1 })
    expect(await figure(firstAnswerOnTime)).toMatchObject({ n: 1, value: 1 })
    const letters = await lettersOf(caseId)
    expect(letters).toHaveLength(3)
    expect(letters[1]!.text).toContain('Här är träffarna.')
    expect(letters[1]!.text).toContain('/rate/')
  })

  test('ends with a reason that the requester gets to read', async () => {
    const { id: caseId } = await opened()
    await expect(setState(anna(), { caseId, state: 'declined' })).rejects.toEqual(
      refusal('invalid', { errors: { reason: ['required'] } }),
    )
    await setState(anna(), {
      caseId,
      state: 'declined',
      reason: 'Det gör universitetets jurister.',
    })
    expect((await lettersOf(caseId)).at(-1)!.text).toContain('Det gör universitetets jurister.')
    expect(await now(caseId)).toMatchObject({ closedAt: world.clock.now() })
  })

  test('lets the requester withdraw, without a reason, and nothing else', async () => {
    const { id: caseId } = await opened()
    for (const state of ['accepted', 'delivered', 'closed', 'declined'] as const)
      await expect(setState(mira(), { caseId, state, reason: 'x' })).rejects.toEqual(
        refusal('forbidden'),
      )
    await setState(mira(), { caseId, state: 'withdrawn' })
    expect(await now(caseId)).toMatchObject({ state: 'withdrawn' })
    expect(await lettersOf(caseId)).toHaveLength(1)
  })

  test('closes what nobody objected to for two weeks, and not a day earlier', async () => {
    const { id: caseId } = await opened()
    const open = await opened()
    await setState(anna(), { caseId, state: 'delivered', reason: 'Här' })
    world.clock.forward(days(14))
    await closeDelivered.run(world.system, {})
    expect((await now(caseId)).state).toBe('delivered')
    world.clock.forward(hours(1))
    await closeDelivered.run(world.system, {})
    await closeDelivered.run(world.system, {})
    expect(await now(caseId)).toMatchObject({ state: 'closed', closedAt: world.clock.now() })
    expect((await now(open.id)).state).toBe('new')
    expect(await lettersOf(caseId)).toHaveLength(2)
  })
})
