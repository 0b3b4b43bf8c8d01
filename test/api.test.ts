import { request as httpRequest } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { aCase } from '#modules/cases/make.ts'
import { aService } from '#modules/catalogue/make.ts'
import { withdrawToken, createToken } from '#modules/people/index.ts'
import { aToken, aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let unit: TestUnit
let service: { slug: string; id: string }
let token: string
beforeAll(async () => {
  world = await makeWorld()
  unit = await aUnit(world)
  service = await aService(world, unit)
  token = await aToken(world, unit.id)
})
afterAll(() => world?.close())

type Headers = Record<string, string>
const call = async (method: string, path: string, body?: object, headers?: Headers) => {
  const answer = await world.request(token, method, `/api/v1${path}`, body, headers)
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any }
}
/** Sends a body as it is, byte for byte. */
const raw = async (body: BodyInit, headers: Headers = {}, path = '/cases') => {
  const sent = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers }
  const init = { method: 'POST', headers: sent, body }
  const answer = await (await world.app).request(`http://127.0.0.1/api/v1${path}`, init)
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any }
}
const order = (more: object = {}) => ({
  service: service.slug,
  subject: 'Sömn och demens',
  message: 'Hej!',
  requester: { email: 'mira@example.org', name: 'Mira Sandell' },
  fields: { topic: 'sömn' },
  campus: 'malmo',
  ...more,
})
const newCase = async () => (await call('POST', '/cases', order())).body
const refused = (status: number, code: string) => ({ status, body: { status, code } })

describe('a case', () => {
  test('is opened, read, answered, handed over and delivered', async () => {
    const opened = await call('POST', '/cases', order())
    expect(opened).toMatchObject({ status: 201, body: { state: 'new', subject: 'Sömn och demens' } })
    const { id, number, url } = opened.body
    expect(number).toMatch(/^\d{4}-\d{4,}$/)
    expect(url).toMatch(new RegExp(`^http.*/cases/${number}$`))
    expect(opened.headers.get('etag')).toBe('"1"')
    expect(opened.body.openedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)

    const one = await call('GET', `/cases/${id}`)
    expect(one).toMatchObject({ status: 200, body: { id, fields: { topic: 'sömn' } } })

    const reply = await call('POST', `/cases/${id}/messages`, { kind: 'reply', text: 'Ja!' })
    expect(reply).toMatchObject({ status: 200, body: { id, state: 'in-progress' } })
    expect(reply.body.messageId).toMatch(/^[0-9a-f-]{36}$/)
    const note = await call('POST', `/cases/${id}/messages`, { kind: 'note', text: 'Ring.' })
    expect(note).toMatchObject({ status: 200, body: { id } })
    expect((await world.letters()).at(-1)!.text).toContain('Ja!')
    expect((await world.letters()).some(({ text }) => text.includes('Ring.'))).toBe(false)

    const handed = await call('PUT', `/cases/${id}/assignee`, { assigneeId: unit.anna.id })
    expect(handed).toMatchObject({ status: 200, body: { assigneeId: unit.anna.id } })
    const delivered = await call('PUT', `/cases/${id}/state`, { state: 'delivered', reason: 'Här.' })
    expect(delivered).toMatchObject({ status: 200, body: { state: 'delivered' } })
    expect(delivered.body.deliveredAt).not.toBeNull()
  })

  test('goes only where the workflow leads', async () => {
    const { id } = await newCase()
    const move = (state: string, reason?: string) =>
      call('PUT', `/cases/${id}/state`, { state, reason })
    expect(await move('closed')).toMatchObject(refused(409, 'wrong_state'))
    expect(await move('declined')).toMatchObject({ status: 422, body: { errors: { reason: ['required'] } } })
    expect(await move('done')).toMatchObject({ status: 422, body: { errors: { state: ['not_choice'] } } })
    for (const state of ['accepted', 'in-progress', 'waiting', 'in-progress', 'delivered', 'closed'])
      expect(await move(state)).toMatchObject({ status: 200, body: { state } })
    expect(await move('waiting')).toMatchObject({ status: 409, body: { code: 'wrong_state', state: 'closed' } })
  })

  test('that waits says until when', async () => {
    const { id } = await newCase()
    const body = { state: 'waiting', until: '2027-03-28' }
    const waits = await call('PUT', `/cases/${id}/state`, body)
    expect(waits.body.until).toBe('2027-03-28T00:00:00.000Z')
    const never = await call('PUT', `/cases/${id}/state`, { state: 'waiting', until: '2027-02-30' })
    expect(never).toMatchObject(refused(422, 'invalid'))
  })

  test('is let go by null, and by nothing else', async () => {
    const { id } = await newCase()
    const hand = (body: object) => call('PUT', `/cases/${id}/assignee`, body)
    await hand({ assigneeId: unit.anna.id })
    expect(await hand({})).toMatchObject({ status: 422, body: { errors: { assigneeId: ['required'] } } })
    expect(await hand({ assigneeId: 'anna' })).toMatchObject(refused(422, 'invalid'))
    const foreign = { assigneeId: unit.stranger.id }
    expect(await hand(foreign)).toMatchObject({ body: { errors: { assigneeId: ['not_in_unit'] } } })
    expect((await call('GET', `/cases/${id}`)).body.assigneeId).toBe(unit.anna.id)
    expect(await hand({ assigneeId: null })).toMatchObject({ status: 200, body: { assigneeId: null } })
  })

  test('without a service goes to who answers anything', async () => {
    const { service: _, fields: __, ...asked } = order()
    const opened = await call('POST', '/cases', { ...asked, fields: { topic: 'x' } })
    expect(opened).toMatchObject({ status: 201, body: { departmentId: expect.any(String) } })
    const unknown = await call('POST', '/cases', order({ service: 'no-such-service' }))
    expect(unknown).toMatchObject({ status: 422, body: { errors: { service: ['unknown'] } } })
  })
})

