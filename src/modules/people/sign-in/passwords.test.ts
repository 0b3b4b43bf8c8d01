import { createHook } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hours } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { actorOf } from '../actor.ts'
import { aRequester, aUnit, type TestUnit, unique } from '../make.ts'
import { people } from '../module.ts'
import { setPassword } from '../operations.ts'
import { changePassword } from './passwords.ts'
import { mailPasswordReset, mailSignInLink, signInWithPassword } from './sign-in.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true, env: { NAVET_REGISTRATION: 'open' } })
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const old = 'korrekt häst batteri'
const fresh = 'en helt ny mening'
const letterTo = async (email: string) => {
  await world.runJobs()
  return (await world.letters()).findLast(({ toAddress }) => toAddress === email)
}
const pathIn = (letter: { button: { url: string } | null } | undefined) =>
  new URL(letter!.button!.url).pathname
const canSignIn = (email: string, password: string) =>
  signInWithPassword(world.guest, { email, password }).then(
    (headers) => headers,
    () => null,
  )

describe('a forgotten password', () => {
  test('is replaced by a mailed link that a scanner cannot spend, once', async () => {
    const { email, id: personId } = await aRequester(world, 'Gun Glömsk')
    await setPassword(world.system, { personId, password: old })
    const session = (await canSignIn(email, old))!.getSetCookie()[0]!.split(';')[0]!
    await world.request(null, 'POST', '/sign-in/password', { email })
    const path = pathIn(await letterTo(email))
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await world.request(null, method, path)).status).toBe(200)
    const short = await world.request(null, 'POST', path, { password: 'kort' })
    expect(short.status).toBe(422)
    expect(await canSignIn(email, old)).not.toBeNull()

    const [one, two] = await Promise.all([
      world.request(null, 'POST', path, { password: fresh }),
      world.request(null, 'POST', path, { password: fresh }),
    ])
    expect([one.status, two.status].sort()).toEqual([302, 404])
    const answer = one.status === 302 ? one : two
    expect(answer.headers.get('location')).toBe('/sign-in?reset')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await canSignIn(email, old)).toBeNull()
    expect(await canSignIn(email, fresh)).not.toBeNull()
    const request = new Request('http://127.0.0.1/', { headers: { cookie: session } })
    expect((await actorOf(world.hub, request)).actor.kind).toBe('guest')
    expect((await letterTo(email))!.subject).toBe('Ditt lösenord till Navet är bytt')
  })

  test('has a link that is too old after an hour', async () => {
    const { email } = await aRequester(world, 'Sen Person')
    await mailPasswordReset(world.guest, { email })
    const path = pathIn(await letterTo(email))
    const now = world.clock.now()
    world.clock.set(new Date(now.getTime() + hours(1) + 1))
    const page = await (await world.request(null, 'GET', path)).text()
    const late = await world.request(null, 'POST', path, { password: fresh })
    world.clock.set(now)
    expect(page).toContain('Länken är redan använd eller för gammal.')
    expect(late.status).toBe(404)
  })
})

describe('one’s own password', () => {
  test('is changed by whoever knows it, and other sessions end', async () => {
    const { email, id: personId, actor } = await aRequester(world, 'Byta Person')
    await setPassword(world.system, { personId, password: old })
    const ctx = { ...world.guest, actor }
    const wrong = changePassword(ctx, { current: 'fel', password: fresh })
    await expect(wrong).rejects.toMatchObject({ errors: { current: ['not_password'] } })
    expect(await canSignIn(email, old)).not.toBeNull()
    await changePassword(ctx, { current: old, password: fresh })
    expect(await canSignIn(email, old)).toBeNull()
    expect(await canSignIn(email, fresh)).not.toBeNull()
  })

  test('cannot be guessed from a session that somebody has left open', async () => {
    const { id: personId, actor } = await aRequester(world, 'Olle Öppen')
    await setPassword(world.system, { personId, password: old })
    const guess = (current: string) =>
      changePassword({ ...world.guest, actor }, { current, password: fresh })
    for (let n = 0; n < 10; n++)
      await expect(guess('fel')).rejects.toMatchObject({ code: 'invalid' })
    await expect(guess(old)).rejects.toMatchObject({ code: 'too_many' })
  })
})

/** What an attempt with a wrong password costs: queries, and hashes, which take nearly all of the time. */
async function work(email: string) {
  let hashes = 0
  const watch = createHook({ init: (_id, type) => void (type === 'ARGON2REQUEST' && hashes++) })
  watch.enable()
  const { result, queries } = await world.counting(() => canSignIn(email, 'fel lösenord'))
  watch.disable()
  expect(result).toBeNull()
  return { hashes, queries }
}

describe('who asks learns nothing of an address', () => {
  const unknown = () => `ingen.${unique()}@example.org`

  test.each(['/sign-in', '/sign-in/password', '/my'])(
    '%s answers alike, and does as much',
    async (path) => {
      const ask = async (email: string) => {
        const { result, queries } = await world.counting(() =>
          world.request(null, 'POST', path, { way: 'link', do: 'mail-link', email }),
        )
        return { status: result.status, queries, page: (await result.text()).replaceAll(email, '') }
      }
      await ask(unknown())
      const bare = ({ page, ...rest }: Awaited<ReturnType<typeof ask>>) => ({
        ...rest,
        page: page.replaceAll(/nonce="[^"]+"|datetime="[^"]+"/g, ''),
      })
      expect(bare(await ask(unit.anna.email))).toEqual(bare(await ask(unknown())))
    },
  )

  test('a wrong password costs the same work for an address that nobody has', async () => {
    await setPassword(world.system, { personId: unit.bo.id, password: old })
    const { email: without } = await aRequester(world, 'Utan Lösenord')
    await canSignIn(unknown(), 'fel lösenord') // the first of a process hashes one more
    const known = await work(unit.bo.email)
    expect(known).toMatchObject({ hashes: 1 })
    expect(await work(unknown())).toEqual(known)
    expect(await work(without)).toEqual(known)
  })
})

describe('registration by oneself', () => {
  test('where it is open, the mailed link makes an account, once', async () => {
    const email = `ny.${unique()}@example.org`
    await mailSignInLink(world.guest, { email })
    const path = pathIn(await letterTo(email))
    expect(path).toMatch(/^\/register\//)
    expect(await (await world.request(null, 'GET', path)).text()).toContain(email)
    const form = { name: 'Nina Ny' }
    const made = await world.request(null, 'POST', path, form)
    expect([made.status, made.headers.get('location')]).toEqual([302, '/'])
    const cookie = made.headers.getSetCookie()[0]!.split(';')[0]!
    const { actor } = await actorOf(
      world.hub,
      new Request('http://127.0.0.1/', { headers: { cookie } }),
    )
    expect(actor).toMatchObject({ kind: 'person', name: 'Nina Ny', roles: [] })
    expect((await world.request(null, 'POST', path, form)).status).toBe(404)
  })

  test('where it is closed, an unknown address gets no letter, and an old link opens nothing', async () => {
    const email = `ny.${unique()}@example.org`
    await mailSignInLink(world.guest, { email })
    const path = pathIn(await letterTo(email))
    const settings = world.hub.settings as { registration: string }
    settings.registration = 'closed'
    const other = `ny.${unique()}@example.org`
    await mailSignInLink(world.guest, { email: other })
    const answer = await world.request(null, 'POST', path, { name: 'Nina Ny' })
    const letter = await letterTo(other)
    settings.registration = 'open'
    expect(letter).toBeUndefined()
    expect(answer.status).toBe(404)
  })
})
