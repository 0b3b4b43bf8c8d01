import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#kernel/database/index.ts'
import { aRequester } from '#modules/people/make.ts'
import { builtPages, createApp } from '../src/server.ts'
import { freePort } from './faults/navet.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let away: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  // A PostgreSQL server where none listens.
  const databaseUrl = `postgres://navet@127.0.0.1:${await freePort()}/navet`
  away = await openDatabase({ dataDir: world.hub.settings.data, databaseUrl })
})
afterAll(async () => {
  await away?.close()
  await world?.close()
})

const ask = async (path: string, init: RequestInit = {}) => {
  const app = createApp({ ...world.hub, db: away.kysely }, await builtPages())
  const answer = await app.request(`http://127.0.0.1${path}`, init)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const html = { accept: 'text/html', 'accept-language': 'sv' }
const said = 'Navet når inte sin databas just nu'

test('a program is told to come again', async () => {
  const { status, headers, text } = await ask('/api/v1/services', {
    headers: { authorization: 'Bearer x' },
  })
  expect(status).toBe(503)
  expect(headers.get('retry-after')).toBe('5')
  expect(JSON.parse(text)).toMatchObject({ code: 'unavailable', status: 503 })
})

test('a guest gets a page in their language, and so does who is signed in', async () => {
  const guest = await ask('/services', { headers: html })
  expect(guest).toMatchObject({ status: 503, text: expect.stringContaining(said) })
  const cookie = await world.cookieOf(await aRequester(world))
  const person = await ask('/services', { headers: { ...html, cookie } })
  expect(person).toMatchObject({ status: 503, text: expect.stringContaining(said) })
})

test('whoever watches is told, and that the process lives', async () => {
  expect(await ask('/readyz')).toMatchObject({ status: 503 })
  expect(await ask('/healthz')).toMatchObject({ status: 200 })
})
