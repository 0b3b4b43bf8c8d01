import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days, later, minutes } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { actorOf } from '../actor.ts'
import { aRequester } from '../make.ts'
import { people } from '../module.ts'
import { mergePersons } from '../persons/merge.ts'
import { findOrAddRequester } from '../requester.ts'
import { mailedLink } from './link.ts'
import { mailSignInLink, ownPath, signInWithLink } from './sign-in.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [people] })
})
afterAll(() => world.close())

const cookieOf = (headers: Headers) => headers.getSetCookie()[0]!.split(';')[0]!
const whoHas = async (cookie: string) =>
  (await actorOf(world.hub, new Request('http://127.0.0.1/', { headers: { cookie } }))).actor

/** The token in the newest letter to an address. */
const tokenMailedTo = async (email: string) => {
  await world.runJobs()
  const letter = (await world.letters()).findLast(({ toAddress }) => toAddress === email)!
  return { letter, token: new URL(letter.button!.url).searchParams.get('token')! }
}

describe('by a mailed link', () => {
  test('the link signs in once, and proves the address', async () => {
    const { id } = await findOrAddRequester(world.guest, {
      email: 'mejl@example.org',
      name: 'Mejl Läsare',
      language: 'en',
    })
    await mailSignInLink(world.guest, { email: 'Mejl@example.org', then: '/cases/2026-0001' })
    const { letter, token } = await tokenMailedTo('mejl@example.org')
    expect(letter.subject).toBe('Your link to sign in to Navet')
    expect(letter.text).toContain('Hello Mejl Läsare')
    const url = new URL(letter.button!.url)
    expect(url.pathname + url.searchParams.get('then')).toBe('/sign-in/link/cases/2026-0001')

    const cookie = cookieOf(await signInWithLink(world.guest, { token }))
    expect((await whoHas(cookie)).personId).toBe(id)
    await expect(signInWithLink(world.guest, { token })).rejects.toMatchObject({
      errors: { token: ['unknown'] },
    })
    expect((await whoHas(cookie)).personId).toBe(id)
  })

  test('a link is too old after a quarter of an hour, and a session after two weeks', async () => {
    const { id } = await aRequester(world, 'Tid Lös')
    const begun = world.clock.now()
    const { token } = await mailedLink(world.guest, id)
    const cookie = cookieOf(await signInWithLink(world.guest, await mailedLink(world.guest, id)))
    world.clock.set(later(begun, minutes(15) + 1))
    await expect(signInWithLink(world.guest, { token })).rejects.toMatchObject({ code: 'invalid' })
    world.clock.set(later(begun, days(14) - 1))
    expect((await whoHas(cookie)).personId).toBe(id)
    world.clock.set(later(begun, days(14) + minutes(1)))
    const late = (await whoHas(cookie)).kind
    world.clock.set(begun)
    expect(late).toBe('guest')
  })

  test('a person’s link follows the entry that they are merged into', async () => {
    const [kept, gone] = [await aRequester(world, 'Ena Hon'), await aRequester(world, 'Ena Hon')]
    const { token } = await mailedLink(world.guest, gone.id)
    await mergePersons(world.system, { keptId: kept.id, goneId: gone.id, vouch: false })
    const cookie = cookieOf(await signInWithLink(world.guest, { token }))
    expect((await whoHas(cookie)).personId).toBe(kept.id)
  })

  test('an unknown address gets the same answer and no letter', async () => {
    const before = (await world.letters()).length
    expect(await mailSignInLink(world.guest, { email: 'okand@example.org' })).toEqual({
      email: 'okand@example.org',
    })
    await world.runJobs()
    expect(await world.letters()).toHaveLength(before)
    const invented = signInWithLink(world.guest, { token: 'x'.repeat(32) })
    await expect(invented).rejects.toMatchObject({ errors: { token: ['unknown'] } })
  })

  test.each([
    ['/cases?view=mine#top', '/cases?view=mine#top'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/..//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
  ])('afterwards %s leads to %s', (then, path) => expect(ownPath(then)).toBe(path))
})
