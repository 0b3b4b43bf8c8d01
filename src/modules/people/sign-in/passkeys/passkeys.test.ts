import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newContext } from '#kernel/context.ts'
import { minutes } from '#kernel/time.ts'
import { anAuthenticator } from '#test/authenticator.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { actorOf } from '../../actor.ts'
import { aColleague, aUnit, type TestUnit } from '../../make.ts'
import { people } from '../../module.ts'
import { setPassword } from '../../operations.ts'
import { mergePersons } from '../../persons/merge.ts'
import { elevate, elevations } from '../elevation.ts'
import { ownSignIns } from '../log.ts'
import { resetSecondFactor } from '../second-factor/operations.ts'
import { secondFactorsOfStaff } from '../second-factor/queries.ts'
import { signInWithPassword } from '../sign-in.ts'
import {
  addPasskey,
  askForPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
} from './operations.ts'
import { ownPasskeys } from './queries.ts'
import { relyingParty } from './relying-party.ts'
import { askAnybodyForPasskey, signInWithPasskey } from './sign-in.ts'

const url = 'https://navet.example.org'
const site = { rpId: 'navet.example.org', origin: url }
let world: World
let unit: TestUnit
beforeAll(async () => {
  const env = { NAVET_URL: url, NAVET_SECOND_FACTOR: 'auditor' }
  world = await makeWorld({ modules: [people], pages: true, env })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const password = 'korrekt häst batteri'
const wrong = { errors: { passkey: ['wrong_passkey'] } }
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]!.split(';')[0]!

function entered(headers: Headers) {
  const cookie = cookieOf(headers)
  const request = () => new Request(url, { headers: { cookie } })
  const actor = async () => (await actorOf(world.hub, request())).actor
  return { cookie, actor, ctx: async () => newContext(world.hub, { actor: await actor() }) }
}
const byPassword = async ({ email }: Persona) =>
  entered(await signInWithPassword(world.guest, { email, password }))

/** A colleague, signed in by password, with a device that holds a passkey of theirs. */
async function someone(name: string, role: 'staff' | 'auditor' | 'administrator' = 'staff') {
  const who = await aColleague(world, unit.id, { name, role })
  await setPassword(world.system, { personId: who.id, password })
  const session = await byPassword(who)
  const device = anAuthenticator(site)
  const question = await beginPasskey(await session.ctx(), { name: 'Min telefon' })
  const answer = device.create(question)
  const { passkeyId } = await addPasskey(await session.ctx(), {
    name: 'Min telefon',
    passkey: answer,
  })
  return { ...who, session, device, passkeyId, answer }
}
/** A browser that has been asked, and how it answers. */
async function asked() {
  const { question, headers } = await askAnybodyForPasskey(world.guest)
  const cookie = cookieOf(headers)
  const send = (passkey: string, with_ = cookie) =>
    signInWithPasskey(world.guest, with_, { passkey }).then(entered)
  return { question, cookie, headers, send }
}

describe('a passkey', () => {
  test('signs in by itself, is two steps in one, and its owner is told of it by letter', async () => {
    const who = await someone('Petra Nyckel', 'auditor')
    const browser = await asked()
    expect(JSON.parse(browser.question).allowCredentials ?? []).toEqual([])
    expect(browser.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Secure$/)
    const session = await browser.send(who.device.get(browser.question))
    // The role asks for a second factor, and is in force.
    expect(await session.actor()).toMatchObject({ personId: who.id, roles: [{ role: 'auditor' }] })
    expect((await ownSignIns(await session.ctx(), 1))[0]).toMatchObject({ way: 'passkey' })
    await world.runJobs()
    const letter = (await world.letters()).findLast(({ toAddress }) => toAddress === who.email)!
    expect(letter.subject).toBe('Ny lösennyckel till Navet')
    expect(letter.text).toContain('Min telefon')
    const [one] = (await ownPasskeys(await session.ctx()))!
    expect(one).toMatchObject({ name: 'Min telefon', lastUsedAt: expect.any(Date) })
    const staff = await secondFactorsOfStaff(world.as(unit.administrator))
    const passkeysOf = (id: string) => staff.find((one) => one.id === id)!.passkeys
    expect([passkeysOf(who.id), passkeysOf(unit.anna.id)]).toEqual([1, 0])
  })

  test('is renamed and removed by its owner alone; removed, it opens nothing, nor do other sessions', async () => {
    const who = await someone('Ragna Bort')
    const ctx = await who.session.ctx()
    const browser = await asked()
    const elsewhere = await browser.send(who.device.get(browser.question))
    const { passkeyId } = who
    for (const other of [unit.anna, unit.administrator]) {
      const gone = { code: 'not_found' }
      await expect(removePasskey(world.as(other), { passkeyId })).rejects.toMatchObject(gone)
      const rename = renamePasskey(world.as(other), { passkeyId, name: 'Min' })
      await expect(rename).rejects.toMatchObject(gone)
    }
    await renamePasskey(ctx, { passkeyId, name: 'Gamla telefonen' })
    expect((await ownPasskeys(ctx))![0]!.name).toBe('Gamla telefonen')
    await removePasskey(ctx, { passkeyId })
    expect((await elsewhere.actor()).kind).toBe('guest')
    expect((await who.session.actor()).personId).toBe(who.id)
    const again = await asked()
    await expect(again.send(who.device.get(again.question))).rejects.toMatchObject(wrong)
    await world.runJobs()
    const letter = (await world.letters()).findLast(({ toAddress }) => toAddress === who.email)!
    expect(letter.text).toContain('Gamla telefonen')
  })

  test('is added after a fresh proof, and not by whoever finds a browser left open', async () => {
    const who = await aColleague(world, unit.id, { name: 'Olle Öppen', role: 'staff' })
    await setPassword(world.system, { personId: who.id, password })
    const session = await byPassword(who)
    world.clock.forward(minutes(6))
    const begin = async (more: object) =>
      beginPasskey(await session.ctx(), { name: 'Tjuvens', ...more })
    await expect(begin({})).rejects.toMatchObject({ errors: { password: ['not_password'] } })
    const passkey = anAuthenticator(site).create(JSON.stringify({ challenge: 'x'.repeat(43) }))
    const add = addPasskey(await session.ctx(), { name: 'Tjuvens', passkey })
    await expect(add).rejects.toMatchObject(wrong)
    for (let n = 0; n < 9; n++) await begin({ password: 'fel' }).catch(() => {})
    await expect(begin({ password })).rejects.toMatchObject({ code: 'too_many' })
  })

  test('raises an administrator’s rights, and says so', async () => {
    const who = await someone('Hedda Höj', 'administrator')
    world.clock.forward(minutes(6))
    const session = await byPassword(who)
    world.clock.forward(minutes(6))
    const { id: boundTo } = (await session.actor()).session!
    const question = await askForPasskey(await session.ctx(), { purpose: 'prove', boundTo })
    const reason = 'ny kollega på plats'
    const stolen = anAuthenticator(site).get(question)
    await expect(elevate(await session.ctx(), { reason, passkey: stolen })).rejects.toMatchObject(
      wrong,
    )
    await elevate(await session.ctx(), { reason, passkey: who.device.get(question) })
    expect((await elevations(world.as(unit.administrator)))[0]).toMatchObject({ proof: 'passkey' })
  })

  test('of somebody else raises nothing', async () => {
    const [who, other] = [await someone('Ida Egen', 'administrator'), await someone('Evert Annan')]
    world.clock.forward(minutes(6))
    const { id: boundTo } = (await who.session.actor()).session!
    const ctx = await who.session.ctx()
    const question = await askForPasskey(ctx, { purpose: 'prove', boundTo })
    const raise = elevate(ctx, { reason: 'lånar en telefon', passkey: other.device.get(question) })
    await expect(raise).rejects.toMatchObject(wrong)
  })

  test('goes with the second factor that an administrator takes away', async () => {
    const who = await someone('Tage Tappad')
    const given = { personId: who.id, identityCheck: 'in-person' as const }
    await resetSecondFactor(world.as(unit.administrator), given)
    const browser = await asked()
    await expect(browser.send(who.device.get(browser.question))).rejects.toMatchObject(wrong)
  })
})

describe('nobody comes in by', () => {
  test.each([
    ['another site', { origin: 'https://navet.example.com' }],
    ['a page of ours in the clear', { origin: 'http://navet.example.org' }],
    ['a key for another host', { rpId: 'example.org' }],
    ['a device that has not seen its owner', { verified: false }],
  ])('%s', async (_, change) => {
    const who = await someone('Ester Fel')
    const browser = await asked()
    Object.assign(who.device.device, change)
    await expect(browser.send(who.device.get(browser.question))).rejects.toMatchObject(wrong)
    const rows = await ownSignIns(await who.session.ctx(), 5)
    expect(rows[0]).toMatchObject({ way: 'passkey', outcome: 'refused' })
  })

  test('an answer that has been used, or is too old', async () => {
    const who = await someone('Rut Repris')
    const browser = await asked()
    const answer = who.device.get(browser.question)
    await browser.send(answer)
    await expect(browser.send(answer)).rejects.toMatchObject(wrong)
    const late = await asked()
    const slow = who.device.get(late.question)
    world.clock.forward(minutes(5) + 1)
    await expect(late.send(slow)).rejects.toMatchObject(wrong)
  })

  test('an answer to what another browser, or another page, was asked', async () => {
    const who = await someone('Bo Bytt')
    const [mine, theirs] = [await asked(), await asked()]
    const answer = who.device.get(theirs.question)
    await expect(mine.send(answer)).rejects.toMatchObject(wrong)
    await expect(mine.send(answer, '')).rejects.toMatchObject(wrong)
    const { id: boundTo } = (await who.session.actor()).session!
    const forProof = await askForPasskey(await who.session.ctx(), { purpose: 'prove', boundTo })
    const other = await asked()
    await expect(other.send(who.device.get(forProof))).rejects.toMatchObject(wrong)
  })

  test('a copy: a counter that goes back or stands still', async () => {
    const who = await someone('Kaj Kopia')
    who.device.device.counter = 7
    const first = await asked()
    await first.send(who.device.get(first.question))
    for (const counter of [7, 2]) {
      who.device.device.counter = counter - 1
      const next = await asked()
      await expect(next.send(who.device.get(next.question))).rejects.toMatchObject(wrong)
    }
    who.device.device.counter = 8
    const good = await asked()
    expect((await (await good.send(who.device.get(good.question))).actor()).personId).toBe(who.id)
  })

  test('a forged signature, nonsense, or the key of an entry that has gone into another', async () => {
    const who = await someone('Nils Nonsens')
    for (const spoil of [
      (text: string) => text.replace(/"signature":"[^"]{8}/, '"signature":"AAAAAAAA'),
      () => 'null',
      () => '{"id":"x","response":{"clientDataJSON":"!"}}',
      () => '['.repeat(10_000),
    ]) {
      const browser = await asked()
      const sent = browser.send(spoil(who.device.get(browser.question)))
      await expect(sent).rejects.toMatchObject(wrong)
    }
    const kept = await aColleague(world, unit.id, { name: 'Nils Nonsens', role: 'staff' })
    await mergePersons(world.system, { keptId: kept.id, goneId: who.id, vouch: false })
    const last = await asked()
    await expect(last.send(who.device.get(last.question))).rejects.toMatchObject(wrong)
  })
})

