import { afterAll, beforeAll, expect, test } from 'vitest'
import { newContext } from '#kernel/context.ts'
import { disposeOfOld } from '#kernel/personal-data/index.ts'
import { days } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { actorOf } from '../actor.ts'
import { aRequester, aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { setPassword } from '../operations.ts'
import { grantRole, withdrawRole } from '../roles/grant.ts'
import { deviceOf, networkOf } from './device.ts'
import { ownSignIns, signInLog } from './log.ts'
import { endOtherSessions, endSession, ownSessions } from './sessions.ts'
import { mailedLink } from './link.ts'
import { signInWithPassword } from './sign-in.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
  for (const who of [unit.anna, unit.bo])
    await setPassword(world.system, { personId: who.id, password })
})
afterAll(() => world?.close())

const password = 'korrekt häst batteri'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'

const from = (device: string, address = '192.0.2.77') => ({ ...world.guest, device, address })
/** Comes in, and is who the cookie says. */
async function comesIn({ email }: Persona, device: string) {
  const headers = await signInWithPassword(from(device), { email, password })
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  const who = async () =>
    (await actorOf(world.hub, new Request('http://127.0.0.1/', { headers: { cookie } }))).actor
  return { cookie, who, ctx: newContext(world.hub, { actor: await who() }) }
}

test('one sees where one is signed in, and ends one session or all others', async () => {
  const desk = await comesIn(unit.anna, firefox)
  const phone = await comesIn(unit.anna, iPhone)
  const third = await comesIn(unit.anna, firefox)
  const rows = await ownSessions(desk.ctx)
  expect(rows[0]).toMatchObject({ browser: 'Firefox', system: 'Windows', isThis: true })
  expect(rows.map(({ system }) => system).sort()).toEqual(['Windows', 'Windows', 'iPhone'])

  const { id: sessionId } = rows.find(({ system }) => system === 'iPhone')!
  const foreign = endSession(world.as(unit.bo), { sessionId })
  await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  await endSession(desk.ctx, { sessionId })
  expect((await phone.who()).kind).toBe('guest')
  expect((await third.who()).kind).toBe('person')

  await endOtherSessions(desk.ctx, {})
  expect((await third.who()).kind).toBe('guest')
  expect((await desk.who()).personId).toBe(unit.anna.id)
})

test('a role that is withdrawn ends the sessions of whoever held it', async () => {
  const someone = await aRequester(world, 'Rolf Roll')
  await setPassword(world.system, { personId: someone.id, password })
  const grant = { personId: someone.id, unitId: unit.id, role: 'editor' as const }
  await grantRole(world.system, grant)
  const session = await comesIn(someone, firefox)
  await withdrawRole(world.system, grant)
  expect((await session.who()).kind).toBe('guest')
})

test('who signs in gets a session of their own, whatever cookie somebody had planted', async () => {
  const attacker = await comesIn(unit.bo, firefox)
  const form = { email: unit.anna.email, password }
  const planted = { cookie: attacker.cookie }
  const answer = await world.request(null, 'POST', '/sign-in', form, planted)
  const fresh = answer.headers.getSetCookie()[0]!.split(';')[0]!
  expect(fresh).not.toBe(attacker.cookie)
  const { token } = await mailedLink(world.guest, unit.anna.id)
  const byLink = await world.request(null, 'POST', '/sign-in/link', { token }, planted)
  const other = byLink.headers.getSetCookie()[0]!.split(';')[0]!
  expect(new Set([attacker.cookie, fresh, other]).size).toBe(3)
  // Nor is a cookie of the attacker's own making ever taken up.
  const forged = { cookie: 'navet.session_token=planted.AAAA' }
  const again = await world.request(null, 'POST', '/sign-in', form, forged)
  expect(again.headers.getSetCookie()[0]).not.toContain('planted')
  expect((await attacker.who()).personId).toBe(unit.bo.id)
})

test('sign-ins and attempts are written down without a secret, and seen by whom they concern', async () => {
  const wrong = signInWithPassword(from(iPhone), { email: unit.bo.email, password: 'hemligt fel' })
  await expect(wrong).rejects.toMatchObject({ code: 'invalid' })
  const nobody = { email: 'ingen.alls@example.org', password: 'hemligt fel' }
  await expect(signInWithPassword(from(iPhone), nobody)).rejects.toMatchObject({ code: 'invalid' })
  await comesIn(unit.bo, firefox)

  const [newest, before] = await ownSignIns(world.as(unit.bo), 10)
  expect(newest).toMatchObject({ outcome: 'in', way: 'password', browser: 'Firefox' })
  expect(before).toMatchObject({ outcome: 'refused', system: 'iPhone', network: '192.0.2.0/24' })
  const { items } = await signInLog(world.as(unit.administrator), { outcome: 'refused', limit: 50 })
  expect(items.map(({ name, typed }) => name ?? typed)).toEqual(
    expect.arrayContaining(['Bo Ek', 'ingen.alls@example.org']),
  )
  expect(JSON.stringify(items)).not.toMatch(/hemligt|argon2/)
  const page = await world.request(unit.administrator, 'GET', '/admin/sign-ins?outcome=refused')
  expect(await page.text()).toContain('ingen.alls@example.org')
})

test('for an administrator of another unit, our colleagues’ sign-ins do not exist', async () => {
  const other = await aUnit(world)
  await comesIn(unit.bo, firefox)
  const { items } = await signInLog(world.as(other.administrator), { limit: 50 })
  expect(items.map(({ name }) => name)).not.toContain('Bo Ek')
  await expect(signInLog(world.as(unit.manager), { limit: 50 })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('of a flood of attempts the first one too many is written down', async () => {
  const someone = await aRequester(world, 'Gissa Mig')
  const attempt = () =>
    signInWithPassword(from(firefox, '198.51.100.9'), { email: someone.email, password: 'fel' })
  for (let n = 0; n < 15; n++) await attempt().catch(() => {})
  const rows = await ownSignIns(world.as(someone), 50)
  expect(rows.filter(({ outcome }) => outcome === 'throttled')).toHaveLength(1)
  expect(rows).toHaveLength(11)
})

test('after half a year the log forgets', async () => {
  const now = world.clock.now()
  world.clock.set(new Date(now.getTime() + days(181)))
  await disposeOfOld(world.system)
  world.clock.set(now)
  expect(await ownSignIns(world.as(unit.bo), 50)).toEqual([])
})

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2::7', '2001:db8:1::/48'],
  ['2001:db8::7', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['nonsense', null],
  [null, null],
])('the network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))

test('a browser that says nothing, or nonsense, is an unknown device', () => {
  expect(deviceOf(null)).toEqual({ browser: null, system: null })
  expect(deviceOf('curl')).toMatchObject({ system: null })
  expect(() => deviceOf('('.repeat(5_000))).not.toThrow()
})
