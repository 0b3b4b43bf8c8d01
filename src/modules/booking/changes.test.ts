import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { expandCalendar, ianaZone } from '#engines/slots/index.ts'
import { as, guest } from '#kernel/context.ts'
import { days, hours } from '#kernel/time.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { withdrawRole } from '#modules/people/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { calendarBehind, makeFeed, withdrawFeed } from './feeds.ts'
import { byLink } from './follow.ts'
import {
  book,
  cancelBooking,
  confirmBooking,
  editResource,
  joinWaiting,
  retireResource,
  setDay,
} from './index.ts'
import { expireAll, remindAll } from './operations/by-the-clock.ts'
import { aBookable, aLibrarian, aResource, office } from './make.ts'
import { bookingsToMove, getResource } from './resources/queries.ts'
import { findBookable } from './rules/queries.ts'
import { timesPage } from './times/page.ts'

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
const requester = () => world.as(unit.requester)
const lettersTo = async (email: string) =>
  (await world.letters()).filter(({ toAddress }) => toAddress === email)
const keyIn = (url: string) => new URL(url).searchParams.get('key')!
const t = (text: string) => ({ sv: text, en: text })
const again = { name: t('Rum'), hours: office }

test('a time that becomes free is offered to who waits, held, and then offered to the next', async () => {
  const room = await aResource(world, unit, {
    hours: [{ weekday: 2, opens: '09:00', closes: '10:00' }],
  })
  const service = await aBookable(world, unit, [room])
  const mine = (await book(requester(), { service: service.slug, start: nine })).bookings[0]!
  const waits = { service: service.slug, until: '2026-11-25' }
  await joinWaiting(world.guest, {
    ...waits,
    person: { email: 'forst@example.org', name: 'Först' },
  })
  await joinWaiting(world.guest, {
    ...waits,
    person: { email: 'sedan@example.org', name: 'Sedan' },
  })
  const twice = joinWaiting(world.guest, { ...waits, person: { email: 'forst@example.org' } })
  await expect(twice).rejects.toMatchObject({ code: 'already_done' })

  await cancelBooking(requester(), { bookingId: mine.id })
  await world.runJobs()
  expect(await lettersTo('sedan@example.org')).toEqual([])
  const [offer] = await lettersTo('forst@example.org')
  await expect(book(requester(), { service: service.slug, start: nine })).rejects.toMatchObject({
    code: 'slot_taken',
  })

  world.clock.forward(hours(4) + 1)
  await expireAll(world.system)
  await world.runJobs()
  const late = (await byLink(world.guest, keyIn(offer!.button!.url)))!
  const bookingId = late.actor.link!.recordId
  await expect(confirmBooking(late, { bookingId })).rejects.toMatchObject({ code: 'wrong_state' })
  const [second] = await lettersTo('sedan@example.org')
  const bearer = (await byLink(world.guest, keyIn(second!.button!.url)))!
  await confirmBooking(bearer, { bookingId: bearer.actor.link!.recordId })
  expect((await lettersTo('sedan@example.org')).at(-1)!.subject).toContain('Bokat')
})

test('who booked in time is reminded once, the day before', async () => {
  const service = await aBookable(world, unit, [await aResource(world, unit)])
  await book(requester(), { service: service.slug, start: '2026-11-26T08:00:00Z' })
  const reminders = async () =>
    (await lettersTo(unit.requester.email)).filter(({ subject }) =>
      subject.startsWith('Påminnelse'),
    )
  await remindAll(world.system)
  expect(await reminders()).toEqual([])
  world.clock.forward(days(2) + hours(2))
  await remindAll(world.system)
  await remindAll(world.system)
  expect(await reminders()).toHaveLength(1)
})

test('a resource that is removed, a person who leaves, hours that change: told, and nothing lost', async () => {
  const rooms = [await aResource(world, unit), await aResource(world, unit)]
  const bo = await aLibrarian(world, unit, unit.bo)
  const start = { start: nine }
  for (const it of [...rooms, bo]) {
    const { slug } = await aBookable(world, unit, [it])
    await book(requester(), { service: slug, ...start })
  }
  const system = world.system
  await retireResource(system, { resourceId: rooms[0]!.id, on: '2026-11-24' })
  await editResource(system, {
    resourceId: rooms[1]!.id,
    ...again,
    hours: [{ weekday: 2, opens: '12:00', closes: '16:00' }],
  })
  const { administrator } = unit
  await withdrawRole(world.as(administrator), {
    personId: unit.bo.personId,
    unitId: unit.id,
    role: 'staff',
  })
  const now = await Promise.all([...rooms, bo].map(({ id }) => getResource(system, id)))
  expect((await bookingsToMove(system, now)).map(({ why }) => why).sort()).toEqual([
    'closed',
    'left',
    'retired',
  ])
  for (const it of [rooms[0]!, bo]) {
    const { slug } = await aBookable(world, unit, [it])
    const later = { service: slug, start: '2026-11-25T09:00:00Z' }
    await expect(book(requester(), later)).rejects.toMatchObject({ code: 'slot_taken' })
  }
})

