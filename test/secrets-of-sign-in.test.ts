import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createOTP } from '@better-auth/utils/otp'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newContext } from '#kernel/context.ts'
import { makeLink } from '#kernel/links.ts'
import { unsealed } from '#kernel/secret.ts'
import { actorOf } from '#modules/people/index.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { keepRequest, requestLink } from '#modules/people/addresses/requests.ts'
import { mailedLink } from '#modules/people/sign-in/link.ts'
import { addPasskey, beginPasskey } from '#modules/people/sign-in/passkeys/operations.ts'
import { registrationLink } from '#modules/people/sign-in/registration.ts'
import { factorOf } from '#modules/people/sign-in/second-factor/check.ts'
import { stepOf } from '#modules/people/sign-in/second-factor/codes.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
} from '#modules/people/sign-in/second-factor/operations.ts'
import { setUpLink } from '#modules/people/sign-in/setup.ts'
import { createApp } from '../src/server/app.ts'
import { anAuthenticator } from './authenticator.ts'
import { makeWorld, type World } from './world.ts'

const url = 'https://navet.example.org'
let world: World
let unit: TestUnit
let setUp: string
beforeAll(async () => {
  world = await makeWorld({ pages: true, env: { NAVET_REGISTRATION: 'open', NAVET_URL: url } })
  setUp = (await setUpLink(world.system))!.split('/').at(-1)!
  unit = await aUnit(world)
})
afterAll(() => world?.close())

/** The server with every line of its log kept, on a database that works or one that has gone. */
async function watched() {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const hub = { ...world.hub, log: pino({ level: 'trace' }, sink) }
  const gone = new Proxy(hub.db, {
    get(db, key) {
      if (key === 'getExecutor') throw new Error('the database has gone')
      return Reflect.get(db, key) as unknown
    },
  })
  const pages = await import(join(import.meta.dirname, '../build/server/index.js'))
  const apps = [createApp({ ...hub, db: gone }, pages), createApp(hub, pages)]
  const ask = async (path: string, form?: Record<string, string>, cookie = '') => {
    const headers = { origin: url, cookie, accept: 'text/html' }
    const body = form && new URLSearchParams(form)
    for (const app of apps)
      await app.request(`${url}${path}`, {
        method: form ? 'POST' : 'GET',
        headers,
        ...(body && { body }),
      })
  }
  return { hub, lines, ask }
}

test(
  'no link, code, key or cookie of any way in ever stands in the log',
  { timeout: 60_000 },
  async () => {
    const { hub, lines, ask } = await watched()
    const { id: personId } = unit.bo
    const tail = (link: string) => link.split('/').at(-1)!
    const own = await mailedLink(world.system, personId, { narrow: true })
    const wish = {
      personId,
      address: `bo.${unique()}@example.org`,
      wish: 'main',
      confirmedAt: null,
    } as const
    const request = { id: await keepRequest(world.system, wish), personId }
    const about = { recordId: personId, personId }
    const links: Record<string, string> = {
      '/sign-in/password': await makeLink(world.system, { ...about, purpose: 'reset-password' }),
      '/invitation': await makeLink(world.system, { ...about, purpose: 'invitation' }),
      '/register': tail(await registrationLink(world.system, `ny.${unique()}@example.org`)),
      '/setup': setUp,
      '/my/addresses': await requestLink(world.system, request, 'confirm'),
    }
    const release = await requestLink(world.system, request, 'release')
    const secrets = [own.token, release, ...Object.values(links)]
    for (const [path, token] of [
      ...Object.entries(links),
      ['/my/addresses', release],
      ['/no/such/page', release],
    ] as const) {
      await ask(`${path}/${token}`)
      await ask(`${path}/${token}`, { answer: 'yes', password: 'kort', name: '', email: 'x' })
    }
    await ask(`/sign-in/link?token=${own.token}&then=%2Fmy`)
    await ask('/sign-in/link', { token: own.token, then: '/my' })
    await ask('/sign-in/link', { token: own.token, then: '/my' })

    // A second factor, set up and used; a passkey, made and used; each once wrong.
    const cookie = await world.cookieOf(unit.anna)
    const session = async () => {
      const { actor } = await actorOf(world.hub, new Request(url, { headers: { cookie } }))
      return newContext(hub, { actor })
    }
    const device = anAuthenticator({ rpId: 'navet.example.org', origin: url })
    const question = await beginPasskey(await session(), { name: 'Telefon' })
    const made = device.create(question)
    await ask('/my/security', { do: 'passkey-add', name: 'Telefon', passkey: `${made}x` }, cookie)
    await addPasskey(await session(), { name: 'Telefon', passkey: made })
    const used = device.get(JSON.stringify({ challenge: 'A'.repeat(43) }))
    await ask(
      '/sign-in',
      { way: 'passkey', passkey: used, then: '/' },
      'navet.passkey=handle-in-cookie',
    )
    await beginSecondFactor(await session(), {})
    const secret = await unsealed(hub, (await factorOf(world.system, unit.anna.id))!.secret)
    const code = await createOTP(secret, { digits: 6, period: 30 }).hotp(stepOf(world.system.now))
    const { codes } = await confirmSecondFactor(await session(), { code })
    await ask('/my/second-factor', { do: 'remove', code: 'aaaaa-bbbbb' }, cookie)
    await ask('/my/second-factor', { do: 'remove', code: codes[0]! }, cookie)
    const challenge = (JSON.parse(question) as { challenge: string }).challenge
    secrets.push(
      secret,
      ...codes,
      challenge,
      cookie.split('=')[1]!.slice(0, 32),
      'handle-in-cookie',
    )
    secrets.push(
      (JSON.parse(made) as { response: { attestationObject: string } }).response.attestationObject,
    )
    secrets.push((JSON.parse(used) as { response: { signature: string } }).response.signature)

    const log = lines.join('')
    expect(log).toContain('the database has gone')
    expect(log).toContain('a passkey was refused')
    for (const one of secrets) expect(log.includes(one), one.slice(0, 6)).toBe(false)
  },
)
