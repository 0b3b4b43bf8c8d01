import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newContext } from '#kernel/context.ts'
import { minutes } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { actorOf } from '../../actor.ts'
import { aColleague, aRequester, aUnit, type TestUnit } from '../../make.ts'
import { people } from '../../module.ts'
import { setPassword } from '../../operations.ts'
import { mailedLink } from '../link.ts'
import { signInWithLink, signInWithPassword } from '../sign-in.ts'
import { unsealed } from '#kernel/secret.ts'
import { newBackupCodes, stepOf } from './codes.ts'
import { factorOf } from './check.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from './operations.ts'
import { onwards, passSecondFactor } from './pending.ts'
import { ownSecondFactor } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  const env = { NAVET_SECOND_FACTOR: 'auditor' }
  world = await makeWorld({ modules: [people], pages: true, env })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const password = 'korrekt häst batteri'
const byPassword = async ({ email }: Persona) =>
  entered(await signInWithPassword(world.guest, { email, password }))
const byLink = async ({ id }: Persona) =>
  entered(await signInWithLink(world.guest, { token: (await mailedLink(world.guest, id)).token }))

function entered(headers: Headers) {
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  const actor = async () =>
    (await actorOf(world.hub, new Request('http://127.0.0.1/', { headers: { cookie } }))).actor
  return {
    cookie,
    headers,
    actor,
    ctx: async () => newContext(world.hub, { actor: await actor() }),
    pass: (code: string) => passSecondFactor(world.guest, cookie, { code }),
  }
}

/** What the app shows: `later` steps of half a minute from now. */
async function codeOf({ id }: Persona, later = 0) {
  const { secret } = (await factorOf(world.system, id))!
  const otp = createOTP(await unsealed(world.hub, secret), { digits: 6, period: 30 })
  return otp.hotp(stepOf(world.system.now) + later)
}

/** Somebody with a password and a second factor, whose app has been used for this half minute. */
async function someone(name: string) {
  const who = await aColleague(world, unit.id, { name, role: 'staff' })
  await setPassword(world.system, { personId: who.id, password })
  const session = await byPassword(who)
  await beginSecondFactor(await session.ctx(), {})
  const code = await codeOf(who)
  const { codes } = await confirmSecondFactor(await session.ctx(), { code })
  return { ...who, codes, session, code }
}
const wrongCode = { errors: { code: ['wrong_code'] } }

test('set up, it asks every way in for a code, and opens nothing before', async () => {
  const who = await someone('Tove Steg')
  expect((await who.session.actor()).personId, 'who set it up stays signed in').toBe(who.id)
  for (const way of [byPassword, byLink]) {
    world.clock.forward(minutes(1))
    const half = await way(who)
    expect((await half.actor()).kind).toBe('guest')
    expect(await onwards(world.guest, half.headers, '/my')).toBe('/sign-in/code?then=%2Fmy')
    const page = await world.request(null, 'GET', '/my/security', undefined, {
      cookie: half.cookie,
    })
    expect(page.status).toBe(302)
    await expect(half.pass('000000')).rejects.toMatchObject(wrongCode)
    await half.pass(await codeOf(who))
    expect((await half.actor()).personId).toBe(who.id)
  }
})

test('no code works twice, nor one that is too old; clocks may differ by half a minute', async () => {
  const who = await someone('Una Gång')
  const half = await byPassword(who)
  await expect(half.pass(who.code)).rejects.toMatchObject(wrongCode)
  await half.pass(await codeOf(who, 1))
  const again = await byPassword(who)
  await expect(again.pass(await codeOf(who, 1))).rejects.toMatchObject(wrongCode)
  await expect(again.pass(await codeOf(who, 3))).rejects.toMatchObject(wrongCode)
  world.clock.forward(minutes(2))
  await expect(again.pass(await codeOf(who, -2))).rejects.toMatchObject(wrongCode)
  const [first, second] = await Promise.allSettled([
    again.pass(await codeOf(who)),
    (await byPassword(who)).pass(await codeOf(who)),
  ])
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
})

test('a backup code works once, typed as people type', async () => {
  const who = await someone('Rut Reserv')
  const [code] = who.codes
  await (await byPassword(who)).pass(` ${code!.toUpperCase().replace('-', ' ')} `)
  await expect((await byPassword(who)).pass(code!)).rejects.toMatchObject(wrongCode)
  expect(await ownSecondFactor(await who.session.ctx())).toMatchObject({
    state: 'on',
    codesLeft: 9,
  })
  expect(new Set(Array.from({ length: 50 }, newBackupCodes).flat()).size).toBe(500)
})

