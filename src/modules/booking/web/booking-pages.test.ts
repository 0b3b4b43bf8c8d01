import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aBookable, aLibrarian, aResource } from '../make.ts'
import { book } from '../index.ts'
import { getBooking } from '../queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
})
beforeEach(async () => {
  world.clock.set('2026-11-23T07:00:00Z')
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const nine = '2026-11-24T08:00:00.000Z'
const guest = { 'person.name': 'En Gäst', 'person.email': 'gast@example.org' }
const page = async (path: string) => (await world.request(null, 'GET', path)).text()
const lastLink = async () => {
  const { pathname, search } = new URL((await world.letters()).at(-1)!.button!.url)
  return pathname + search
}

test('a guest books without scripts; the mailed link changes nothing until its button is pressed', async () => {
  const service = await aBookable(world, unit, [await aLibrarian(world, unit, unit.anna)])
  const path = `/book/${service.slug}`
  expect(await page(path)).toContain('måndag 23 november kl. 9.00–10.00')
  expect(await page(path)).not.toMatch(/<script(?! type="application)/)
  const sent = await world.request(null, 'POST', path, { ...guest, start: nine, once: 'a-key' })
  expect(sent.headers.get('location')).toBe(`${path}?did=sent`)
  // Twice on the button is one booking, and one letter.
  const again = await world.request(null, 'POST', path, { ...guest, start: nine, once: 'a-key' })
  expect(again.headers.get('location')).toBe(`${path}?did=sent`)

  const link = await lastLink()
  const id = /bookings\/([\w-]+)/.exec(link)![1]!
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await world.request(null, method, link)).status).toBe(200)
  expect(await getBooking(world.system, id)).toMatchObject({ state: 'unconfirmed' })
  await world.request(null, 'POST', link, { do: 'confirm' })
  expect(await getBooking(world.system, id)).toMatchObject({ state: 'booked' })
  expect(await page(link)).toContain('Anna Lind')
  expect((await world.request(null, 'GET', link.replace('key=', 'key=_'))).status).toBe(404)
})

test('whoever loses the time to somebody else keeps what was typed and chooses another', async () => {
  const service = await aBookable(world, unit, [await aResource(world, unit)])
  await book(world.as(unit.requester), { service: service.slug, start: nine })
  const typed = { ...guest, start: nine, note: 'Om mina träffar' }
  const answer = await world.request(null, 'POST', `/book/${service.slug}`, typed)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  for (const kept of ['Om mina träffar', 'En Gäst', 'gast@example.org', '2026-11-24T09:00:00.000Z'])
    expect(html).toContain(kept)
})

test('the hours of a resource that overlap are told at their day, and what was typed is kept', async () => {
  const room = await aResource(world, unit)
  const path = `/admin/resources/${room.id}`
  const typed = { 'name.sv': 'Rum', 'name.en': 'Room', 'hours.1': '8–12, 11–16' }
  const answer = await world.request(unit.manager, 'POST', path, typed)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Tiderna går in i varandra.')
  expect(html).toContain('8–12, 11–16')
  expect((await world.request(unit.anna, 'GET', path)).status).toBe(404)
})

test('a page of times costs as many queries with twenty resources as with one', async () => {
  const count = async (n: number) => {
    const rooms = await Promise.all(Array.from({ length: n }, () => aResource(world, unit)))
    const service = await aBookable(world, unit, rooms)
    await page(`/book/${service.slug}`)
    return (await world.counting(() => page(`/book/${service.slug}`))).queries
  }
  expect(await count(20)).toBe(await count(1))
})
