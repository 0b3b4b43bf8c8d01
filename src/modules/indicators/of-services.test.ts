import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#kernel/context.ts'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import {
  addFacts,
  type Indicator,
  indicator,
  lastMonths,
  measureOfServices,
  mediansOfServices,
  monthsOfServices,
} from './index.ts'

const base = { version: 1, visible: 'public', title: t('x'), denominator: t('y') } as const
const count = indicator({ ...base, id: 'test-services-count', unit: 'count' })
const share = indicator({ ...base, id: 'test-services-share', unit: 'share' })
const wait = indicator({ ...base, id: 'test-services-wait', unit: 'duration' })
const inside = indicator({ ...base, id: 'test-services-inside', unit: 'count', visible: 'staff' })
function t(text: string) {
  return { sv: text, en: text }
}

let world: World
let unitId: string
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
  unitId = (await aUnit(world)).id
})
afterAll(() => world.close())

const quarter = { from: '2026-08-01', to: '2026-10-31' }
const aServiceId = () => crypto.randomUUID()
const write = (
  of: Indicator,
  serviceId: string,
  facts: { value?: number; day?: string; numerator?: number; recordId?: string; back?: true }[],
) =>
  inTransaction(world.system, (ctx) =>
    addFacts(
      ctx,
      facts.map(({ back, ...fact }) => ({
        ...{ indicator: of, unitId, serviceId, kind: back ? 'back' : 'once' },
        ...{ recordId: crypto.randomUUID(), day: '2026-09-10' },
        ...{ numerator: back ? -1 : 1, denominator: back ? -1 : 1 },
        ...fact,
      })),
    ),
  )

test.each([
  { values: [1, 2, 3, 4, 100], median: 3 },
  { values: [1, 2, 3, 4, 5, 100], median: 3.5 },
  { values: [7, 7, 7, 7, 7], median: 7 },
  { values: [1, 2, 3, 4], median: null },
])('the middle of $values is $median', async ({ values, median }) => {
  const id = aServiceId()
  await write(
    wait,
    id,
    values.map((value) => ({ value })),
  )
  const found = await mediansOfServices(world.guest, [wait.id], [id], quarter)
  expect(found.get(id)?.get(wait.id)).toEqual({ n: values.length, median })
})

test('what was taken back, another service’s, or of other days is not in the middle', async () => {
  const [id, other] = [aServiceId(), aServiceId()]
  const recordId = crypto.randomUUID()
  await write(
    wait,
    id,
    [1, 2, 3, 4, 5].map((value) => ({ value })),
  )
  await write(wait, id, [{ value: 900, recordId }])
  await write(wait, id, [{ value: 900, recordId, back: true }])
  await write(wait, other, [{ value: 1_000 }])
  await write(
    wait,
    id,
    ['2026-07-31', '2026-11-01'].map((day) => ({ value: 5_000, day })),
  )
  const found = await mediansOfServices(world.guest, [wait.id], [id], quarter)
  expect(found.get(id)?.get(wait.id)).toEqual({ n: 5, median: 3 })
})

test('a figure of fewer than five is not shown, one of five is, with its interval', async () => {
  const [few, five] = [aServiceId(), aServiceId()]
  await write(
    share,
    few,
    [1, 1, 1, 0].map((numerator) => ({ numerator })),
  )
  await write(
    share,
    five,
    [1, 1, 1, 1, 0].map((numerator) => ({ numerator })),
  )
  const found = await measureOfServices(world.guest, [share.id], [few, five], quarter)
  expect(found.get(few)!.get(share.id)).toEqual({ n: 4, value: null, low: null, high: null })
  expect(found.get(five)!.get(share.id)).toMatchObject({ n: 5, value: 0.8 })
  expect(found.get(five)!.get(share.id)!.low).toBeLessThan(0.8)
})

test('months are counted, each service’s for itself, in one query', async () => {
  const id = aServiceId()
  await write(
    count,
    id,
    ['2026-08-01', '2026-08-31', '2026-10-31'].map((day) => ({ day })),
  )
  const { result, queries } = await world.counting(() =>
    monthsOfServices(world.guest, count.id, [id, aServiceId()], quarter),
  )
  expect(queries).toBe(1)
  expect([...result.get(id)!].sort()).toEqual([
    ['2026-08', 2],
    ['2026-10', 1],
  ])
  expect(result.size).toBe(1)
})

test('what is for staff alone, or is no indicator, is not measured here', async () => {
  for (const id of [inside.id, 'no-such'])
    await expect(measureOfServices(world.system, [id], [], quarter)).rejects.toMatchObject({
      status: 404,
    })
})

test.each([
  { day: '2026-11-25', n: 3, from: '2026-08-01', to: '2026-10-31' },
  { day: '2026-03-01', n: 3, from: '2025-12-01', to: '2026-02-28' },
  { day: '2028-03-31', n: 1, from: '2028-02-01', to: '2028-02-29' },
])('the last $n whole months before $day', ({ day, n, from, to }) => {
  expect(lastMonths(day, n).days).toEqual({ from, to })
  expect(lastMonths(day, n).months).toHaveLength(n)
})