test('codes cannot be guessed', async () => {
  const who = await someone('Gisela Giss')
  const half = await byPassword(who)
  for (let n = 0; n < 9; n++) await expect(half.pass('000000')).rejects.toMatchObject(wrongCode)
  world.clock.forward(minutes(1))
  await expect(half.pass(await codeOf(who))).rejects.toMatchObject({ code: 'too_many' })
})

test('neither the secret nor the codes can be read in the database', async () => {
  const who = await someone('Hemma Lig')
  const rows = JSON.stringify(await factorOf(world.system, who.id))
  const { letters } = await aSetUp()
  expect(rows).not.toContain(letters.replaceAll(' ', ''))
  expect(who.codes).toHaveLength(10)
})

async function aSetUp() {
  const who = await aRequester(world, 'Sigge Start')
  const ctx = world.as(who)
  await beginSecondFactor(ctx, {})
  const begun = await ownSecondFactor(ctx)
  if (begun.state !== 'begun') throw new Error('not begun')
  expect(decodeURIComponent(begun.picture)).toMatch(/^data:image\/svg\+xml,<svg /)
  return begun
}

test('what is only begun asks for nothing, and is confirmed by a right code alone', async () => {
  const who = await aRequester(world, 'Halv Gjord')
  await setPassword(world.system, { personId: who.id, password })
  await expect(confirmSecondFactor(world.as(who), { code: '000000' })).rejects.toMatchObject({
    code: 'wrong_state',
  })
  await beginSecondFactor(world.as(who), {})
  await expect(confirmSecondFactor(world.as(who), { code: '000000' })).rejects.toMatchObject(
    wrongCode,
  )
  expect((await (await byPassword(who)).actor()).personId).toBe(who.id)
})

test('it is taken away with a code of it, and not begun anew while it is on', async () => {
  const who = await someone('Avi Stängd')
  const ctx = await who.session.ctx()
  await expect(beginSecondFactor(ctx, {})).rejects.toMatchObject({ code: 'already_done' })
  await expect(removeSecondFactor(ctx, { code: '000000' })).rejects.toMatchObject(wrongCode)
  await removeSecondFactor(ctx, { code: who.codes[0]! })
  expect((await (await byPassword(who)).actor()).personId).toBe(who.id)
})

test('an administrator takes it away for whoever has lost it, having checked who it is', async () => {
  const who = await someone('Bort Tappad')
  const given = { personId: who.id, identityCheck: 'video' as const }
  const elsewhere = await aUnit(world)
  for (const other of [unit.manager, unit.anna, elsewhere.administrator])
    await expect(resetSecondFactor(world.as(other), given)).rejects.toMatchObject({ status: 403 })
  const unchecked = resetSecondFactor(world.as(unit.administrator), { personId: who.id } as never)
  await expect(unchecked).rejects.toMatchObject({ errors: { identityCheck: ['required'] } })
  await resetSecondFactor(world.as(unit.administrator), given)
  expect((await who.session.actor()).kind).toBe('guest')
  expect((await (await byPassword(who)).actor()).personId).toBe(who.id)
})

test('a role that asks for it is not in force for who has none', async () => {
  const { id } = unit.auditor
  await setPassword(world.system, { personId: id, password })
  const session = await byPassword(unit.auditor)
  expect(await session.actor()).toMatchObject({ personId: id, roles: [], unitIds: [] })
  const headers = { cookie: session.cookie }
  const page = await world.request(null, 'GET', '/my/security', undefined, headers)
  expect(await page.text()).toContain('Rollerna Granskare gäller först')
  await beginSecondFactor(await session.ctx(), {})
  await confirmSecondFactor(await session.ctx(), { code: await codeOf(unit.auditor) })
  expect((await session.actor()).roles).toEqual([{ role: 'auditor', unitId: unit.id }])
})

test('the library cannot be asked to let a half session in', async () => {
  const who = await someone('Halva Vägen')
  const half = await byPassword(who)
  const answer = await (
    await world.app
  ).request('http://127.0.0.1/auth/get-session', {
    headers: { cookie: half.cookie },
  })
  expect(answer.status).toBe(404)
})
