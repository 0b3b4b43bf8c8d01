import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newContext } from '#kernel/context.ts'
import { days, minutes } from '#kernel/time.ts'
import { makeWorld, type Persona, type World } from '#test/world.ts'
import { actorOf } from '../actor.ts'
import { aRequester, aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { setPassword } from '../operations.ts'
import { setPrimaryAddress } from '../persons/addresses.ts'
import { personAt } from '../persons/find.ts'
import { findOrAddRequester } from '../requester.ts'
import { mailedLink } from '../sign-in/link.ts'
import { signInWithLink, signInWithPassword } from '../sign-in/sign-in.ts'
import { askForAddress, confirmAddress, dropAddress, releaseAddress } from './operations.ts'
import { ownAddresses } from './queries.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const password = 'korrekt häst batteri'
const fresh = (name = 'ny') => `${name}.${unique()}@example.org`

/** Somebody who has just signed in by password, here and elsewhere. */
async function someone(name = 'Siri Byter') {
  const who = await aRequester(world, name)
  await setPassword(world.system, { personId: who.id, password })
  const [here, elsewhere] = [await enter(who), await enter(who)]
  return { ...who, ...here, elsewhere }
}
async function enter({ email }: Pick<Persona, 'email'>) {
  const headers = await signInWithPassword(world.guest, { email, password })
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  const actorNow = async () =>
    (await actorOf(world.hub, new Request('http://127.0.0.1/', { headers: { cookie } }))).actor
  return { cookie, actorNow, ctx: async () => newContext(world.hub, { actor: await actorNow() }) }
}
const lettersTo = async (email: string) => {
  await world.runJobs()
  return (await world.letters()).filter(({ toAddress }) => toAddress === email)
}
const tokenTo = async (email: string) => {
  const letter = (await lettersTo(email)).at(-1)!
  return new URL(letter.button!.url).pathname.split('/').at(-1)!
}

describe('a second address', () => {
  test('is one’s own once its letter has been answered, and the main one is told', async () => {
    const who = await someone()
    const address = fresh()
    await askForAddress(await who.ctx(), { address, main: false })
    expect(await personAt(world.guest, address)).toBeUndefined()
    const token = await tokenTo(address)
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await world.request(null, method, `/my/addresses/${token}`)).status).toBe(200)
    expect(await personAt(world.guest, address)).toBeUndefined()
    expect(await confirmAddress(await who.ctx(), { token })).toEqual({ done: 'added' })
    expect((await personAt(world.guest, address))?.id).toBe(who.id)
    expect((await lettersTo(who.email)).at(-1)!.text).toContain(address)
    await expect(confirmAddress(await who.ctx(), { token })).rejects.toMatchObject({ status: 404 })
    await enter({ email: address })
  })

  test('is not given away by a thoughtless click in somebody else’s mailbox', async () => {
    const who = await someone('Tjuv Person')
    const address = fresh('offer')
    await askForAddress(await who.ctx(), { address, main: false })
    const token = await tokenTo(address)
    const victim = await someone('Offer Person')
    for (const ctx of [world.guest, await victim.ctx(), world.as(unit.administrator)])
      await expect(confirmAddress(ctx, { token })).rejects.toMatchObject({ code: 'forbidden' })
    const page = await (await world.request(null, 'GET', `/my/addresses/${token}`)).text()
    expect(page).toContain('Är du någon annan? Då behöver du inte göra något.')
    expect(page).not.toContain('Ja, den är min')
    expect(await personAt(world.guest, address)).toBeUndefined()
  })

  test('that is somebody’s gets the same answer after the same work; its owner alone is told', async () => {
    const who = await someone()
    const taken = unit.anna.email
    const ordered = (await findOrAddRequester(world.guest, { email: fresh(), language: 'sv' }))
      .email
    const jobs = async () =>
      (
        await sql<{
          name: string
        }>`select data ->> 'name' as name from jobs.job order by id desc limit 1`.execute(
          world.hub.db,
        )
      ).rows
    const ask = async (address: string) => {
      const body = { do: 'ask', for: 'new', address }
      const headers = { cookie: who.cookie }
      const { result, queries } = await world.counting(() =>
        world.request(null, 'POST', '/my/addresses', body, headers),
      )
      return [result.status, result.headers.get('location'), queries, await jobs()]
    }
    const first = await ask(fresh())
    expect(first.slice(0, 2)).toEqual([302, '/my/addresses?done=asked'])
    expect(await ask(taken)).toEqual(first)
    expect(await ask(ordered)).toEqual(first)
    const letter = (await lettersTo(taken)).at(-1)!
    expect(letter.subject).toBe('Någon har angett din adress på Navet')
    expect(letter.button!.url).not.toMatch(/addresses\/./)
    expect(letter.text).not.toContain(who.name)
    expect((await personAt(world.guest, taken))?.id).toBe(unit.anna.id)
    const page = await world.request(null, 'GET', '/my/addresses', undefined, {
      cookie: who.cookie,
    })
    const shown = await page.text()
    for (const address of [taken, ordered]) expect(shown).toContain(`Öppna brevet till ${address}`)
  })

  test('goes to who confirms first of two who want it', async () => {
    const address = fresh('delad')
    const [one, two] = [await someone('Ena Person'), await someone('Andra Person')]
    await askForAddress(await one.ctx(), { address, main: false })
    const first = await tokenTo(address)
    await askForAddress(await two.ctx(), { address, main: false })
    const second = await tokenTo(address)
    await confirmAddress(await one.ctx(), { token: first })
    const late = confirmAddress(await two.ctx(), { token: second })
    await expect(late).rejects.toMatchObject({ errors: { address: ['address_taken'] } })
    expect((await personAt(world.guest, address))?.id).toBe(one.id)
  })

  test('is asked for after a fresh proof, and not without end', async () => {
    const who = await someone()
    const now = world.clock.now()
    world.clock.set(new Date(now.getTime() + minutes(6)))
    const ask = async (more: object) =>
      askForAddress(await who.ctx(), { address: fresh(), main: false, ...more })
    await expect(ask({})).rejects.toMatchObject({ errors: { password: ['not_password'] } })
    await ask({ password })
    for (let n = 0; n < 3; n++) await ask({ password })
    await expect(ask({ password })).rejects.toMatchObject({ code: 'too_many' })
    world.clock.set(now)
  })

  test('that is removed leads nowhere, nor do letters that went there, nor sessions elsewhere', async () => {
    const who = await someone()
    const address = fresh()
    await askForAddress(await who.ctx(), { address, main: false })
    await confirmAddress(await who.ctx(), { token: await tokenTo(address) })
    const { token } = await mailedLink(world.guest, who.id)
    await dropAddress(await who.ctx(), { address })
    expect(await personAt(world.guest, address)).toBeUndefined()
    await expect(signInWithLink(world.guest, { token })).rejects.toMatchObject({ code: 'invalid' })
    expect((await who.elsewhere.actorNow()).kind).toBe('guest')
    expect((await who.actorNow()).personId).toBe(who.id)
    const main = dropAddress(await who.ctx(), { address: who.email })
    await expect(main).rejects.toMatchObject({ code: 'wrong_state' })
    const foreign = dropAddress(await who.ctx(), { address: unit.anna.email })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('where letters go', () => {
  test('is changed when both addresses have said yes, in either order', async () => {
    for (const order of ['new first', 'old first']) {
      const who = await someone()
      const address = fresh()
      await askForAddress(await who.ctx(), { address, main: true })
      const [confirm, release] = [await tokenTo(address), await tokenTo(who.email)]
      const yes = async () => releaseAddress(world.guest, { token: release, answer: 'yes' })
      const mine = async () => confirmAddress(await who.ctx(), { token: confirm })
      const [first, second] = order === 'new first' ? [mine, yes] : [yes, mine]
      expect(await first()).toEqual({ done: 'waiting' })
      expect(await personAt(world.guest, who.email)).toMatchObject({ email: who.email })
      expect(await second(), order).toEqual({ done: 'main' })
      expect(await personAt(world.guest, who.email)).toMatchObject({ id: who.id, email: address })
      for (const told of [who.email, address])
        expect((await lettersTo(told)).at(-1)!.subject).toBe(
          'Brev från Navet går till en annan adress',
        )
      expect((await who.elsewhere.actorNow()).kind).toBe('guest')
    }
  })

  test('is stopped by who reads the old mailbox: everybody is signed out, and the address goes', async () => {
    const who = await someone('Kapad Person')
    const address = fresh('tjuv')
    await askForAddress(await who.ctx(), { address, main: true })
    const release = await tokenTo(who.email)
    await confirmAddress(await who.ctx(), { token: await tokenTo(address) })
    // The letter of what was added has come since: the question's own link still works.
    const answer = await world.request(null, 'POST', `/my/addresses/${release}`, { answer: 'no' })
    expect(await answer.text()).toContain('Det är stoppat')
    expect(await personAt(world.guest, address)).toBeUndefined()
    expect((await who.actorNow()).kind).toBe('guest')
    const again = releaseAddress(world.guest, { token: release, answer: 'yes' })
    await expect(again).rejects.toMatchObject({ code: 'not_found' })
  })

  test('stays, where the new address alone has said yes, or time has run out', async () => {
    const who = await someone()
    const address = fresh()
    await askForAddress(await who.ctx(), { address, main: true })
    const release = await tokenTo(who.email)
    const now = world.clock.now()
    world.clock.set(new Date(now.getTime() + days(2) + minutes(1)))
    const late = releaseAddress(world.guest, { token: release, answer: 'yes' })
    await expect(late).rejects.toMatchObject({ code: 'not_found' })
    const { requests } = await ownAddresses(world.as(who))
    world.clock.set(now)
    expect(requests).toEqual([])
    expect(await personAt(world.guest, who.email)).toMatchObject({ email: who.email })
  })

  test('is changed by an administrator for who has lost the old mailbox; both are told', async () => {
    const who = await someone()
    const address = fresh()
    await askForAddress(await who.ctx(), { address, main: true })
    await confirmAddress(await who.ctx(), { token: await tokenTo(address) })
    await setPrimaryAddress(world.as(unit.administrator), { personId: who.id, address })
    expect(await personAt(world.guest, address)).toMatchObject({ id: who.id, email: address })
    expect((await lettersTo(who.email)).at(-1)!.text).toContain(`går de till ${address}`)
    expect((await who.elsewhere.actorNow()).kind).toBe('guest')
    expect((await ownAddresses(world.as(who))).requests).toEqual([])
  })
})
