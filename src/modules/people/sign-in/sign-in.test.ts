import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lens } from '#kernel/database/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { actorOf } from '../actor.ts'
import { demoPersons } from './demo-persons.ts'
import { aRequester, aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { forgetSessions, setPassword } from '../operations.ts'
import { grantRole } from '../roles/grant.ts'
import { hashPassword, passwordFits } from './password.ts'
import { findOrAddRequester } from '../requester.ts'
import { mailSignInLink, signInAsDemoPerson, signInWithPassword, signOut } from './sign-in.ts'

type Audit = {
  operation: string
  subjectId: string
  actorName: string
  details: object
  id: string
}
const audit = lens<{ auditLog: Audit; authSessions: { personId: string } }>()

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const password = 'korrekt häst batteri'
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]!.split(';')[0]!
const requestWith = (cookie: string) => new Request('http://127.0.0.1/', { headers: { cookie } })
const whoHas = async (cookie: string, hub = world.hub) =>
  (await actorOf(hub, requestWith(cookie))).actor

describe('by password', () => {
  beforeAll(() => setPassword(world.system, { personId: unit.anna.id, password }))

  test('a session is a cookie that is read in one query, and the trail knows of it', async () => {
    const given = { email: ` ${unit.anna.email.toUpperCase()} `, password }
    const headers = await signInWithPassword(world.guest, given)
    const [line] = headers.getSetCookie()
    expect(line).toMatch(/^navet\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax/)
    expect(line).not.toContain('Secure')
    const { result, queries } = await world.counting(() => whoHas(cookieOf(headers)))
    const session = {
      id: expect.any(String),
      startedAt: expect.any(Date),
      elevatedUntil: null,
      narrow: false,
    }
    expect(result).toEqual({ ...unit.anna.actor, session })
    expect(queries).toBe(1)
    const trail = await audit(world.hub)
      .selectFrom('auditLog')
      .select(['operation', 'actorName', 'details'])
      .where('subjectId', '=', unit.anna.id)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(trail).toEqual({
      operation: 'session.start',
      actorName: 'Anna Lind',
      details: { by: 'password' },
    })
  })

  test('a role that is granted or withdrawn shows on the next page', async () => {
    const someone = await aRequester(world, 'Rolf Roll')
    await setPassword(world.system, { personId: someone.id, password })
    const cookie = cookieOf(await signInWithPassword(world.guest, { ...someone, password }))
    expect((await whoHas(cookie)).roles).toEqual([])
    await grantRole(world.system, { personId: someone.id, unitId: unit.id, role: 'auditor' })
    expect((await whoHas(cookie)).roles).toEqual([{ role: 'auditor', unitId: unit.id }])
  })

  test.each([
    ['a wrong password', () => ({ email: unit.anna.email, password: 'fel' })],
    ['an unknown address', () => ({ email: 'ingen@example.org', password })],
    ['somebody without a password', () => ({ email: unit.bo.email, password })],
  ])('%s is refused with the same words', async (_, given) => {
    await expect(signInWithPassword(world.guest, given())).rejects.toMatchObject({
      status: 422,
      errors: { password: ['wrong_password'] },
    })
  })

  test.each([
    ['a forged signature', (cookie: string) => `${cookie.slice(0, -6)}AAAA%3D`],
    ['no signature', (cookie: string) => cookie.split('.').slice(0, 2).join('.')],
    ['nonsense', () => 'navet.session_token=%E0%A4%A'],
  ])('a cookie with %s is nobody’s', async (_, forge) => {
    const cookie = cookieOf(
      await signInWithPassword(world.guest, { email: unit.anna.email, password }),
    )
    expect((await whoHas(cookie)).personId).toBe(unit.anna.id)
    expect((await whoHas(forge(cookie))).kind).toBe('guest')
  })

  test('a session ends by sign-out, after two weeks, and with a new password', async () => {
    const start = async () =>
      cookieOf(await signInWithPassword(world.guest, { email: unit.anna.email, password }))
    const [first, second] = [await start(), await start()]
    const out = await signOut(world.as(unit.anna), requestWith(first))
    expect(out.getSetCookie().join()).toMatch(/Max-Age=0/)
    expect((await whoHas(first)).kind).toBe('guest')
    expect((await whoHas(second)).personId).toBe(unit.anna.id)

    const now = world.clock.now()
    world.clock.set(new Date(now.getTime() + 15 * 86_400_000))
    expect((await whoHas(second)).kind).toBe('guest')
    await forgetSessions(world.system, {})
    const left = await audit(world.hub)
      .selectFrom('authSessions')
      .select('personId')
      .where('personId', '=', unit.anna.id)
      .execute()
    expect(left).toEqual([])
    world.clock.set(now)

    const third = await start()
    await setPassword(world.system, { personId: unit.anna.id, password })
    expect((await whoHas(third)).kind).toBe('guest')
  })

  test('the eleventh wrong attempt at an account waits, a good one begins anew', async () => {
    const someone = await aRequester(world, 'Gissa Mig')
    await setPassword(world.system, { personId: someone.id, password })
    const attempt = (password: string) =>
      signInWithPassword(world.guest, { email: someone.email, password })
    const wrong = { errors: { password: ['wrong_password'] } }
    for (let i = 0; i < 9; i++) await expect(attempt('fel')).rejects.toMatchObject(wrong)
    await attempt(password)
    for (let i = 0; i < 10; i++) await expect(attempt('fel')).rejects.toMatchObject(wrong)
    const late = await attempt(password).catch((error) => error)
    expect(late).toMatchObject({ code: 'too_many', status: 429 })
    expect(late.more.retryAfter).toBeGreaterThan(800)
  })

  test('who guesses at an account does not lock its owner out elsewhere', async () => {
    const someone = await aRequester(world, 'Rakel Rätt')
    await setPassword(world.system, { personId: someone.id, password })
    const from = (address: string, password: string) =>
      signInWithPassword({ ...world.guest, address }, { email: someone.email, password })
    for (let n = 0; n < 12; n++) await from('192.0.2.66', 'fel').catch(() => {})
    await expect(from('192.0.2.66', password)).rejects.toMatchObject({ code: 'too_many' })
    const cookie = cookieOf(await from('198.51.100.7', password))
    expect((await whoHas(cookie)).personId).toBe(someone.id)
  })

  test('an address that tries many accounts waits, others do not', async () => {
    const from = (address: string, n: number) =>
      mailSignInLink({ ...world.guest, address }, { email: `nr${n}@example.org` })
    for (let i = 0; i < 100; i++) await from('192.0.2.1', i)
    await expect(from('192.0.2.1', 101)).rejects.toMatchObject({ code: 'too_many' })
    await from('192.0.2.2', 102)
  })

  test('is kept as argon2id, and typed in either form of å', async () => {
    const hash = await hashPassword('fågel')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwordFits('fågel', hash)).toBe(true)
    expect(await passwordFits('fagel', hash)).toBe(false)
    expect(await passwordFits('fågel', 'nonsense')).toBe(false)
    expect(await hashPassword('fågel')).not.toBe(hash)
  })
})

