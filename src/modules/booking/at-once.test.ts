import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { again } from '#test/cast.ts'
import { aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { book, cancelBooking, moveBooking } from './index.ts'
import { aBookable, aResource } from './make.ts'
import { db } from './tables.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.clock.set('2026-11-23T07:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const nine = '2026-11-24T08:00:00Z'
const ten = '2026-11-24T09:00:00Z'
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: n }, (_, i) => work(i)))
const won = <T>(settled: PromiseSettledResult<T>[]) =>
  settled.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
/** Everybody else was refused because the time was gone, and for no other reason. */
const codesOf = (settled: PromiseSettledResult<unknown>[]) => [
  ...new Set(settled.flatMap((it) => (it.status === 'rejected' ? [it.reason.code] : []))),
]
const seats = (n: number) =>
  Promise.all(Array.from({ length: n }, () => aResource(world, unit, { kind: 'seat' })))

test(
  'of 200 at once one gets the time, and the others are told the next ones',
  { timeout: 60_000 },
  async () => {
    const service = await aBookable(world, unit, [await aResource(world, unit)])
    const token = await aToken(world, unit.id)
    const answers = await times(200, (i) =>
      world.request(token, 'POST', '/api/v1/bookings', {
        service: service.slug,
        start: nine,
        person: { email: `nr.${i}@example.org` },
      }),
    )
    const byStatus = Map.groupBy(won(answers), ({ status }) => status)
    expect([...byStatus].map(([status, all]) => [status, all.length]).sort()).toEqual([
      [201, 1],
      [409, 199],
    ])
    for (const answer of byStatus.get(409)!)
      expect((await answer.json()).alternatives[0]).toMatchObject({
        start: '2026-11-24T09:00:00.000Z',
      })
  },
)

test.each([
  ['holds that wait for a yes', { approval: true }],
  ['bookings that are certain', {}],
])('of 40 %s for the last 5 seats 5 win', async (_what, rules) => {
  const service = await aBookable(world, unit, await seats(5), rules)
  const settled = await times(40, () =>
    book(world.as(unit.requester), { service: service.slug, start: nine }),
  )
  expect(won(settled)).toHaveLength(5)
  expect(codesOf(settled)).toEqual(['slot_taken'])
})

test('guests who have not confirmed yet hold their time against each other', async () => {
  const service = await aBookable(world, unit, await seats(2))
  const settled = await times(20, (i) =>
    book(world.guest, {
      service: service.slug,
      start: nine,
      person: { email: `gast.${i}@example.org`, name: 'Gäst' },
    }),
  )
  expect(won(settled)).toHaveLength(2)
})

test('kits and their parts at once, in services that share them: never the same thing twice', async () => {
  const parts = await seats(4)
  const kit = (...own: number[]) =>
    aResource(world, unit, { kind: 'kit', parts: own.map((i) => parts[i]!.id) })
  const kits = [await kit(0, 1), await kit(1, 2), await kit(2, 3), await kit(3, 0)]
  const services = [
    await aBookable(world, unit, kits),
    await aBookable(world, unit, kits.toReversed()),
    await aBookable(world, unit, parts.toReversed()),
  ]
  const settled = await times(30, (i) =>
    book(world.as(unit.requester), { service: services[i % 3]!.slug, start: nine }),
  )
  expect(codesOf(settled)).toEqual(['slot_taken'])
  const held = await db(world.system)
    .selectFrom('holds')
    .select('resourceId')
    .where(
      'resourceId',
      'in',
      parts.map(({ id }) => id),
    )
    .execute()
  expect(new Set(held.map(({ resourceId }) => resourceId)).size).toBe(held.length)
  expect(held).toHaveLength(4)
})

test('series at once that meet in one of their times: one has it, no series is half made', async () => {
  const service = await aBookable(world, unit, [await aResource(world, unit)])
  const starts = [nine, '2026-11-25T08:00:00Z', '2026-11-26T08:00:00Z']
  const settled = await times(12, (i) =>
    book(world.as(unit.requester), {
      service: service.slug,
      start: starts[i % 3]!,
      repeat: { every: 'day', count: 3 },
    }),
  )
  expect(codesOf(settled)).toEqual(['slot_taken'])
  for (const { bookings } of won(settled)) expect(bookings).toHaveLength(3)
})

test('everybody changes places at once: nothing is lost and nobody waits in a circle', async () => {
  const service = await aBookable(world, unit, await seats(3))
  const requester = world.as(unit.requester)
  const made = [
    ...(await Promise.all(
      [nine, nine, nine, ten, ten, ten].map((start) =>
        book(again(requester), { service: service.slug, start }),
      ),
    )),
  ].map(({ bookings }) => bookings[0]!)
  const settled = await times(24, (i) => {
    const { id: bookingId, startsAt } = made[i % 6]!
    const start = startsAt.toISOString() === new Date(nine).toISOString() ? ten : nine
    return i < 18
      ? moveBooking(again(requester), { bookingId, start })
      : cancelBooking(again(requester), { bookingId })
  })
  for (const code of codesOf(settled)) expect(['slot_taken', 'wrong_state']).toContain(code)
  const holds = await db(world.system)
    .selectFrom('holds')
    .innerJoin('bookings', 'bookings.id', 'holds.bookingId')
    .select(['state', 'bookings.id'])
    .where('serviceId', '=', service.id)
    .execute()
  const all = await db(world.system)
    .selectFrom('bookings')
    .select('state')
    .where('serviceId', '=', service.id)
    .execute()
  expect(holds.every(({ state }) => state === 'booked')).toBe(true)
  expect(holds).toHaveLength(all.filter(({ state }) => state === 'booked').length)
})

test('the database itself refuses what is held already, and what is not ours to promise', async () => {
  const room = await aResource(world, unit)
  const outside = { system: 'TimeEdit', way: 'show' as const }
  const theirs = await aResource(world, unit, { master: 'outside', outside })
  const service = await aBookable(world, unit, [room])
  const { bookings } = await book(world.as(unit.requester), { service: service.slug, start: nine })
  const insert = (resourceId: string) =>
    db(world.system)
      .insertInto('holds')
      .values({
        resourceId,
        bookingId: bookings[0]!.id,
        startsAt: new Date('2026-11-24T08:59:00Z'),
        endsAt: new Date('2026-11-24T10:00:00Z'),
        expiresAt: null,
      })
      .execute()
  await expect(insert(room.id)).rejects.toMatchObject({ code: '23P01' })
  await expect(insert(theirs.id)).rejects.toMatchObject({ code: '23503' })
  await expect(aBookable(world, unit, [theirs])).rejects.toMatchObject({
    errors: { 'needs.0.of': ['not_choice'] },
  })
})
