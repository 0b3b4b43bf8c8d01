import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aUnit, type TestUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aLibrarian } from '../make.ts'
import { readOne } from './jobs.ts'
import { connectCalendar, disconnectCalendar } from './operations.ts'
import { connectionsOf } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ env: { NAVET_OPEN_NETWORKS: 'loopback' } })
})
beforeEach(async () => {
  unit = await aUnit(world)
})
afterAll(async () => {
  await world?.close()
})
/** Vera, and her calendar at this address. */
const connected = async (url: string) => {
  const vera = await aLibrarian(world, unit, unit.anna)
  const given = { resourceId: vera.id, kind: 'ics' as const, url }
  const { id } = await connectCalendar(world.as(unit.anna), given)
  return { vera, id }
}

test('no machine of this house is asked, unless the setting names it', async () => {
  for (const url of ['http://192.168.0.1/', 'http://10.0.0.1/a.ics', 'http://[fd00::1]:1/a.ics']) {
    const { vera, id } = await connected(url)
    await readOne(world.system, { connectionId: id })
    expect((await connectionsOf(world.system, vera.id))[0]).toMatchObject({ fault: 'private' })
    unit = await aUnit(world)
  }
})

test('only whoever may set the hours connects and disconnects; others in the unit do not', async () => {
  const { vera, id } = await connected('https://calendar.example.org/a.ics')
  const given = { resourceId: vera.id, kind: 'ics' as const, url: 'https://example.org/a.ics' }
  await expect(connectCalendar(world.as(unit.bo), given)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(disconnectCalendar(world.as(unit.bo), { connectionId: id })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(disconnectCalendar(world.guest, { connectionId: id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await disconnectCalendar(world.as(unit.anna), { connectionId: id })
  expect(await connectionsOf(world.system, vera.id)).toEqual([])
})

test('a password goes to another machine only encrypted, and to our own in any way', async () => {
  const vera = await aLibrarian(world, unit, unit.anna)
  const connect = (url: string, password?: string) =>
    connectCalendar(world.as(unit.anna), {
      ...{ resourceId: vera.id, kind: 'caldav', url, user: 'vera', password },
    })
  await expect(connect('http://calendar.example.org/vera/', 'secret')).rejects.toMatchObject({
    errors: { url: ['not_encrypted'] },
  })
  await connect('https://calendar.example.org/vera/', 'secret')
  await connect('http://127.0.0.1:5232/vera/', 'secret')
  await connect('http://calendar.example.org/vera/')
  expect(await connectionsOf(world.system, vera.id)).toHaveLength(3)
})