describe('a demonstration', () => {
  const demo = () => {
    const hub = { ...world.hub, settings: { ...world.hub.settings, demo: 'on' as const } }
    return { ...world.guest, hub }
  }

  test('offers its invented persons by role, and one click is enough', async () => {
    const ctx = demo()
    const groups = await demoPersons(ctx)
    expect(groups.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['requester', 'staff', 'manager', 'administrator']),
    )
    const ids = groups.flatMap(({ persons }) => persons.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    const { id: personId } = groups.find(({ role }) => role === 'manager')!.persons[0]!
    const headers = await signInAsDemoPerson(ctx, { personId })
    expect((await whoHas(cookieOf(headers), ctx.hub)).personId).toBe(personId)
  })

  test('never opens a real address, and a real installation opens none', async () => {
    const { id } = await findOrAddRequester(world.guest, {
      email: 'verklig@universitet.se',
      language: 'sv',
    })
    const attempt = (ctx: typeof world.guest, personId: string) =>
      signInAsDemoPerson(ctx, { personId })
    await expect(attempt(demo(), id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(attempt(world.guest, unit.anna.id)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await demoPersons(world.guest)).toEqual([])
  })
})

test('the secret is made once and kept for its owner alone', () => {
  const { mode, size } = statSync(join(world.hub.settings.data, 'secret'))
  expect(mode & 0o777).toBe(0o600)
  expect(size).toBe(64)
})

test('behind https the cookie never leaves it', async () => {
  const settings = { ...world.hub.settings, url: 'https://navet.example.org' }
  const hub = { ...world.hub, settings }
  await setPassword(world.system, { personId: unit.bo.id, password })
  const headers = await signInWithPassword({ ...world.guest, hub }, { ...unit.bo, password })
  expect(headers.getSetCookie()[0]).toMatch(/^__Secure-navet\.session_token=.*; Secure/)
  expect((await whoHas(cookieOf(headers), hub)).personId).toBe(unit.bo.id)
})
