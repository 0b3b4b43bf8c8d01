import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aToken, aUnit, type TestUnit } from '#modules/people/make.ts'
import { setPassword } from '#modules/people/index.ts'
import {
  mailSignInLink,
  signInWithLink,
  signInWithPassword,
} from '#modules/people/sign-in/sign-in.ts'
import { createApp } from '../src/server/app.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
})
afterAll(() => world?.close())

const password = 'korrekt häst kanariefågel'

/** The server with every line of its log kept, and a database that can be made to fail. */
function watched() {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const hub = { ...world.hub, log: pino({ level: 'trace' }, sink) }
  const broken = new Proxy(world.hub.db, {
    get: (db, key) => {
      if (key === 'getExecutor' || key === 'executeQuery') throw new Error('the database has gone')
      return Reflect.get(db, key) as unknown
    },
  })
  const ask = (path: string, init: RequestInit, db = hub.db) =>
    createApp({ ...hub, db }, null).request(`http://127.0.0.1${path}`, init)
  return { hub, lines, broken, ask }
}

test('no secret ever stands in the log, not even when everything fails', async () => {
  await setPassword(world.system, { personId: unit.anna.id, password })
  const token = await aToken(world, unit.id)
  const { hub, lines, broken, ask } = watched()
  const ctx = { ...world.guest, hub }
  const cookie = 'navet.session_token=kanariefagel.in-the-cookie'
  const secrets = [token, password, 'kanariefagel', 'in-the-cookie']
  const headers = { authorization: `Bearer ${token}`, cookie, 'content-type': 'application/json' }
  const body = JSON.stringify({ subject: 1, password, token })
  for (const db of [hub.db, broken]) {
    await ask('/api/v1/cases', { method: 'POST', headers, body }, db)
    await ask(`/api/v1/cases/${token}?token=${token}`, { headers }, db)
    await ask(`/auth/magic-link/verify?token=${token}`, { headers }, db)
  }
  const { email } = unit.anna
  await signInWithPassword(ctx, { email, password: `${password}!` }).catch(() => {})
  const signedIn = await signInWithPassword(ctx, { email, password })
  await mailSignInLink(ctx, { email })
  await hub.jobs.drain(hub)
  const letter = (await world.letters()).at(-1)!
  const mailed = new URL(letter.button!.url).searchParams.get('token')!
  await signInWithLink(ctx, { token: `${mailed}x` }).catch(() => {})
  await signInWithLink(ctx, { token: mailed })
  secrets.push(mailed, signedIn.getSetCookie()[0]!.slice('navet.session_token='.length, 50))
  const log = lines.join('')
  expect(log).toContain('the database has gone')
  for (const secret of secrets) expect(log.includes(secret), secret.slice(0, 8)).toBe(false)
})
