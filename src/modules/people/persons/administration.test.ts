import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { makeWorld, type World } from '#test/world.ts'
import { aRequester, aToken, aUnit, type TestUnit, unique } from '../make.ts'
import { addPerson } from './add.ts'
import { setPrimaryAddress, addAddress } from './addresses.ts'
import { invitePerson } from './invite.ts'
import { findPersons } from './search.ts'

let world: World
let unit: TestUnit
beforeAll(async () => {
  world = await makeWorld({ pages: true })
  unit = await aUnit(world)
})
afterAll(() => world.close())

const admin = () => world.as(unit.administrator)
const find = async (q: string, limit = 50) =>
  (await findPersons(admin(), { q, limit })).items.map(({ name }) => name)

describe('a person is found', () => {
  beforeAll(async () => {
    for (const [name, email] of [
      ['Åsa Lindqvist-Öberg', 'asa.lindqvist@med.example.org'],
      ['Kristoffer Svensson', 'kristoffer.s@med.example.org'],
      ['Søren Ørsted', 'soren@med.example.org'],
      ['王小明', 'wang@med.example.org'],
      ['Suharto', 'suharto@med.example.org'],
    ] as const)
      await addPerson(admin(), { name, email, addresses: [`x.${email.replace('med', 'region')}`] })
  })

  test.each([
    ['åsa', 'Åsa Lindqvist-Öberg'],
    ['ASA', 'Åsa Lindqvist-Öberg'],
    ['öberg åsa', 'Åsa Lindqvist-Öberg'],
    ['Lindqvist-Öberg, Åsa', 'Åsa Lindqvist-Öberg'],
    ['oberg', 'Åsa Lindqvist-Öberg'],
    ['asa.lindqvist@med.example.org', 'Åsa Lindqvist-Öberg'],
    ['x.asa.lindqvist@region', 'Åsa Lindqvist-Öberg'],
    ['svens krist', 'Kristoffer Svensson'],
    ['Christofer Svenson', 'Kristoffer Svensson'],
    ['Kristofer', 'Kristoffer Svensson'],
    ['Lindkvist', 'Åsa Lindqvist-Öberg'],
    ['Lindkvst', 'Åsa Lindqvist-Öberg'],
    ['Åsa Lindkvst', 'Åsa Lindqvist-Öberg'],
    ['Svänsson Kristofr', 'Kristoffer Svensson'],
    ['Sörn Örsted', 'Søren Ørsted'],
    ['orsted', 'Søren Ørsted'],
    ['王小明', '王小明'],
    ['王', '王小明'],
    ['suhatro', 'Suharto'],
  ])('by «%s»', async (q, name) => expect(await find(q)).toContain(name))

  test.each(['%', '_', "'; drop table people; --", 'qqqqzzzz', '\\', '"'])(
    'but nobody who is not meant by «%s»',
    async (q) => expect(await find(q)).not.toContain('Suharto'),
  )

  test('by staff and their tokens, not by requesters and guests', async () => {
    const page = (ctx: Parameters<typeof findPersons>[0]) =>
      findPersons(ctx, { q: 'suharto', limit: 5 })
    expect((await page(world.as(unit.anna))).items).toHaveLength(1)
    for (const ctx of [world.guest, world.as(unit.requester)])
      expect((await page(ctx)).items).toEqual([])
    const ofRequester = await aToken(world, unit.id, 'requester')
    const answer = await world.request(ofRequester, 'GET', '/api/v1/people?q=suharto')
    expect((await answer.json()).items).toEqual([])
  })

  test('once, while one turns the pages', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await findPersons(admin(), { cursor, limit: 3 })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(10)
  })
})

describe('by the API', () => {
  test('a person is added, changed, given addresses and affiliations', async () => {
    const token = await aToken(world, unit.id, 'administrator')
    const call = async (method: string, path: string, body?: object) => {
      const answer = await world.request(token, method, `/api/v1${path}`, body)
      return { status: answer.status, body: await answer.json(), etag: answer.headers.get('etag') }
    }
    const mark = unique()
    const email = `api.${mark}@example.org`
    const made = await call('POST', '/people', { name: 'Api Person', email })
    expect(made).toMatchObject({ status: 201, body: { email, affiliations: [] } })
    const path = `/people/${made.body.id}`
    const changed = await call('PATCH', path, { name: 'Ny Api', language: 'en' })
    expect(changed.body).toMatchObject({ name: 'Ny Api', language: 'en' })
    const second = `second.${mark}@example.org`
    const moved = await call('POST', `${path}/addresses`, { address: second, primary: true })
    expect(moved.body).toMatchObject({ email: second })
    expect(moved.body.addresses).toHaveLength(2)
    const less = await call('DELETE', `${path}/addresses/${email}`)
    expect(less.body.addresses).toMatchObject([{ address: second, isPrimary: true }])
    const organisation = { sv: 'X', en: 'X' }
    const with1 = await call('POST', `${path}/affiliations`, { organisation, kind: 'postdoc' })
    expect(with1.body).toMatchObject({ kind: 'postdoc', affiliations: [{ organisation }] })
    const one = `${path}/affiliations/${with1.body.affiliations[0].id}`
    expect((await call('PUT', one, { organisation, kind: 'king' })).status).toBe(422)
    expect((await call('DELETE', one)).body.affiliations).toEqual([])
    expect((await call('POST', '/people', { name: 'X', email: second })).status).toBe(409)
    expect((await call('GET', '/people/none')).status).toBe(404)
  })

  test('a change of what has changed meanwhile is refused', async () => {
    const token = await aToken(world, unit.id, 'administrator')
    const { id } = await aRequester(world)
    const path = `/api/v1/people/${id}`
    const etag = (await world.request(token, 'GET', path)).headers.get('etag')!
    const patch = (name: string) =>
      world.request(token, 'PATCH', path, { name }, { 'if-match': etag })
    expect((await patch('Ett')).status).toBe(200)
    expect((await patch('Två')).status).toBe(409)
  })
})