describe('who comes second', () => {
  test('is told who was first, and when', async () => {
    const { id } = await newCase()
    const etag = (await call('GET', `/cases/${id}`)).headers.get('etag')!
    const first = await call('PUT', `/cases/${id}/state`, { state: 'accepted' }, { 'if-match': etag })
    expect(first.headers.get('etag')).toBe('"2"')
    const late = await call('PUT', `/cases/${id}/state`, { state: 'waiting' }, { 'if-match': etag })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', by: expect.stringMatching(/^staff /), version: 2 },
    })
    expect(Date.now() - Date.parse(late.body.at)).toBeLessThan(60_000)
    const message = { kind: 'note', text: 'Hej' }
    expect((await call('POST', `/cases/${id}/messages`, message, { 'if-match': etag })).status).toBe(409)
    const weak = { 'if-match': `W/"2"` }
    expect((await call('PUT', `/cases/${id}/state`, { state: 'waiting' }, weak)).status).toBe(200)
    const odd = await call('PUT', `/cases/${id}/state`, { state: 'waiting' }, { 'if-match': '*' })
    expect(odd).toMatchObject(refused(400, 'malformed'))
  })

  test('waits for the first where two move at once, and one of them is refused', async () => {
    const { id } = await newCase()
    const move = () => call('PUT', `/cases/${id}/state`, { state: 'accepted' }, { 'if-match': '"1"' })
    const answers = await Promise.all([move(), move(), move()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })
})

