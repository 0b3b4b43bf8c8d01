import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { aUnit, type TestUnit } from '../make.ts'
import { people } from '../module.ts'
import { setPassword } from '../operations.ts'
import { mailedLink } from '../sign-in/link.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ modules: [people], pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const password = 'korrekt häst batteri'
const linkOf = async () => {
  await world.runJobs()
  const url = new URL((await world.letters()).at(-1)!.button!.url)
  return url.pathname + url.search
}

test('who has to sign in first comes back to where they were going', async () => {
  const away = await world.request(null, 'GET', '/my/security')
  expect([away.status, away.headers.get('location')]).toEqual([
    302,
    '/sign-in?then=%2Fmy%2Fsecurity',
  ])

  await setPassword(world.system, { personId: unit.anna.id, password })
  const form = { email: unit.anna.email, password: 'fel', then: '/my' }
  const wrong = await world.request(null, 'POST', '/sign-in', form)
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  expect(page).toContain('Adressen eller lösenordet stämmer inte.')
  expect(page).toContain(`value="${unit.anna.email}"`)
  expect(page).toContain('name="then" value="/my"')
  expect(page).not.toContain('value="fel"')

  const back = await world.request(null, 'POST', '/sign-in', { ...form, password })
  expect([back.status, back.headers.get('location')]).toEqual([302, '/my'])
  expect(back.headers.get('set-cookie')).toContain('navet.session_token=')
})

test('a scanner that opens the mailed link changes nothing, the button signs in once', async () => {
  const asked = await world.request(null, 'POST', '/sign-in', {
    way: 'link',
    email: unit.bo.email,
    then: '/my',
  })
  expect(await asked.text()).toContain('Titta i din e-post')
  const link = await linkOf()
  for (const method of ['GET', 'HEAD', 'GET']) {
    const opened = await world.request(null, method, link)
    expect([opened.status, opened.headers.get('set-cookie')]).toEqual([200, null])
  }
  const token = new URL(link, 'http://x').searchParams.get('token')!
  const press = () => world.request(null, 'POST', '/sign-in/link', { token, then: '/my' })
  const first = await press()
  expect([first.status, first.headers.get('location')]).toEqual([302, '/my'])
  const second = await press()
  expect([second.status, second.headers.get('set-cookie')]).toEqual([422, null])
  expect(await second.text()).toContain('Länken är redan använd eller för gammal.')
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/..//evil.example'])(
  'no page of ours leads on to %s, whatever the way in',
  async (then) => {
    await setPassword(world.system, { personId: unit.anna.id, password })
    const way = { email: unit.anna.email, password, then }
    const byPassword = await world.request(null, 'POST', '/sign-in', way)
    const { token } = await mailedLink(world.guest, unit.bo.id)
    const byLink = await world.request(null, 'POST', '/sign-in/link', { token, then })
    for (const answer of [byPassword, byLink])
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
    const query = `?then=${encodeURIComponent(then)}`
    for (const path of ['/sign-in', '/sign-in/link']) {
      const page = await (await world.request(null, 'GET', path + query)).text()
      expect(page).toContain('name="then" value="/"')
      expect(page).not.toMatch(/(href|action)="([a-z]+:)?\/\//)
    }
    const refused = await world.request(null, 'POST', '/sign-in', { ...way, password: 'fel' })
    expect(await refused.text()).toContain('name="then" value="/"')
    const asked = { way: 'link', email: unit.bo.email, then }
    await world.request(null, 'POST', '/sign-in', asked)
    expect(new URL(await linkOf(), 'http://x').searchParams.get('then')).toBe('/')
  },
)

test('a language that is chosen stays chosen', async () => {
  const before = await (await world.request(unit.cecilia, 'GET', '/my')).text()
  expect(before).toContain('<html lang="sv"')
  const version = /name="version" value="(\d+)"/.exec(before)![1]!
  const form = { name: 'Cecilia Norén', language: 'en', version }
  const saved = await world.request(unit.cecilia, 'POST', '/my', form)
  expect(saved.status).toBe(302)
  const after = await (await world.request(unit.cecilia, 'GET', '/my?saved=1')).text()
  expect(after).toContain('<html lang="en"')
  expect(after).toContain('It has been saved.')
  const late = await world.request(unit.cecilia, 'POST', '/my', { ...form, name: 'Cissi' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('value="Cissi"')
})

test('a form from another site signs nobody in, and no page of mine offers to be anybody', async () => {
  const form = { email: unit.anna.email, password }
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  const answer = await world.request(null, 'POST', '/sign-in', form, foreign)
  expect(answer.status).toBe(403)
  // A browser adds a password that a proxy has asked for to every form, other sites' ones too.
  const behindProxy = { ...foreign, authorization: 'Basic YTpi' }
  const alike = await world.request(null, 'POST', '/sign-in', form, behindProxy)
  expect(alike.status).toBe(403)
  const page = await (await world.request(null, 'GET', '/sign-in')).text()
  expect(page).not.toContain('personId')
  const demo = { way: 'demo', personId: unit.anna.id }
  expect((await world.request(null, 'POST', '/sign-in', demo)).status).toBe(403)
})

test('signing out ends the session', async () => {
  expect((await world.request(unit.manager, 'GET', '/my/security')).status).toBe(200)
  expect((await world.request(unit.manager, 'POST', '/sign-out', {})).status).toBe(302)
  expect((await world.request(unit.manager, 'GET', '/my/security')).status).toBe(302)
})

test('a page costs a fixed number of queries', async () => {
  await world.request(unit.anna, 'GET', '/my')
  const { queries } = await world.counting(() => world.request(unit.anna, 'GET', '/my'))
  expect(queries).toBe(3)
})