describe('on the pages', () => {
  const page = async (path: string) => (await world.request(unit.administrator, 'GET', path)).text()

  test('an administrator adds a person, who comes in by the invitation, once', async () => {
    const email = `inbjuden.${unique()}@example.org`
    const form = { name: 'Inbjuden', email, language: 'sv', campusId: '', invite: 'on' }
    const own = { kind: 'teacher', 'organisation.sv': 'Vård', 'organisation.en': '' }
    const answer = await world.request(unit.administrator, 'POST', '/admin/people/new', {
      ...form,
      ...own,
    })
    const location = answer.headers.get('location')!
    expect(location).toMatch(/^\/admin\/people\/[0-9a-f-]{36}\?did=added$/)
    expect(await page(location)).toContain('Vård')
    const { toAddress, button } = (await world.letters()).at(-1)!
    expect(toAddress).toBe(email)
    const { pathname } = new URL(button!.url)
    const opened = await world.request(null, 'GET', pathname)
    expect([opened.status, opened.headers.get('set-cookie')]).toEqual([200, null])
    const pressed = await world.request(null, 'POST', pathname, {})
    expect(pressed.headers.get('set-cookie')).toContain('session_token')
    expect((await world.request(null, 'POST', pathname, {})).status).toBe(404)
    expect(await (await world.request(null, 'GET', pathname)).text()).toContain('redan använd')
  })

  test('an invitation ends after its days, and when letters go elsewhere', async () => {
    const { id: personId } = await aRequester(world)
    const address = `ny.${unique()}@example.org`
    const linkOf = async () => {
      await invitePerson(admin(), { personId })
      return new URL((await world.letters()).at(-1)!.button!.url).pathname
    }
    const first = await linkOf()
    await addAddress(admin(), { personId, address })
    await setPrimaryAddress(admin(), { personId, address })
    expect((await world.request(null, 'POST', first, {})).status).toBe(404)
    const second = await linkOf()
    const before = world.clock.now()
    world.clock.set(new Date(before.getTime() + days(15)))
    expect((await world.request(null, 'POST', second, {})).status).toBe(404)
    world.clock.set(before)
  })

  test('what is refused keeps what was typed', async () => {
    const form = {
      name: 'Ny Namnsson',
      email: 'fel',
      language: 'sv',
      'organisation.sv': 'Kliniken',
    }
    const answer = await world.request(unit.administrator, 'POST', '/admin/people/new', form)
    expect(answer.status).toBe(422)
    const shown = await answer.text()
    for (const said of ['Skriv en e-postadress', 'Ny Namnsson', 'Kliniken', 'value="fel"'])
      expect(shown).toContain(said)
    const path = `/admin/people/${unit.requester.id}`
    const taken = await world.request(unit.administrator, 'POST', path, {
      do: 'add-address',
      address: unit.anna.email,
    })
    expect(taken.status).toBe(422)
    expect(await taken.text()).toContain('Adressen hör redan till någon annan.')
  })

  test('a colleague of another unit may be read, and not changed', async () => {
    const path = `/admin/people/${unit.stranger.id}`
    const shown = await page(path)
    expect(shown).toContain('Du kan läsa, men inte ändra')
    // A role in one's own unit can be given to anybody; nothing else of theirs can be changed.
    const offered = [...shown.matchAll(/name="do" value="([^"]+)"/g)].map(([, what]) => what)
    expect(offered).toEqual(['give-role'])
    const answer = await world.request(unit.administrator, 'POST', path, { do: 'edit', name: 'X' })
    expect(answer.status).toBe(403)
  })

  test('each page costs a fixed number of queries', async () => {
    const count = async (path: string) => (await world.counting(() => page(path))).queries
    const one = `/admin/people/${unit.requester.id}`
    await page(one)
    const before = [await count('/admin/people'), await count(one)]
    for (let i = 0; i < 5; i++) {
      const address = `fler.${unique()}@example.org`
      await addAddress(admin(), { personId: unit.requester.id, address })
    }
    expect([await count('/admin/people'), await count(one)]).toEqual(before)
    expect(before[0]).toBe(2)
  })
})
