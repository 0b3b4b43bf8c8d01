import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { deliveredOnTime, firstAnswerOnTime } from '#modules/cases/index.ts'
import { commissionSatisfaction } from '#modules/feedback/index.ts'
import { addFacts, type Indicator } from '#modules/indicators/index.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { commentRow, planRecompute, planToday } from './index.ts'
import { stateOf } from './state.ts'
import { planRows } from './structure/index.ts'
import { builtParts, figuresOf } from './targets.ts'

let world: World
let unit: TestUnit // the first one, and so the installation's
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
  world.clock.set('2026-11-24T09:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const rowOf = async (id: string, ctx = world.guest) =>
  (await planToday(ctx)).sections.flatMap(({ rows }) => rows).find((row) => row.id === id)!

/** Facts of an indicator on a day: how many of how many. */
const count = (indicator: Indicator, yes: number, n: number, day: string) =>
  addFacts(
    world.system,
    Array.from({ length: n }, (_, i) => ({
      indicator,
      recordId: crypto.randomUUID(),
      kind: 'test',
      unitId: unit.id,
      campusId: unit.campuses[i % 2 ? 'lund' : 'malmo']!.id,
      day,
      numerator: i < yes ? 1 : 0,
      denominator: 1,
    })),
  )

test('all rows of the plan are there, in its order, for anybody', async () => {
  const { sections, may } = await planToday(world.guest)
  const ids = sections.flatMap(({ rows }) => rows.map(({ id }) => id))
  const wanted = [
    ...Array.from({ length: 18 }, (_, i) => `A${i + 1}`),
    ...Array.from({ length: 11 }, (_, i) => `B${i + 1}`),
  ]
  expect(ids.toSorted()).toEqual(wanted.toSorted())
  expect(may).toEqual({ comment: false })
})

test('before anything is counted, a row says so; one whose part is not built says that', async () => {
  expect(await rowOf('A1')).toMatchObject({
    state: 'not-measured',
    figures: [{ latest: null, months: [] }, {}],
  })
  expect(await rowOf('A13')).toMatchObject({ state: 'not-built', figures: [] })
  expect(await rowOf('B11')).toMatchObject({ state: 'not-measured', responsible: [] })
  expect((await rowOf('A1')).responsible).toEqual([unit.departments['research-and-learning']!.name])
})

test('a figure is of the last twelve months, drawn month by month', async () => {
  await count(commissionSatisfaction, 0, 7, '2025-11-30') // a day too old for today's figure
  await count(commissionSatisfaction, 12, 20, '2026-06-15')
  await count(commissionSatisfaction, 19, 20, '2026-11-24')
  const { figures, state, parts } = await rowOf('A1')
  expect(figures[0]!.latest).toMatchObject({ month: '2026-11', n: 40, value: 31 / 40 })
  expect(figures[0]!.months.map(({ month, n }) => [month, n])).toEqual([
    ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'].map((month) => [
      month,
      7,
    ]),
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((month) => [
      month,
      month < '2026-11' ? 27 : 0,
    ]),
    ['2026-11', 40],
  ])
  expect(state).toBe('on-the-way') // 78 %, but up to 88 % with 40 answers
  expect(parts.rows.map(({ name, n }) => [name!.sv, n])).toEqual(
    expect.arrayContaining([
      ['Lund', 20],
      ['Malmö', 20],
    ]),
  )
})

test('A2 has both its figures, and the first decides', async () => {
  await count(firstAnswerOnTime, 95, 100, '2026-11-02')
  await count(deliveredOnTime, 50, 100, '2026-11-02')
  const { figures, state } = await rowOf('A2')
  expect(figures.map(({ latest }) => latest?.value)).toEqual([0.95, 0.5])
  expect(state).toBe('reached')
})

test('the command rebuilds the totals, and the page says the same', async () => {
  const before = await planToday(world.guest)
  const { facts, totals } = await planRecompute(world.system)
  expect(facts).toBeGreaterThan(200)
  expect(totals).toBeLessThan(facts)
  expect(await planToday(world.guest)).toEqual(before)
})

test('the page takes the same few queries however much has happened', async () => {
  await planToday(world.guest)
  const few = await world.counting(() => planToday(world.guest))
  await count(firstAnswerOnTime, 10, 50, '2026-10-05')
  await commentRow(world.as(unit.manager), { row: 'A9', text: 'En till.' })
  const more = await world.counting(() => planToday(world.guest))
  expect(more.queries).toBe(few.queries)
  expect(more.queries).toBeLessThanOrEqual(12)
})

describe('comments', () => {
  test('are of those who answer for the plan; the last one shows, its author to colleagues only', async () => {
    await commentRow(world.as(unit.manager), { row: 'A2', text: 'Först.' })
    await commentRow(world.as(unit.manager, 'en'), { row: 'A2', text: ' Then. ' })
    const comment = { text: 'Then.', language: 'en', at: new Date('2026-11-24T09:00:00Z') }
    expect((await rowOf('A2')).comment).toEqual({ ...comment, byName: null })
    expect((await rowOf('A2', world.as(unit.anna))).comment).toEqual({
      ...comment,
      byName: 'Marianne Holm',
    })
    expect((await planToday(world.as(unit.manager))).may).toEqual({ comment: true })
  })

  test.each(['anna', 'auditor', 'requester', 'stranger'] as const)('are not of %s', async (who) => {
    const said = commentRow(world.as(unit[who]), { row: 'A2', text: 'Nej.' })
    await expect(said).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each([
    [{ row: 'A19', text: 'x' }, { row: ['not_choice'] }],
    [{ row: 'A1', text: '  ' }, { text: ['required'] }],
    [{ row: 'A1', text: 'x'.repeat(1001) }, { text: ['too_long'] }],
  ])('of a wrong form are told at the field: %#', async (input, errors) => {
    const say = async () => commentRow(world.as(unit.manager), input)
    await expect(say()).rejects.toMatchObject({ code: 'invalid', errors })
  })
})

describe('the word', () => {
  const a2 = { id: 'A2', parts: ['cases'] } // at least 90 %
  test.each([
    [0.9, 0.8, 0.95, 'reached'],
    [0.89, 0.8, 0.94, 'on-the-way'],
    [0.7, 0.6, 0.8999, 'behind'],
    [null, null, null, 'not-measured'],
  ] as const)('of %s (%s to %s) is %s', (value, low, high, state) => {
    expect(stateOf(a2, { value, low, high })).toBe(state)
  })

  test('stands for parts that a row really has', () => {
    const parts = new Set(planRows.flatMap((row) => row.parts))
    expect([...builtParts].filter((part) => !parts.has(part))).toEqual([])
    expect(Object.keys(figuresOf).filter((id) => !planRows.some((row) => row.id === id))).toEqual(
      [],
    )
  })
})
