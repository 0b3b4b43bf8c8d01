import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newContext } from '#kernel/context.ts'
import { operations } from '#kernel/operation.ts'
import { minutes } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { actorOf } from '../actor.ts'
import { aColleague, aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { setPassword } from '../operations.ts'
import { grantRole } from '../roles/grant.ts'
import { elevate, elevations, lowerSession } from './elevation.ts'
import { proofNeeded } from './proof.ts'
import { signInWithPassword } from './sign-in.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const password = 'korrekt häst batteri'
const reason = 'ny medarbetare på Med IT'
const needed = { code: 'elevation_needed', status: 403 }

/** An administrator who signed in so many minutes ago, and what each of their requests is made as. */
async function anAdministrator(name: string, ago = 60) {
  const who: Persona = await aColleague(world, unit.id, { name, role: 'administrator' })
  await setPassword(world.system, { personId: who.id, password })
  const headers = await signInWithPassword(world.guest, { email: who.email, password })
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  if (ago > 0) world.clock.forward(minutes(ago))
  const ctx = async () => {
    const request = new Request('http://127.0.0.1/', { headers: { cookie } })
    return newContext(world.hub, { actor: (await actorOf(world.hub, request)).actor })
  }
  return { ...who, cookie, ctx }
}
const grant = () => ({ personId: unit.requester.id, unitId: unit.id, role: 'staff' as const })

test('who has just signed in need not show it again', async () => {
  const admin = await anAdministrator('Cia Min', 0)
  expect(await proofNeeded(await admin.ctx())).toBe('sign-in')
  await elevate(await admin.ctx(), { reason })
  await grantRole(await admin.ctx(), grant())
})

test('a role is given after a fresh proof and for a reason, for a quarter of an hour', async () => {
  const admin = await anAdministrator('Ada Min')
  await expect(grantRole(await admin.ctx(), grant())).rejects.toMatchObject(needed)
  expect(await proofNeeded(await admin.ctx())).toBe('password')
  const wrong = elevate(await admin.ctx(), { reason, password: 'fel' })
  await expect(wrong).rejects.toMatchObject({ errors: { password: ['not_password'] } })
  const why = elevate(await admin.ctx(), { reason: ' ', password })
  await expect(why).rejects.toMatchObject({ errors: { reason: ['too_short'] } })
  await expect(grantRole(await admin.ctx(), grant())).rejects.toMatchObject(needed)

  await elevate(await admin.ctx(), { reason, password })
  await grantRole(await admin.ctx(), grant())
  world.clock.forward(minutes(15))
  await expect(grantRole(await admin.ctx(), grant())).rejects.toMatchObject(needed)
  const [newest] = await elevations(world.as(unit.administrator))
  expect(newest).toMatchObject({ name: 'Ada Min', reason, proof: 'password' })
})

test('it is ended before its time, and belongs to one session', async () => {
  const admin = await anAdministrator('Bea Min')
  const headers = await signInWithPassword(world.guest, { email: admin.email, password })
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  const request = new Request('http://127.0.0.1/', { headers: { cookie } })
  await elevate(await admin.ctx(), { reason, password })
  const { actor } = await actorOf(world.hub, request)
  await expect(grantRole(newContext(world.hub, { actor }), grant())).rejects.toMatchObject(needed)
  await lowerSession(await admin.ctx(), {})
  await expect(grantRole(await admin.ctx(), grant())).rejects.toMatchObject(needed)
})

test('nobody else raises their rights, and a password is not guessed here either', async () => {
  const other = elevate(world.as(unit.manager), { reason, password })
  await expect(other).rejects.toMatchObject({ code: 'forbidden' })
  const admin = await anAdministrator('Dag Min')
  const ctx = await admin.ctx()
  for (let n = 0; n < 10; n++) await elevate(ctx, { reason, password: 'fel' }).catch(() => {})
  await expect(elevate(ctx, { reason, password })).rejects.toMatchObject({ code: 'too_many' })
})

test('the page tells what is needed, and keeps the reason that was typed', async () => {
  const admin = await anAdministrator('Eva Min')
  const headers = { cookie: admin.cookie }
  const form = { reason, password: 'hemligt fel', then: '//evil.example' }
  const refused = await world.request(null, 'POST', '/admin/elevation', form, headers)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain(`value="${reason}"`)
  expect(page).not.toContain('hemligt fel')
  const done = await world.request(null, 'POST', '/admin/elevation', { ...form, password }, headers)
  expect([done.status, done.headers.get('location')]).toEqual([302, '/admin/elevation'])
  const now = await world.request(null, 'GET', '/admin/elevation', undefined, headers)
  expect(await now.text()).toContain('Din behörighet är förhöjd')
})

test('every page that refuses for lack of it leads there and back, and keeps what was typed', async () => {
  const admin = await anAdministrator('Flora Min')
  const headers = { cookie: admin.cookie }
  const person = `/admin/people/${unit.bo.id}`
  await sql`insert into second_factors (person_id, secret, confirmed_at, created_at)
    values (${unit.bo.id}, 'x', ${world.clock.now()}, ${world.clock.now()})`.execute(world.hub.db)
  const reset = { personId: unit.bo.id, identityCheck: 'video' }
  const forms: [string, Record<string, string>, string][] = [
    ['/admin/second-factors', reset, 'value="video" selected'],
    ['/admin/tokens', { unitId: unit.id, name: 'Nattlig synk', role: 'staff' }, 'Nattlig synk'],
    [person, { do: 'add-address', address: 'bo.ny@example.org' }, 'bo.ny@example.org'],
    [person, { do: 'give-role', where: unit.id, role: 'editor' }, 'value="editor" selected'],
    [`${person}/erase`, { sure: 'on' }, unit.bo.name],
  ]
  for (const [path, form, kept] of forms) {
    const answer = await world.request(null, 'POST', path, form, headers)
    const page = await answer.text()
    expect({ path, status: answer.status }).toEqual({ path, status: 403 })
    expect(page).toContain(`/admin/elevation?then=${encodeURIComponent(path)}`)
    expect(page).toContain(kept)
  }
})

test('what opens everything asks for it', () => {
  const asks = [...operations.values()].filter(({ elevated }) => elevated)
  expect(asks.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining([
      'role.grant',
      'role.withdraw',
      'person.set-password',
      'token.create',
      'token.withdraw',
      'second-factor.reset',
    ]),
  )
})