describe('a list', () => {
  test('gives every case once, while others come in', async () => {
    const own = await aService(world, unit)
    const opened: string[] = []
    for (let i = 0; i < 7; i++) opened.push((await aCase(world, unit, own)).id)
    for (const sort of ['opened', 'activity', 'due']) {
      const seen: string[] = []
      let cursor = ''
      for (let pages = 0; pages < 20; pages++) {
        const path = `/cases?service=${own.slug}&limit=3&sort=${sort}${cursor}`
        const { items, next } = (await call('GET', path)).body
        seen.push(...items.map(({ id }: { id: string }) => id))
        if (next === null) break
        cursor = `&cursor=${encodeURIComponent(next)}`
        if (sort !== 'due') await aCase(world, unit, own)
      }
      expect(new Set(seen).size, `${sort}: nothing twice`).toBe(seen.length)
      expect(seen, `${sort}: no gap`).toEqual(expect.arrayContaining(opened))
    }
  })

  test.each(['0', '-1', '201', '1.5', 'many', '1e9'])('of %s cases is refused', async (limit) =>
    expect(await call('GET', `/cases?limit=${limit}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: { limit: [expect.any(String)] } },
    }),
  )

  test.each([
    'x',
    '💥',
    Buffer.from('["now",1]').toString('base64url'),
    Buffer.from('["yesterday","01970000-0000-7000-8000-000000000000"]').toString('base64url'),
    Buffer.from('{"__proto__":1}').toString('base64url'),
  ])('after %j is refused', async (cursor) =>
    expect(await call('GET', `/cases?cursor=${encodeURIComponent(cursor)}`)).toMatchObject(
      refused(400, 'bad_cursor'),
    ),
  )

  test('is narrowed by state, service, team and assignee, and wrong words are refused', async () => {
    const own = await aService(world, unit)
    const { id } = await aCase(world, unit, own)
    await aCase(world, unit, own)
    await call('PUT', `/cases/${id}/assignee`, { assigneeId: unit.bo.id })
    const ids = async (query: string) =>
      (await call('GET', `/cases?service=${own.slug}&${query}`)).body.items.map((it: any) => it.id)
    expect(await ids(`assignee=${unit.bo.id}`)).toEqual([id])
    expect(await ids('state=accepted')).toEqual([id])
    expect(await ids(`team=${unit.teams['search']!.id}`)).toHaveLength(2)
    expect(await ids(`team=${unit.teams['it-support']!.id}`)).toEqual([])
    expect((await call('GET', '/cases?service=nothing')).body).toEqual({ items: [], next: null })
    for (const query of ['state=open', 'assignee=anna', 'sort=name', 'team=1'])
      expect((await call('GET', `/cases?${query}`)).status, query).toBe(422)
  })

  test('finds by stem in Swedish and in English', async () => {
    const mark = unique()
    const write = async (subject: string) =>
      (await call('POST', '/cases', order({ subject: `${subject} ${mark}` }))).body.id
    const swedish = await write('En systematisk sökning')
    const english = await write('One literature search')
    const find = async (q: string) => {
      const { items } = (await call('GET', `/cases?q=${encodeURIComponent(`${q} ${mark}`)}`)).body
      return items.map(({ id }: { id: string }) => id)
    }
    expect(await find('sökningar')).toContain(swedish)
    expect(await find('searches')).toContain(english)
    expect((await call('GET', `/cases?q=${'x'.repeat(201)}`)).status).toBe(422)
  })
})

describe('a request that is sent again', () => {
  const key = () => ({ 'idempotency-key': unique() })
  const count = async () => (await world.events()).filter(({ name }) => name === 'case.opened').length

  test('is answered again, and done once', async () => {
    const headers = key()
    const before = await count()
    const first = await call('POST', '/cases', order(), headers)
    const second = await call('POST', '/cases', order(), headers)
    expect(second).toMatchObject({ status: 201, body: first.body })
    expect(second.headers.get('etag')).toBe('"1"')
    expect(await count()).toBe(before + 1)
  })

  test('with another body is refused', async () => {
    const headers = key()
    await call('POST', '/cases', order(), headers)
    const other = await call('POST', '/cases', order({ subject: 'Annat' }), headers)
    expect(other).toMatchObject(refused(422, 'key_reused'))
  })

  test('twice at the same time is done once', async () => {
    const headers = key()
    const before = await count()
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => call('POST', '/cases', order(), headers)))
    expect([a!.status, b!.status, c!.status]).toEqual([201, 201, 201])
    expect(new Set([a!.body.id, b!.body.id, c!.body.id]).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  test('after a refusal is tried anew', async () => {
    const headers = key()
    expect((await call('POST', '/cases', order({ subject: '' }), headers)).status).toBe(422)
    expect((await call('POST', '/cases', order(), headers)).status).toBe(201)
  })

  test('by another token of the same name is another request', async () => {
    const [name, role] = ['Samma namn', 'staff'] as const
    const wall = await aUnit(world)
    const one = await createToken(world.system, { unitId: unit.id, name, role })
    const other = await createToken(world.system, { unitId: wall.id, name, role })
    const headers = key()
    const send = async (who: string) =>
      (await world.request(who, 'POST', '/api/v1/cases', order(), headers)).json() as any
    expect((await send(one.token)).id).not.toBe((await send(other.token)).id)
  })

  test('is forgotten after a day', async () => {
    const headers = key()
    const first = await call('POST', '/cases', order(), headers)
    world.clock.forward(days(1) + 1000)
    const later = await call('POST', '/cases', order({ subject: 'Annat' }), headers)
    expect(later.status).toBe(201)
    expect(later.body.id).not.toBe(first.body.id)
  })
})

describe('what cannot be read', () => {
  test.each<[string, BodyInit, Headers, number, string]>([
    ['no JSON', '{"subject":', {}, 400, 'malformed'],
    ['a list', '[]', {}, 400, 'malformed'],
    ['a word', '"hej"', {}, 400, 'malformed'],
    ['a form', 'subject=x', { 'content-type': 'text/plain' }, 415, 'wrong_type'],
    ['XML', '<case/>', { 'content-type': 'application/xml' }, 415, 'wrong_type'],
    ['nothing', '', {}, 422, 'invalid'],
    ['too much', `{"message":"${'x'.repeat(1_000_001)}"}`, {}, 413, 'too_large'],
    ['a long key', '{}', { 'idempotency-key': 'x'.repeat(201) }, 400, 'malformed'],
    ['deep lists', `{"fields":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, {}, 400, 'malformed'],
    ['a broken multipart form', 'x', { 'content-type': 'multipart/form-data' }, 400, 'malformed'],
  ])('%s is refused', async (_, body, headers, status, code) =>
    expect(await raw(body, headers)).toMatchObject(refused(status, code)),
  )

  test.each<[string, object, Record<string, string[]>]>([
    ['a long subject', { subject: 'x'.repeat(201) }, { subject: ['too_long'] }],
    ['a long message', { message: 'x'.repeat(20_001) }, { message: ['too_long'] }],
    ['blanks', { subject: ' \n ' }, { subject: ['required'] }],
    ['no subject', { subject: undefined }, { subject: ['required'] }],
    ['a number', { subject: 5 }, { subject: ['bad_value'] }],
    ['no address', { requester: { email: 'mira' } }, { 'requester.email': ['not_email'] }],
    ['nobody', { requester: undefined }, { 'requester.email': ['required'] }],
    ['no topic', { fields: {} }, { 'fields.topic': ['required'] }],
    ['a list of fields', { fields: ['x'] }, { fields: ['bad_value'] }],
    ['another campus', { campus: 'paris' }, { campus: ['not_choice'] }],
    ['a forged file', { files: [{ name: 'x', sha256: 'a'.repeat(64), type: 'x', size: 1 }] }, {}],
  ])('%s is told by its field', async (what, more, errors) => {
    const answer = await call('POST', '/cases', order(more))
    if (what === 'a forged file') expect(answer.status).toBe(201)
    else expect(answer).toMatchObject({ status: 422, body: { code: 'invalid', errors } })
  })

  test('characters that no database takes are left out', async () => {
    const body = JSON.stringify(order({ subject: 'Hal\0va \ud800 \udc00 tecken', message: 'a\0b' }))
    const { status, body: opened } = await raw(body.replace('"sömn"', '"s\\u0000\\ud800x"'))
    expect(status).toBe(201)
    expect(opened.subject).toBe('Halva \ufffd \ufffd tecken')
    expect(opened.fields.topic).toMatch(/^s ?\ufffdx$/)
    const odd = '{"service":"\\u0000\\udfff","subject":"a","message":"b"}'
    expect(await raw(odd)).toMatchObject({ status: 422, body: { errors: { service: ['unknown'] } } })
  })

  test('names of prototypes are words as others', async () => {
    const body = JSON.stringify(order()).replace('{', '{"__proto__":{"state":"closed"},"constructor":1,')
    const { status, body: opened } = await raw(body.replace('"fields":{', '"fields":{"__proto__":{"x":1},'))
    expect([status, opened.state, opened.fields]).toEqual([201, 'new', { topic: 'sömn' }])
    expect(({} as any).state).toBeUndefined()
  })

  test.each(['/cases/1', '/cases/%20', '/cases/null', `/cases/${'a'.repeat(5000)}`, '/cases/%E0%A4%A'])(
    'an id of wrong form, %.20s, is nobody’s',
    async (path) => expect(await call('GET', path)).toMatchObject(refused(404, 'not_found')),
  )

  test.each(['/nothing', '/cases/x/y/z', '/CASES', '/', ''])('there is nothing at %j', async (path) =>
    expect(await call('GET', path)).toMatchObject(refused(404, 'not_found')),
  )

  test('a NUL in an address is refused', async () => {
    for (const path of ['/cases?q=a%00b', '/services/%00', '/cases/%00'])
      expect(await call('GET', path), path).toMatchObject(refused(400, 'malformed'))
  })

  test('a question of odd signs finds nothing and breaks nothing', async () => {
    for (const q of ["'", '"', '\\', '&|!:*()', '%', '_', '<->', "a' or 1=1", '\ud800', '٣', '🐘'])
      expect((await call('GET', `/cases?q=${encodeURIComponent(q.toWellFormed())}`)).status, q).toBe(200)
  })

  test('huge headers end at the door', async () => {
    const server = createAdaptorServer({ fetch: (await world.app).fetch })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'x-huge': 'x'.repeat(60_000) }
      const path = '/api/v1/services'
      const asked = httpRequest({ port, host: '127.0.0.1', path, headers, agent: false })
      asked.on('response', (it) => resolve(it.resume().statusCode)).on('error', reject).end()
    })
    await new Promise((done) => server.close(done))
    expect(status).toBe(431)
  })
})

