import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { actorOf } from './actor.ts'
import { tokenCreate, userAdd } from './commands.ts'
import { people } from './module.ts'
import { defaultUnit, findDefaultUnit } from './queries.ts'
import { signInWithLink } from './sign-in/sign-in.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
})
afterAll(() => world.close())

test('an empty installation gets its first unit and administrator, who can sign in', async () => {
  expect(await findDefaultUnit(world.guest)).toBeUndefined()
  await expect(defaultUnit(world.guest)).rejects.toMatchObject({ code: 'not_found' })
  const attempt = tokenCreate(world.system, { role: 'staff', name: 'x' })
  await expect(attempt).rejects.toMatchObject({ code: 'not_found' })

  const added = await userAdd(world.system, 'Ada@example.org', 'administrator')
  expect(added).toMatchObject({ email: 'ada@example.org', role: 'administrator' })
  expect(new URL(added.url).searchParams.get('token')).toBe(added.token)
  const headers = await signInWithLink(world.guest, { token: added.token })
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  const request = new Request('http://127.0.0.1/', { headers: { cookie } })
  const { actor } = await actorOf(world.hub, request)
  const { id: unitId } = await defaultUnit(world.guest)
  expect(actor).toMatchObject({ personId: added.id, roles: [{ role: 'administrator', unitId }] })
})

test('a token from the command line works, and says until when', async () => {
  await userAdd(world.system, 'ada@example.org', 'administrator')
  const made = await tokenCreate(world.system, { role: 'staff', name: 'load test' })
  expect(made.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  const headers = { authorization: `Bearer ${made.token}` }
  const { actor } = await actorOf(world.hub, new Request('http://127.0.0.1/', { headers }))
  expect(actor).toMatchObject({ kind: 'token', name: 'load test' })
})

test.each([
  ['ada', 'administrator', { email: ['not_email'] }],
  ['ada@example.org', 'king', { role: ['not_choice'] }],
])('user add %s --role %s is refused', async (email, role, errors) => {
  await expect(userAdd(world.system, email, role)).rejects.toMatchObject({ errors })
})
