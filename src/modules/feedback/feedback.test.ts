import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { days, hours } from '#kernel/time.ts'
import { aService } from '#modules/catalogue/make.ts'
import { openCase, setState } from '#modules/cases/index.ts'
import { measure, recompute } from '#modules/indicators/index.ts'
import { aRequester, aUnit, type TestUnit } from '#modules/people/make.ts'
import {
  commissionResponseRate,
  commissionSatisfaction,
  rateCase,
  responseRate,
  satisfaction,
  satisfactionMean,
} from './index.ts'
import { byLink, caseToRate, ratingsOf } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  world.clock.set('2026-11-24T09:00:00Z')
})
beforeEach(async () => {
  unit = await aUnit(world)
})
afterAll(() => world?.close())

/** A case that has been delivered, and the token of its question. */
async function aDelivery(
  given: { planRows?: string[]; campus?: string; service?: { slug: string } } = {},
) {
  const { planRows = ['A1'], campus = 'malmo' } = given
  const service = given.service ?? (await aService(world, unit, { planRows }))
  const { id: caseId } = await openCase(world.as(unit.requester), {
    service: service.slug,
    subject: 'Sömn och demens',
    message: 'Hej',
    fields: { topic: 'sömn' },
    campus,
  })
  await deliver(caseId)
  return { caseId, service, token: tokenIn(await lastLetter()) }
}
const deliver = (caseId: string) =>
  setState(world.as(unit.anna), { caseId, state: 'delivered', reason: 'Här är träffarna.' })
const lastLetter = async () => (await world.letters()).at(-1)!.text
const tokenIn = (text: string) => /\/rate\/([\w-]+)\?/.exec(text)![1]!

const of = ({ id }: { id: string }, by?: 'campus' | 'service') =>
  measure(world.system, id, { unitId: unit.id, by })
const asRequester = () => world.as(unit.requester)

test('the delivery letter asks once for all, with a link for each choice', async () => {
  const { token } = await aDelivery()
  const text = await lastLetter()
  for (const choice of [1, 2, 3, 4, 5]) expect(text).toContain(`/rate/${token}?choice=${choice}`)
  expect(text).toContain('Mycket nöjd: http')
  expect(text).not.toContain('undefined')
  expect(await of(responseRate)).toMatchObject({ n: 1, value: 0 })
  expect(await of(commissionResponseRate)).toMatchObject({ n: 1, value: 0 })
})

test('a service that wants no survey asks nothing in its letter', async () => {
  const service = await aService(world, unit, { survey: { asks: false, rank: 100 } })
  const { id: caseId } = await openCase(world.as(unit.requester), {
    ...{ service: service.slug, subject: 'Sömn', message: 'Hej', fields: { topic: 'sömn' } },
  })
  await deliver(caseId)
  expect(await lastLetter()).not.toContain('/rate/')
})

test('whoever holds the link rates the case, and the figures follow', async () => {
  const { caseId, token } = await aDelivery()
  const bearer = (await byLink(world.guest, token))!
  await rateCase(bearer, { caseId, rating: 4, comment: ' Bra!\r\nTack. ' })

  expect(await caseToRate(bearer, caseId)).toMatchObject({ rating: 4, comment: 'Bra!\nTack.' })
  expect(await of(satisfaction)).toMatchObject({ n: 1, value: 1 })
  expect(await of(satisfactionMean)).toMatchObject({ n: 1, value: 4, low: 1, high: 5 })
  expect(await of(commissionSatisfaction)).toMatchObject({ n: 1, value: 1 })
  expect(await of(commissionResponseRate)).toMatchObject({ n: 1, value: 1 })
  expect((await world.events()).at(-1)).toMatchObject({ name: 'case.rated', subjectId: caseId })
})

test('a change of mind replaces the answer, also on another day', async () => {
  const { caseId } = await aDelivery()
  await rateCase(asRequester(), { caseId, rating: 5 })
  world.clock.forward(days(40))
  await rateCase(asRequester(), { caseId, rating: '2', comment: 'Det höll inte.' })
  await rateCase(asRequester(), { caseId, rating: 2, comment: '' })

  expect(await of(satisfaction)).toMatchObject({ n: 1, value: 0 })
  expect(await of(satisfactionMean)).toMatchObject({ n: 1, value: 2 })
  expect(await of(responseRate)).toMatchObject({ n: 1, value: 1 })
  expect(await ratingsOf(world.as(unit.anna), [caseId])).toMatchObject({
    [caseId]: { rating: 2, comment: null, changed: true },
  })
  await recompute(world.system)
  expect(await of(satisfaction)).toMatchObject({ n: 1, value: 0 })
})

