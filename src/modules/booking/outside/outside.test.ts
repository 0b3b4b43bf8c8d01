import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unsealed } from '#kernel/secret.ts'
import { hours, minutes } from '#kernel/time.ts'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { aRadicale, type Radicale } from '#test/radicale.ts'
import { makeWorld, type World } from '#test/world.ts'
import { book } from '../index.ts'
import { aBookable, aLibrarian } from '../make.ts'
import { bookingsToMove, getResource } from '../resources/queries.ts'
import { findBookable } from '../rules/queries.ts'
import { freeTimes } from '../times/free.ts'
import { readAll, readOne } from './jobs.ts'
import { calendar, event, served, serving } from './make.ts'
import { connectCalendar } from './operations.ts'
import { connectionsOf } from './queries.ts'

let world: World
let unit: TestUnit
let radicale: Radicale
beforeAll(async () => {
  world = await makeWorld({ env: { NAVET_OPEN_NETWORKS: 'loopback' } })
  radicale = await aRadicale()
})
beforeEach(async () => {
  world.clock.set('2026-11-23T07:00:00Z')
  unit = await aUnit(world)
})
afterAll(async () => {
  await radicale?.remove()
  await world?.close()
})

const withCalendar = async (
  given: Partial<Parameters<typeof connectCalendar>[1]> & { url: string },
) => {
  const vera = await aLibrarian(world, unit, unit.anna)
  const service = await aBookable(world, unit, [vera])
  const { id } = await connectCalendar(world.as(unit.anna), {
    resourceId: vera.id,
    kind: 'ics',
    ...given,
  })
  const read = () => readOne(world.system, { connectionId: id })
  return { vera, service, id, read }
}
/** The hours of Tuesday 24 November that are offered, in UTC. */
const offered = async (slug: string) => {
  const { rules } = (await findBookable(world.guest, slug))!
  const asked = { from: new Date('2026-11-23T00:00Z'), to: new Date('2026-11-30T00:00Z') }
  const { times } = await freeTimes(world.guest, rules, asked)
  return times
    .map(({ start }) => start.toISOString())
    .filter((it) => it.startsWith('2026-11-24'))
    .map((it) => it.slice(11, 16))
}
const stateOf = async (resourceId: string) => (await connectionsOf(world.system, resourceId))[0]!
const lettersTo = async (email: string) =>
  (await world.letters()).filter(({ toAddress }) => toAddress === email)

test('what is busy in a calendar on the web is not offered; what is free there, cancelled or our own booking is', async () => {
  const ours = '01a2f000-0000-7000-8000-000000000001'
  const text = calendar(
    event('busy', '20261124T090000Z', '20261124T103000Z'),
    event('free', '20261124T120000Z', '20261124T130000Z', 'TRANSP:TRANSPARENT'),
    event('off', '20261124T130000Z', '20261124T140000Z', 'STATUS:CANCELLED'),
    event(`booking.${ours}@navet.example.org`, '20261124T110000Z', '20261124T120000Z'),
  )
  await serving(
    () => text,
    async (url) => {
      const { service, vera, read } = await withCalendar({ url })
      // Nobody knows yet when she is busy.
      expect(await offered(service.slug)).toEqual([])
      await read()
      expect(await stateOf(vera.id)).toMatchObject({
        fault: null,
        isStale: false,
        host: '127.0.0.1',
      })
      const free = await offered(service.slug)
      expect(free).toContain('08:00')
      expect(free).toContain('12:00')
      expect(free).toContain('13:00')
      expect(free).not.toContain('09:00')
      expect(free).not.toContain('10:00')
      const taken = book(world.as(unit.requester), {
        service: service.slug,
        start: '2026-11-24T09:00:00Z',
      })
      await expect(taken).rejects.toMatchObject({ code: 'slot_taken' })
    },
  )
})

test('a series by CalDAV is busy at each of its times, with a password that only this installation can read', async () => {
  const { url, put, remove } = await radicale.calendar('work')
  const series = event('series', '20261103T090000Z', '20261103T100000Z', 'RRULE:FREQ=WEEKLY')
  await put('series', calendar(series))
  const { service, id, read } = await withCalendar({
    ...{ url, kind: 'caldav', user: 'vera', password: 'secret' },
  })
  await read()
  expect(await offered(service.slug)).not.toContain('09:00')
  expect(await offered(service.slug)).toContain('08:00')

  const { rows } = await sql<{ secret: string }>`
    select secret from calendar_connections where id = ${id}`.execute(world.hub.db)
  expect(rows[0]!.secret).not.toContain('secret')
  expect(JSON.parse(await unsealed(world.hub, rows[0]!.secret))).toEqual({
    url,
    password: 'secret',
  })

  await remove('series')
  await read()
  expect(await offered(service.slug)).toContain('09:00')
})

test('a calendar that cannot be read for an hour offers no times, and its owner is told once', async () => {
  let fails = false
  const server = await served((_, response) => {
    response.writeHead(fails ? 500 : 200)
    response.end(calendar())
  })
  const { service, vera, read } = await withCalendar({ url: server.url })
  await read()
  fails = true
  world.clock.forward(minutes(30))
  await read()
  expect(await stateOf(vera.id)).toMatchObject({ fault: 'status', isStale: false })
  expect(await offered(service.slug)).toContain('09:00')
  expect(await lettersTo(unit.anna.email)).toEqual([])

  world.clock.forward(minutes(31))
  await read()
  await read()
  expect(await offered(service.slug)).toEqual([])
  const told = await lettersTo(unit.anna.email)
  expect(told).toHaveLength(1)
  expect(told[0]!.text).toContain('127.0.0.1')

  fails = false
  await read()
  expect(await offered(service.slug)).toContain('10:00')
  server.close()
})

