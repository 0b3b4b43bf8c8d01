import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { days, hours } from '#kernel/time.ts'
import { aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aBookable, aLibrarian, aResource } from './make.ts'
import { book, cancelBooking, confirmBooking, decideBooking, moveBooking } from './index.ts'
import { byLink } from './follow.ts'
import { getBooking } from './queries.ts'
import { findBookable } from './rules/queries.ts'
import { freeTimes } from './times/free.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.clock.set('2026-11-23T07:00:00Z') // a Monday
  unit = await aUnit(world)
})
afterAll(() => world?.close())

/** Nine o'clock on Tuesday, in Stockholm. */
const nine = '2026-11-24T08:00:00Z'
const at = (hour: number, day = 24) => `2026-11-${day}T${String(hour - 1).padStart(2, '0')}:00:00Z`
const person = { email: 'gast@example.org', name: 'En Gäst' }
const requester = () => world.as(unit.requester)
const keyIn = (url: string) => new URL(url).searchParams.get('key')!
const lastLetter = async () => (await world.letters()).at(-1)!

test('a time is booked once, and is gone for the next, who is told the nearest ones', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const { bookings } = await book(requester(), { service: service.slug, start: nine })
  expect(bookings).toMatchObject([{ state: 'booked', startsAt: new Date(nine) }])
  await expect(book(requester(), { service: service.slug, start: nine })).rejects.toMatchObject({
    code: 'slot_taken',
    more: { alternatives: [{ start: new Date(at(10)) }, {}, {}, {}, {}] },
  })
})

test('whoever is not signed in confirms by mail; until then the time is theirs', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const asked = { service: service.slug, start: nine, person }
  const [booking] = (await book(world.guest, asked)).bookings
  expect(booking).toMatchObject({ state: 'unconfirmed' })
  await expect(book(requester(), asked)).rejects.toMatchObject({ code: 'forbidden' })
  const { person: _, ...same } = asked
  await expect(book(requester(), same)).rejects.toMatchObject({ code: 'slot_taken' })

  const bearer = (await byLink(world.guest, keyIn((await lastLetter()).button!.url)))!
  await confirmBooking(bearer, { bookingId: booking!.id })
  expect(await getBooking(world.system, booking!.id)).toMatchObject({ state: 'booked' })
  expect((await lastLetter()).subject).toContain('Bokat')
})

test('what nobody confirms is free again after half an hour, also before the clock has told', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const [late] = (await book(world.guest, { service: service.slug, start: nine, person })).bookings
  const { url } = (await lastLetter()).button!
  world.clock.forward(hours(0.5))
  const { bookings } = await book(requester(), { service: service.slug, start: nine })
  expect(bookings).toHaveLength(1)
  const bearer = (await byLink(world.guest, keyIn(url)))!
  await expect(confirmBooking(bearer, { bookingId: late!.id })).rejects.toMatchObject({
    code: 'wrong_state',
  })
})

test('what needs a yes holds its time until there is an answer', async () => {
  const camera = await aResource(world, unit, { kind: 'item' })
  const service = await aBookable(world, unit, [camera], { approval: true })
  const ask = { service: service.slug, start: nine }
  const [booking] = (await book(requester(), ask)).bookings
  expect(booking!.state).toBe('requested')
  await expect(book(requester(), ask)).rejects.toMatchObject({ code: 'slot_taken' })
  const no = { bookingId: booking!.id, approve: false, reason: 'Lagas.' }
  await expect(decideBooking(requester(), no)).rejects.toMatchObject({ code: 'forbidden' })
  await decideBooking(world.as(unit.anna), no)
  expect((await lastLetter()).text).toContain('Lagas.')
  expect((await book(requester(), ask)).bookings).toHaveLength(1)
})

test('a booking is moved in one step; where the new time is gone the old one stays', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const one = (await book(requester(), { service: service.slug, start: nine })).bookings[0]!
  await book(requester(), { service: service.slug, start: at(11) })
  await expect(
    moveBooking(requester(), { bookingId: one.id, start: at(11) }),
  ).rejects.toMatchObject({ code: 'slot_taken', more: { alternatives: expect.any(Array) } })
  expect(await getBooking(world.system, one.id)).toMatchObject({ startsAt: new Date(nine) })
  // Half an hour later overlaps its own old time, and is free to it.
  const moved = await moveBooking(requester(), {
    bookingId: one.id,
    start: '2026-11-24T08:30:00Z',
  })
  expect(moved).toMatchObject({ sequence: 1, startsAt: new Date('2026-11-24T08:30:00Z') })
  await cancelBooking(requester(), { bookingId: one.id })
  expect((await book(requester(), { service: service.slug, start: nine })).bookings).toHaveLength(1)
})

test('a series is told apart: which times are free and which are not', async () => {
  const service = await aBookable(world, unit, [await aResource(world, unit)])
  await book(requester(), { service: service.slug, start: at(9, 26) })
  const series = { service: service.slug, start: nine, repeat: { every: 'day', count: 4 } } as const
  await expect(book(requester(), series)).rejects.toMatchObject({
    code: 'slot_taken',
    more: {
      occurrences: [
        { outcome: 'free' },
        { outcome: 'free' },
        { outcome: 'slot_taken', alternatives: expect.any(Array) },
        { outcome: 'free' },
      ],
    },
  })
  const made = await book(requester(), { ...series, skipTaken: true })
  expect(made.bookings).toHaveLength(3)
  expect(made.taken).toEqual([new Date(at(9, 26))])
})