describe('a token', () => {
  const asked = async (authorization?: string) => {
    const headers: Headers = authorization ? { authorization } : {}
    return (await world.app).request('http://127.0.0.1/api/v1/cases', { headers })
  }
  const isRefused = async (authorization?: string) => {
    const answer = await asked(authorization)
    expect(answer.status, authorization).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'no_token', type: 'urn:navet:no_token' })
  }

  test('that is missing, wrong or of another kind is refused', async () => {
    for (const authorization of [undefined, 'Bearer x', 'Bearer', 'Basic eDp4', `bearer ${token}x`])
      await isRefused(authorization)
    expect((await asked(`bearer ${token}`)).status).toBe(200)
  })

  test('that was withdrawn or has run out is refused', async () => {
    const made = await createToken(world.system, { unitId: unit.id, name: 'kort', role: 'staff', days: 1 })
    expect((await asked(`Bearer ${made.token}`)).status).toBe(200)
    await withdrawToken(world.as(unit.administrator), { tokenId: made.id })
    await isRefused(`Bearer ${made.token}`)
    const short = await createToken(world.system, { unitId: unit.id, name: 'kort', role: 'staff', days: 1 })
    world.clock.forward(days(1) + 1000)
    await isRefused(`Bearer ${short.token}`)
  })
})

test('a refusal is told in the language that was asked for', async () => {
  const answer = (lang: string) => call('GET', '/nothing', undefined, { 'accept-language': lang })
  expect((await answer('en-GB,sv;q=0.5')).body.title).toMatch(/^There is no such page/)
  expect((await answer('sv')).body.title).toMatch(/^Sidan finns inte/)
  const { headers, body } = await answer('sv')
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body).toMatchObject({ type: 'urn:navet:not_found', instance: '/api/v1/nothing' })
  expect(body.requestId).toBe(headers.get('x-request-id'))
})