test('another zone moves the hours that are offered, not what is booked', async () => {
  const room = await aResource(world, unit)
  const service = await aBookable(world, unit, [room])
  const [booking] = (await book(requester(), { service: service.slug, start: nine })).bookings
  await editResource(world.system, { resourceId: room.id, ...again, zone: 'Europe/Helsinki' })
  expect(booking!.startsAt).toEqual(new Date(nine))
  // Nine in Helsinki is eight in Stockholm; four there is three here.
  const wednesday = (hour: string) => ({ service: service.slug, start: `2026-11-25T${hour}:00Z` })
  expect((await book(requester(), wednesday('07:00'))).bookings).toHaveLength(1)
  await expect(book(requester(), wednesday('14:00'))).rejects.toMatchObject({ code: 'slot_taken' })
})

test.each([
  [
    'overlap',
    [
      { weekday: 1, opens: '08:00', closes: '12:00' },
      { weekday: 1, opens: '11:00', closes: '13:00' },
    ],
    'overlapping',
  ],
  ['go backwards', [{ weekday: 1, opens: '12:00', closes: '08:00' }], 'not_hours'],
  ['are no hours', { 1: 'åtta till tolv' }, 'not_hours'],
  ['overlap as people write them', { 1: '8–12, 11.30–16' }, 'overlapping'],
])('hours that %s are refused at their day', async (_what, given, code) => {
  await expect(aResource(world, unit, { hours: given })).rejects.toMatchObject({
    code: 'invalid',
    errors: { 'hours.1': [code] },
  })
})

test('one day has other hours, and is as usual again', async () => {
  const room = await aResource(world, unit)
  const service = await aBookable(world, unit, [room])
  const closed = { resourceId: room.id, day: '2026-11-24' }
  await setDay(world.as(unit.manager), { ...closed, closed: true })
  await expect(book(requester(), { service: service.slug, start: nine })).rejects.toMatchObject({
    code: 'slot_taken',
  })
  await setDay(world.as(unit.manager), closed)
  expect((await book(requester(), { service: service.slug, start: nine })).bookings).toHaveLength(1)
})

test('a page without times says why, and what else there is', async () => {
  const { lund, malmo } = unit.campuses as Record<string, { id: string }>
  const friday = [{ weekday: 5, opens: '09:00', closes: '12:00' }]
  const service = await aBookable(
    world,
    unit,
    [
      await aResource(world, unit, { campusIds: [lund!.id], hours: friday }),
      await aResource(world, unit, { campusIds: [malmo!.id] }),
    ],
    { daysAhead: 4, video: 'offered' },
  )
  const { rules } = (await findBookable(world.system, service.slug))!
  const next = { campus: 'lund', byVideo: false, week: '2026-11-30' }
  const page = await timesPage(requester(), rules, next)
  expect(page).toMatchObject({ week: [], why: ['beyond_window'] })
  expect(page.elsewhere.map(({ byVideo, campusId }) => byVideo || campusId === malmo!.id)).toEqual([
    true,
    true,
  ])
})

test('a feed shows what is booked at a secret address, until it is withdrawn', async () => {
  const anna = await aLibrarian(world, unit, unit.anna)
  const service = await aBookable(world, unit, [anna])
  await book(requester(), { service: service.slug, start: nine, note: 'Hemligt' })
  const read = async (token: string) => {
    const text = await calendarBehind(world.guest, token)
    expect(text).not.toMatch(/Hemligt|Mira/)
    const span = { from: new Date('2026-11-01'), to: new Date('2026-12-01') }
    return expandCalendar(text, span, ianaZone('Europe/Stockholm')!)!.occurrences
  }
  const own = await makeFeed(world.as(unit.anna), {})
  const ofResource = await makeFeed(world.as(unit.anna), { resourceId: anna.id })
  for (const { token } of [own, ofResource])
    expect((await read(token)).map(({ start }) => start)).toEqual([new Date(nine)])
  expect((await makeFeed(world.as(unit.anna), {})).token).not.toBe(own.token)
  await expect(read(own.token)).rejects.toMatchObject({ code: 'not_found' })
  await withdrawFeed(world.as(unit.anna), { resourceId: anna.id })
  await expect(read(ofResource.token)).rejects.toMatchObject({ code: 'not_found' })
  await expect(makeFeed(world.as(unit.bo), { resourceId: anna.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(makeFeed(as(world.guest, guest), {})).rejects.toMatchObject({ code: 'not_found' })
})

test('invitations follow a booking: REQUEST, REQUEST with a higher SEQUENCE, CANCEL', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const [booking] = (await book(requester(), { service: service.slug, start: nine })).bookings
  await cancelBooking(requester(), { bookingId: booking!.id })
  const calendars = (await lettersTo(unit.anna.email)).map((letter) =>
    (letter as unknown as { calendar: string }).calendar.replaceAll('\r\n ', ''),
  )
  expect(calendars.map((it) => /METHOD:(\w+)/.exec(it)![1])).toEqual(['REQUEST', 'CANCEL'])
  expect(calendars.map((it) => /SEQUENCE:(\d)/.exec(it)![1])).toEqual(['0', '1'])
  const uids = calendars.map((it) => /UID:(\S+)/.exec(it)![1])
  expect(uids[0]).toBe(uids[1])
})