test('taken up again and delivered again, the question is asked anew but counted once', async () => {
  const { caseId, token } = await aDelivery()
  await rateCase(asRequester(), { caseId, rating: 2 })
  await setState(world.as(unit.anna), { caseId, state: 'in-progress' })
  await deliver(caseId)
  const again = tokenIn(await lastLetter())
  expect(again).not.toBe(token)
  await rateCase((await byLink(world.guest, again))!, { caseId, rating: 5 })
  expect(await of(responseRate)).toMatchObject({ n: 1, value: 1 })
  expect(await of(satisfaction)).toMatchObject({ n: 1, value: 1 })
})

test('ten changes of mind at once leave one answer, and figures that agree with it', async () => {
  const { caseId } = await aDelivery()
  await Promise.all(
    [1, 5, 2, 4, 3, 5, 1, 4, 2, 5].map((rating) => rateCase(asRequester(), { caseId, rating })),
  )
  const { rating } = (await ratingsOf(world.as(unit.anna), [caseId]))[caseId]!
  expect(await of(satisfactionMean)).toMatchObject({ n: 1, value: rating })
  expect(await of(satisfaction)).toMatchObject({ n: 1, value: rating >= 4 ? 1 : 0 })
})

test('other services do not count as commissions; campus and service are counted', async () => {
  const { caseId, service } = await aDelivery({ planRows: ['A2'] })
  await rateCase(asRequester(), { caseId, rating: 5 })
  expect(await of(commissionSatisfaction)).toMatchObject({ n: 0, value: null })
  expect((await of(satisfaction, 'campus')).groups).toMatchObject([
    { id: unit.campuses['malmo']!.id, n: 1, hidden: true },
  ])
  expect((await of(satisfaction, 'service')).groups).toMatchObject([
    { id: (service as { id?: string }).id, n: 1 },
  ])
})

describe('nobody else', () => {
  test('rates: not staff, not another requester, not the link of another case', async () => {
    const { caseId } = await aDelivery()
    const other = await aDelivery()
    const everybody = [
      [world.guest, 'not_found'],
      [world.as(unit.anna), 'forbidden'], // sees the case
      [world.as(unit.stranger), 'not_found'],
      [world.as(await aRequester(world)), 'not_found'],
      [(await byLink(world.guest, other.token))!, 'not_found'],
    ] as const
    for (const [ctx, code] of everybody) {
      await expect(rateCase(ctx, { caseId, rating: 5 })).rejects.toMatchObject({ code })
      expect(await caseToRate(ctx, caseId)).toBeUndefined()
    }
    expect(await of(satisfaction)).toMatchObject({ n: 0 })
  })

  test('reads an answer: only those who work in the unit', async () => {
    const { caseId } = await aDelivery()
    await rateCase(asRequester(), { caseId, rating: 5 })
    expect(await ratingsOf(world.as(unit.bo), [caseId])).toHaveProperty(caseId)
    for (const ctx of [world.guest, world.as(unit.stranger), asRequester()])
      expect(await ratingsOf(ctx, [caseId])).toEqual({})
  })
})

test('a link that is unknown, of another kind, or past its end opens nothing', async () => {
  const { token } = await aDelivery()
  const follow = /[?&]key=([\w-]+)/.exec((await world.letters()).at(-1)!.button!.url)![1]!
  expect(await byLink(world.guest, 'nonsense')).toBeNull()
  expect(await byLink(world.guest, undefined)).toBeNull()
  expect(await byLink(world.guest, follow)).toBeNull()
  world.clock.forward(days(180) + hours(1))
  expect(await byLink(world.guest, token)).toBeNull()
})

test('a case that is not delivered has nothing to rate', async () => {
  const { slug } = await aService(world, unit)
  const { id: caseId } = await openCase(asRequester(), {
    service: slug,
    subject: 'a',
    message: 'b',
    fields: { topic: 'c' },
  })
  await expect(rateCase(asRequester(), { caseId, rating: 5 })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test.each([
  [{ rating: 0 }, 'rating', 'not_choice'],
  [{ rating: 6 }, 'rating', 'not_choice'],
  [{ rating: 4.5 }, 'rating', 'not_choice'],
  [{ rating: 'five' }, 'rating', 'not_choice'],
  [{}, 'rating', 'required'],
  [{ rating: '' }, 'rating', 'required'],
  [{ rating: 5, comment: 'x'.repeat(2001) }, 'comment', 'too_long'],
])('a wrong answer is told at its field: %#', async (answer, field, code) => {
  const { caseId } = await aDelivery()
  const rate = async () => rateCase(asRequester(), { caseId, rating: undefined, ...answer })
  await expect(rate()).rejects.toMatchObject({ code: 'invalid', errors: { [field]: [code] } })
  expect(await of(satisfaction)).toMatchObject({ n: 0 })
})
