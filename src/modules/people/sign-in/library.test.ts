import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { authHandler, authOf } from './auth.ts'
import { mailedLink } from './link.ts'
import { signInWithLink } from './sign-in.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const password = 'korrekt häst batteri'

describe('the library’s own addresses', () => {
  const ask = (method: string, path: string, body?: object) =>
    authHandler(world.hub)(
      new Request(`http://127.0.0.1:3000/auth/${path}`, {
        method,
        headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    )

  test.each([
    ['POST', 'sign-up/email', { email: 'x@example.org', password, name: 'X' }],
    ['POST', 'sign-in/email', { email: 'x@example.org', password }],
    ['POST', 'sign-in/magic-link', { email: 'x@example.org' }],
    ['POST', 'update-user', { name: 'X' }],
    ['POST', 'change-email', { newEmail: 'x@example.org' }],
    ['GET', 'list-sessions', undefined],
    ['GET', 'get-session', undefined],
  ] as const)('%s /auth/%s is closed', async (method, path, body) => {
    expect((await ask(method, path, body)).status).toBe(404)
  })

  test('all that it has, and may get with a new version, is closed, but signing out', async () => {
    const paths = Object.values(authOf(world.hub).api as Record<string, { path?: string }>)
      .flatMap(({ path }) => path ?? [])
      .filter((path) => path !== '/sign-out')
    expect(paths.length).toBeGreaterThan(10)
    for (const path of paths)
      for (const method of ['GET', 'POST'])
        expect((await ask(method, path.slice(1))).status, path).toBe(404)
  })

  test('a GET of a mailed link spends nothing', async () => {
    const { token, url } = await mailedLink(world.guest, unit.cecilia.id)
    const { pathname, search } = new URL(url)
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await world.request(null, method, pathname + search)).status).toBe(200)
    expect((await signInWithLink(world.guest, { token })).getSetCookie()).toHaveLength(1)
  })
})