describe('no passkey is kept', () => {
  test('twice, of another site, or with a certificate that we would have to fetch', async () => {
    const who = await someone('Dora Dubbel')
    const ctx = await who.session.ctx()
    const add = async (device: ReturnType<typeof anAuthenticator>) =>
      addPasskey(ctx, {
        name: 'Ny',
        passkey: device.create(await beginPasskey(ctx, { name: 'Ny' })),
      })
    await expect(add(who.device)).rejects.toMatchObject(wrong)
    await expect(
      add(anAuthenticator({ ...site, origin: 'https://x.example' })),
    ).rejects.toMatchObject(wrong)
    await expect(add(anAuthenticator({ ...site, verified: false }))).rejects.toMatchObject(wrong)
    const certified = anAuthenticator(site)
    certified.device.statement
      .set('alg', -7)
      .set('sig', Buffer.alloc(8))
      .set('x5c', [Buffer.alloc(8)])
    await expect(add(certified)).rejects.toMatchObject(wrong)
    await expect(addPasskey(ctx, { name: 'Ny', passkey: who.answer })).rejects.toMatchObject(wrong)
    expect(await ownPasskeys(ctx)).toHaveLength(1)
  })

  test.each([
    ['https://navet.example.org', 'navet.example.org'],
    ['http://localhost:3000', 'localhost'],
    ['http://navet.example.org', undefined],
    ['https://192.0.2.7', undefined],
    ['https://[2001:db8::1]:8443', undefined],
    [undefined, undefined],
  ])('at %s they are for %s', (address, host) => {
    const settings = { ...world.hub.settings, url: address }
    expect(relyingParty({ settings })?.id).toBe(host)
  })
})
