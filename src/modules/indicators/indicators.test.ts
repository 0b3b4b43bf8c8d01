import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { inTransaction } from '#kernel/context.ts'
import { aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { addFacts, type Fact, indicator, measure, recompute, series, seriesOf } from './index.ts'
import { db } from './tables.ts'

const base = {
  version: 1,
  visible: 'public',
  title: { sv: 'a', en: 'a' },
  denominator: { sv: 'b', en: 'b' },
} as const
const onTime = indicator({ ...base, id: 'test-on-time', unit: 'share' })
const rating = indicator({ ...base, id: 'test-rating', unit: 'mean', scale: { min: 1, max: 5 } })
const wait = indicator({ ...base, id: 'test-wait', unit: 'duration' })
const opened = indicator({ ...base, id: 'test-opened', unit: 'count' })
const inside = indicator({ ...base, id: 'test-inside', unit: 'share', visible: 'staff' })

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
})
beforeEach(async () => {
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const record = () => crypto.randomUUID()
const aFact = (more: Partial<Fact> = {}): Fact => ({
  indicator: onTime,
  recordId: record(),
  kind: 'answer',
  unitId: unit.id,
  day: '2026-11-24',
  numerator: 1,
  denominator: 1,
  ...more,
})
const times = (n: number, more: Partial<Fact> = {}) => Array.from({ length: n }, () => aFact(more))
const now = (by?: 'campus' | 'department' | 'service') =>
  measure(world.guest, onTime.id, { unitId: unit.id, by })

test('a share is counted once per record and kind, with its interval', async () => {
  const facts = [...times(81), ...times(263 - 81, { numerator: 0 })]
  await addFacts(world.system, facts)
  await addFacts(world.system, facts.slice(50, 100))
  const found = await now()
  expect(found).toMatchObject({ n: 263, value: 81 / 263, unit: 'share' })
  expect(found.low).toBeCloseTo(0.2553, 4)
  expect(found.high).toBeCloseTo(0.3662, 4)
})

test('nothing counted is no figure, and another unit is not counted', async () => {
  await addFacts(world.system, [aFact({ unitId: (await aUnit(world)).id })])
  expect(await now()).toEqual({ n: 0, value: null, low: null, high: null, unit: 'share' })
})

test('a correction takes back what was counted', async () => {
  const one = { indicator: rating, recordId: record(), numerator: 0 }
  await addFacts(world.system, [aFact({ ...one, kind: 'answer-1', value: 2 })])
  await addFacts(world.system, [
    aFact({ ...one, kind: 'taken-back-1', value: 2, denominator: -1 }),
    aFact({ ...one, kind: 'answer-2', value: 5 }),
    aFact({ indicator: rating, numerator: 0, value: 4 }),
  ])
  const found = await measure(world.guest, rating.id, { unitId: unit.id })
  expect(found).toMatchObject({ n: 2, value: 4.5, low: 1, high: 5 })
})

test('counts have no interval, durations are seconds', async () => {
  await addFacts(world.system, [
    ...times(3, { indicator: opened }),
    ...[60, 120, 180].map((value) => aFact({ indicator: wait, numerator: 0, value })),
  ])
  const of = (id: string) => measure(world.guest, id, { unitId: unit.id })
  expect(await of(opened.id)).toEqual({ n: 3, value: 3, low: null, high: null, unit: 'count' })
  expect(await of(wait.id)).toMatchObject({ n: 3, value: 120 })
})

test('days are local, both ends of a span are included, months may look back', async () => {
  const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01']
  await addFacts(
    world.system,
    days.map((day, i) => aFact({ day, numerator: i % 2 })),
  )
  const between = (from: string, to: string) =>
    measure(world.guest, onTime.id, { unitId: unit.id, from, to })
  expect(await between('2026-10-01', '2026-10-31')).toMatchObject({ n: 2, value: 0.5 })
  const span = { unitId: unit.id, from: '2026-08', to: '2026-12' }
  const plain = await series(world.guest, onTime.id, span)
  expect(plain.map(({ month, n }) => [month, n])).toEqual([
    ['2026-09', 1],
    ['2026-10', 2],
    ['2026-11', 1],
  ])
  const wide = await seriesOf(world.guest, [onTime.id], { ...span, from: '2026-10', window: 2 })
  expect(wide.get(onTime.id)!.map(({ month, n }) => [month, n])).toEqual([
    ['2026-10', 3],
    ['2026-11', 3],
    ['2026-12', 1],
  ])
})

describe('parts', () => {
  const at = (slug: string) => ({ campusId: unit.campuses[slug]!.id })
  const shown = async () => {
    const { groups } = await now('campus')
    return Object.fromEntries(
      groups!.map(({ id, n, value, hidden }) => [
        unit.parts.campuses.find((campus) => campus.id === id)?.slug ?? 'none',
        [n, value, hidden],
      ]),
    )
  }

  test('of five or more show their value', async () => {
    await addFacts(world.system, [
      ...times(5, at('lund')),
      ...times(6, { ...at('malmo'), numerator: 0 }),
    ])
    expect(await shown()).toEqual({ lund: [5, 1, false], malmo: [6, 0, false] })
  })

  test('of fewer show none, nor does one that would tell it by subtraction', async () => {
    await addFacts(world.system, [
      ...times(9, at('lund')),
      ...times(6, at('malmo')),
      ...times(2, at('helsingborg')),
    ])
    expect(await shown()).toEqual({
      lund: [9, 1, false],
      malmo: [6, null, true],
      helsingborg: [2, null, true],
    })
    expect(await now('campus')).toMatchObject({ n: 17, value: 1 })
  })

  test('unknown is a part of its own', async () => {
    await addFacts(world.system, [...times(5), ...times(5, at('lund'))])
    expect(await shown()).toEqual({ none: [5, 1, false], lund: [5, 1, false] })
  })
})

test('what is only for staff does not exist for others', async () => {
  await addFacts(world.system, [aFact({ indicator: inside })])
  const of = (who: 'anna' | 'requester' | 'stranger') =>
    measure(world.as(unit[who]), inside.id, { unitId: unit.id })
  expect(await of('anna')).toMatchObject({ n: 1 })
  await expect(of('requester')).rejects.toMatchObject({ code: 'not_found' })
  await expect(of('stranger')).rejects.toMatchObject({ code: 'not_found' })
  await expect(measure(world.guest, 'no-such', { unitId: unit.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('recomputing from the facts gives the same totals, whatever happened in whatever order', async () => {
  const campuses = [null, ...unit.parts.campuses.map(({ id }) => id)]
  const records = Array.from({ length: 6 }, record)
  const aGiven = fc.record({
    indicator: fc.constantFrom(onTime, rating, wait, opened),
    recordId: fc.constantFrom(...records),
    kind: fc.constantFrom('a', 'b', 'c', 'd'),
    unitId: fc.constant(unit.id),
    campusId: fc.constantFrom(...campuses),
    day: fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-24'),
    numerator: fc.integer({ min: -3, max: 3 }),
    denominator: fc.constantFrom(-1, 0, 1, 2),
    value: fc.double({ min: 0.1, max: 99, noNaN: true }),
  })
  const totals = () =>
    db(world.system)
      .selectFrom('factTotals')
      .select(['indicator', 'unitId', 'day', 'campusId'])
      .select((eb) => [
        eb.fn.sum('numerator').as('numerator'),
        eb.fn.sum('denominator').as('denominator'),
        eb.fn.sum('total').as('total'),
        eb.fn.sum('squares').as('squares'),
      ])
      .groupBy(['indicator', 'unitId', 'day', 'campusId'])
      .orderBy('indicator')
      .orderBy('unitId')
      .orderBy('day')
      .orderBy('campusId')
      .execute()
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(aGiven, { maxLength: 8 }), { maxLength: 4 }),
      async (batches) => {
        for (const batch of batches) await addFacts(world.system, batch)
        const before = await totals()
        await recompute(world.system)
        expect(await totals()).toEqual(before)
      },
    ),
    { numRuns: 25 },
  )
})

test('many at once, over the same totals in any order, neither wait in a ring nor lose a fact', async () => {
  const indicators = [onTime, rating, wait, opened]
  const write = (i: number) =>
    inTransaction(world.system, async (ctx) => {
      const mixed = i % 2 ? indicators : indicators.toReversed()
      await addFacts(
        ctx,
        mixed.map((one) => aFact({ indicator: one, value: 1 })),
      )
    })
  await Promise.all(Array.from({ length: 40 }, (_, i) => write(i)))
  for (const { id } of indicators)
    expect(await measure(world.guest, id, { unitId: unit.id })).toMatchObject({ n: 40 })
})

test('the API gives figure, words and parts; a wrong day is 422, an unknown one 404', async () => {
  await addFacts(world.system, times(5, { campusId: unit.campuses['lund']!.id }))
  const token = await aToken(world, unit.id)
  const get = (path: string) => world.request(token, 'GET', `/api/v1/indicators/${path}`)
  const found = await get('test-on-time?from=2026-11-01&to=2026-11-30&by=campus')
  expect(found.status).toBe(200)
  expect(await found.json()).toMatchObject({
    id: 'test-on-time',
    n: 5,
    value: 1,
    high: 1,
    unit: 'share',
    denominator: { sv: 'b' },
    groups: [{ id: unit.campuses['lund']!.id, n: 5, value: 1, hidden: false }],
  })
  expect((await get('test-on-time?from=2026-02-30')).status).toBe(422)
  expect((await get('test-on-time?by=person')).status).toBe(422)
  expect((await get('no-such')).status).toBe(404)
})