test('a weekly series keeps its time on the wall over the night when summer time begins', async () => {
  world.clock.set('2026-03-16T07:00:00Z')
  const service = await aBookable(world, unit, [await aResource(world, unit)])
  const { bookings } = await book(requester(), {
    service: service.slug,
    start: '2026-03-24T08:00:00Z',
    repeat: { every: 'week', count: 2 },
  })
  expect(bookings.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-03-24T08:00:00.000Z',
    '2026-03-31T07:00:00.000Z',
  ])
})

test('a kit is taken with its parts, and not while one of them is away', async () => {
  const parts = [
    await aResource(world, unit, { kind: 'item' }),
    await aResource(world, unit, { kind: 'item' }),
  ]
  const kit = await aResource(world, unit, { kind: 'kit', parts: parts.map(({ id }) => id) })
  const [whole, single] = [
    await aBookable(world, unit, [kit]),
    await aBookable(world, unit, [parts[0]!]),
  ]
  await book(requester(), { service: single.slug, start: nine })
  await expect(book(requester(), { service: whole.slug, start: nine })).rejects.toMatchObject({
    code: 'slot_taken',
  })
  await book(requester(), { service: whole.slug, start: at(11) })
  await expect(book(requester(), { service: single.slug, start: at(11) })).rejects.toMatchObject({
    code: 'slot_taken',
  })
})

test('buffers keep their distance, in the free times and in the database', async () => {
  const anna = await aLibrarian(world, unit, unit.anna, { bufferAfter: 15 })
  const service = await aBookable(world, unit, [anna], { step: 15 })
  await book(requester(), { service: service.slug, start: nine })
  const { rules } = (await findBookable(world.system, service.slug))!
  const { times } = await freeTimes(requester(), rules, {
    from: new Date(nine),
    to: new Date(at(12)),
  })
  expect(times[0]!.start).toEqual(new Date('2026-11-24T09:15:00Z'))
})

test('who needs a room and a person gets both on one campus; by video the person is enough', async () => {
  const { lund, malmo } = unit.campuses as Record<string, { id: string }>
  const anna = await aLibrarian(world, unit, unit.anna, { campusIds: [malmo!.id] })
  const room = await aResource(world, unit, { campusIds: [lund!.id] })
  const service = await aBookable(world, unit, [], {
    needs: [
      { role: 'who', of: [anna.id] },
      { role: 'where', of: [room.id] },
    ],
    video: 'offered',
  })
  const { rules } = (await findBookable(world.system, service.slug))!
  const { times, none } = await freeTimes(requester(), rules, {
    from: new Date(nine),
    to: new Date(at(12)),
  })
  expect(times.every(({ byVideo }) => byVideo)).toBe(true)
  expect(none).toMatchObject([
    { why: [{ code: 'nobody_competent' }] },
    { why: [{ code: 'nobody_competent' }] },
  ])
})

test('by API: 201 with the booking, 409 with alternatives, 404 across the wall', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const token = await aToken(world, unit.id)
  const body = { service: service.slug, start: nine, person: { email: 'a@example.org' } }
  const from = `service=${service.slug}&from=${nine}&to=${at(12)}`
  const free = await (await world.request(token, 'GET', `/api/v1/availability?${from}`)).json()
  expect(free.items[0]).toMatchObject({ start: '2026-11-24T08:00:00.000Z' })
  const made = await world.request(token, 'POST', '/api/v1/bookings', body)
  expect(made.status).toBe(201)
  const { id } = await made.json()
  const again = await world.request(token, 'POST', '/api/v1/bookings', body)
  expect(again.status).toBe(409)
  expect(await again.json()).toMatchObject({
    code: 'slot_taken',
    alternatives: [{}, {}, {}, {}, {}],
  })
  const other = await aToken(world, unit.stranger.actor.unitIds[0]!)
  expect((await world.request(other, 'GET', `/api/v1/bookings/${id}`)).status).toBe(404)
  const end = { state: 'cancelled', reason: 'Sjuk' }
  const ended = await world.request(token, 'PUT', `/api/v1/bookings/${id}/state`, end)
  expect(await ended.json()).toMatchObject({ state: 'cancelled', reason: 'Sjuk' })
})

test.each([
  ['an unknown service', { service: 'nothing' }, 'service'],
  ['no time at all', { start: 'tisdag' }, 'start'],
  ['a campus that is none', { campus: 'mars' }, 'campus'],
  ['a series of one', { repeat: { every: 'week', count: 1 } }, 'repeat.count'],
])('%s is told at its field', async (_what, given, field) => {
  const service = await aBookable(world, unit, [await aResource(world, unit)])
  const asked = { service: service.slug, start: nine, ...given }
  await expect(book(requester(), asked as never)).rejects.toMatchObject({
    code: 'invalid',
    errors: { [field]: expect.any(Array) },
  })
})

test('nobody books in the past, nor beyond the window, nor off the step', async () => {
  const service = await aBookable(world, unit, [await aResource(world, unit)], { daysAhead: 10 })
  world.clock.forward(days(2))
  for (const start of [nine, '2026-12-24T09:00:00Z', '2026-11-26T08:10:00Z', at(6, 26)])
    await expect(book(requester(), { service: service.slug, start })).rejects.toMatchObject({
      code: 'slot_taken',
    })
})