test('a clash found afterwards is told to both, once, with the next free times; the booking stands', async () => {
  let text = calendar()
  await serving(
    () => text,
    async (url) => {
      const { service, vera, read } = await withCalendar({ url })
      await read()
      const start = '2026-11-24T09:00:00Z'
      await book(world.as(unit.requester), { service: service.slug, start })
      text = calendar(event('meeting', '20261124T093000Z', '20261124T113000Z'))
      const before = (await world.letters()).length
      await read()
      await read()
      const told = (await world.letters()).slice(before)
      expect(told.map(({ toAddress }) => toAddress).toSorted()).toEqual(
        [unit.requester.email, unit.anna.email].toSorted(),
      )
      const hers = told.find(({ toAddress }) => toAddress === unit.requester.email)!
      // Her own hour is taken by the meeting too: the next one is after it.
      expect(hers.text).toMatch(/– .*24 november.*13[.:]/)
      const { rows } = await sql<{ state: string }>`
        select state from bookings where service_id = ${service.id}`.execute(world.hub.db)
      expect(rows).toEqual([{ state: 'booked' }])
      const anna = world.as(unit.anna)
      const toMove = async () => bookingsToMove(anna, [await getResource(anna, vera.id)])
      expect(await toMove()).toMatchObject([{ why: 'clash' }])
      text = calendar()
      await read()
      expect(await toMove()).toEqual([])
    },
  )
})

test.each([
  { fault: 'denied', status: 401 },
  { fault: 'status', status: 404 },
  { fault: 'no_calendar', body: '<html>Sign in</html>' },
  { fault: 'too_large', body: 'x'.repeat(11_000_000) },
  {
    fault: 'too_many',
    body: calendar(event('all', '20261101T000000Z', '20261101T000001Z', 'RRULE:FREQ=SECONDLY')),
  },
])(
  '$fault is told on the page of the resource, and loses nothing',
  async ({ fault, status = 200, body = '' }) => {
    let well = true
    const server = await served((_, response) => {
      response.writeHead(well ? 200 : status)
      response.end(well ? calendar(event('busy', '20261124T090000Z', '20261124T100000Z')) : body)
    })
    const { service, vera, read } = await withCalendar({ url: server.url })
    await read()
    well = false
    await read()
    expect(await stateOf(vera.id)).toMatchObject({ fault })
    expect(await offered(service.slug)).not.toContain('09:00')
    server.close()
  },
)

test('an event that cannot be read is told, and the others count', async () => {
  const broken = event('broken', '2026-11-24 at nine', '20261124T100000Z')
  const text = calendar(broken, event('busy', '20261124T120000Z', '20261124T130000Z'))
  await serving(
    () => text,
    async (url) => {
      const { service, vera, read } = await withCalendar({ url })
      await read()
      expect(await stateOf(vera.id)).toMatchObject({ fault: null, unread: 1 })
      expect(await offered(service.slug)).not.toContain('12:00')
    },
  )
})

test('ten thousand times of one series are busy; a password kept with another key is told', async () => {
  const often = event(
    'often',
    '20261120T000000Z',
    '20261120T000500Z',
    'RRULE:FREQ=HOURLY;COUNT=9900',
  )
  await serving(
    () => calendar(often),
    async (url) => {
      const { service, vera, id, read } = await withCalendar({ url })
      await read()
      expect(await offered(service.slug)).toEqual([])
      expect(await stateOf(vera.id)).toMatchObject({ fault: null })
      await sql`update calendar_connections set secret = 'of another key' where id = ${id}`.execute(
        world.hub.db,
      )
      await read()
      expect(await stateOf(vera.id)).toMatchObject({ fault: 'sealed' })
    },
  )
})

test('every calendar is read by a job of its own, and again within some minutes', async () => {
  let asked = 0
  await serving(
    () => (asked++, calendar()),
    async (url) => {
      const { vera } = await withCalendar({ url })
      await world.runJobs()
      expect(asked).toBe(1)
      world.clock.forward(hours(1))
      await readAll(world.system)
      await world.runJobs()
      expect(await stateOf(vera.id)).toMatchObject({ fault: null, isStale: false })
    },
  )
})

test('the times that a clash proposes keep the notice of the service', async () => {
  let text = calendar()
  await serving(
    () => text,
    async (url) => {
      const vera = await aLibrarian(world, unit, unit.anna)
      const service = await aBookable(world, unit, [vera], { leadTime: 2 * 24 * 60 })
      const given = { resourceId: vera.id, kind: 'ics' as const, url }
      const { id } = await connectCalendar(world.as(unit.anna), given)
      await readOne(world.system, { connectionId: id })
      await book(world.as(unit.anna), {
        ...{ service: service.slug, start: '2026-11-23T10:00:00Z' },
        person: { email: unit.requester.email },
      })
      text = calendar(event('meeting', '20261123T100000Z', '20261123T110000Z'))
      const before = (await world.letters()).length
      await readOne(world.system, { connectionId: id })
      const told = (await world.letters())
        .slice(before)
        .find(({ toAddress }) => toAddress === unit.requester.email)!
      expect(told.text).toMatch(/– .*25 november/)
      expect(told.text).not.toMatch(/– .*(23|24) november/)
    },
  )
})
