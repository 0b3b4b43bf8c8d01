import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { days } from '#kernel/time.ts'
import { createToken, withdrawToken } from '#modules/people/index.ts'
import { type Api, anApi, type Headers, refused } from './api-client.ts'

let api: Api
beforeAll(async () => {
  api = await anApi()
})
afterAll(() => api?.world.close())

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
    expect(await api.raw(body, headers)).toMatchObject(refused(status, code)),
  )

  test.each<[string, object, Record<string, string[]>]>([
    ['a long subject', { subject: 'x'.repeat(201) }, { subject: ['too_long'] }],
    ['a long message', { message: 'x'.repeat(20_001) }, { message: ['too_long'] }],
    ['blanks', { subject: ' \n ' }, { subject: ['required'] }],
    ['no subject', { subject: undefined }, { subject: ['required'] }],
    ['no message', { message: undefined }, { message: ['required'] }],
    ['a number', { subject: 5 }, { subject: ['bad_value'] }],
    ['no address', { requester: { email: 'mira' } }, { 'requester.email': ['not_email'] }],
    ['nobody', { requester: undefined }, { 'requester.email': ['required'] }],
    ['no topic', { fields: {} }, { 'fields.topic': ['required'] }],
    ['a list of fields', { fields: ['x'] }, { fields: ['bad_value'] }],
    ['another campus', { campus: 'paris' }, { campus: ['not_choice'] }],
    ['a forged file', { files: [{ name: 'x', sha256: 'a'.repeat(64), type: 'x', size: 1 }] }, {}],
  ])('%s is told by its field', async (what, more, errors) => {
    const answer = await api.call('POST', '/cases', api.order(more))
    if (what === 'a forged file') expect(answer.status).toBe(201)
    else expect(answer).toMatchObject({ status: 422, body: { code: 'invalid', errors } })
  })

  test('characters that no database takes are left out', async () => {
    const body = JSON.stringify(
      api.order({ subject: 'Hal\0va \ud800 \udc00 tecken', message: 'a\0b' }),
    )
    const { status, body: opened } = await api.raw(body.replace('"sömn"', '"s\\u0000\\ud800x"'))
    expect(status).toBe(201)
    expect(opened.subject).toBe('Halva \ufffd \ufffd tecken')
    expect(opened.fields.topic).toMatch(/^s ?\ufffdx$/)
    const odd = '{"service":"\\u0000\\udfff","subject":"a","message":"b"}'
    expect(await api.raw(odd)).toMatchObject({
      status: 422,
      body: { errors: { service: ['unknown'] } },
    })
  })

  test('names of prototypes are words as others', async () => {
    const body = JSON.stringify(api.order()).replace(
      '{',
      '{"__proto__":{"state":"closed"},"constructor":1,',
    )
    const { status, body: opened } = await api.raw(
      body.replace('"fields":{', '"fields":{"__proto__":{"x":1},'),
    )
    expect([status, opened.state, opened.fields]).toEqual([201, 'new', { topic: 'sömn' }])
    expect(({} as any).state).toBeUndefined()
  })

  test.each([
    '/cases/1',
    '/cases/%20',
    '/cases/null',
    `/cases/${'a'.repeat(5000)}`,
    '/cases/%E0%A4%A',
  ])('an id of wrong form, %.20s, is nobody’s', async (path) =>
    expect(await api.call('GET', path)).toMatchObject(refused(404, 'not_found')),
  )

  test.each(['/nothing', '/cases/x/y/z', '/CASES', '/', ''])(
    'there is nothing at %j',
    async (path) => expect(await api.call('GET', path)).toMatchObject(refused(404, 'not_found')),
  )

  test('a NUL in an address is refused', async () => {
    for (const path of ['/cases?q=a%00b', '/services/%00', '/cases/%00'])
      expect(await api.call('GET', path), path).toMatchObject(refused(400, 'malformed'))
  })

  test('a question of odd signs finds nothing and breaks nothing', async () => {
    for (const q of ["'", '"', '\\', '&|!:*()', '%', '_', '<->', "a' or 1=1", '\ud800', '٣', '🐘'])
      expect(
        (await api.call('GET', `/cases?q=${encodeURIComponent(q.toWellFormed())}`)).status,
        q,
      ).toBe(200)
  })

  test('huge headers end at the door', async () => {
    const server = createAdaptorServer({ fetch: (await api.world.app).fetch })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${api.token}`, 'x-huge': 'x'.repeat(60_000) }
      const path = '/api/v1/services'
      const asked = httpRequest({ port, host: '127.0.0.1', path, headers, agent: false })
      asked
        .on('response', (it) => resolve(it.resume().statusCode))
        .on('error', reject)
        .end()
    })
    await new Promise((done) => server.close(done))
    expect(status).toBe(431)
  })
})

describe('a token', () => {
  const asked = async (authorization?: string) => {
    const headers: Headers = authorization ? { authorization } : {}
    return (await api.world.app).request('http://127.0.0.1/api/v1/cases', { headers })
  }
  const isRefused = async (authorization?: string) => {
    const answer = await asked(authorization)
    expect(answer.status, authorization).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'no_token', type: 'urn:navet:no_token' })
  }

  test('that is missing, wrong or of another kind is refused', async () => {
    for (const authorization of [
      undefined,
      'Bearer x',
      'Bearer',
      'Basic eDp4',
      `bearer ${api.token}x`,
    ])
      await isRefused(authorization)
    expect((await asked(`bearer ${api.token}`)).status).toBe(200)
  })

  test('that was withdrawn or has run out is refused', async () => {
    const made = await createToken(api.world.system, {
      unitId: api.unit.id,
      name: 'kort',
      role: 'staff',
      days: 1,
    })
    expect((await asked(`Bearer ${made.token}`)).status).toBe(200)
    await withdrawToken(api.world.as(api.unit.administrator), { tokenId: made.id })
    await isRefused(`Bearer ${made.token}`)
    const short = await createToken(api.world.system, {
      unitId: api.unit.id,
      name: 'kort',
      role: 'staff',
      days: 1,
    })
    api.world.clock.forward(days(1) + 1000)
    await isRefused(`Bearer ${short.token}`)
  })
})

test('a refusal is told in the language that was asked for', async () => {
  const answer = (lang: string) =>
    api.call('GET', '/nothing', undefined, { 'accept-language': lang })
  expect((await answer('en-GB,sv;q=0.5')).body.title).toMatch(/^There is no such page/)
  expect((await answer('sv')).body.title).toMatch(/^Sidan finns inte/)
  const { headers, body } = await answer('sv')
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body).toMatchObject({ type: 'urn:navet:not_found', instance: '/api/v1/nothing' })
  expect(body.requestId).toBe(headers.get('x-request-id'))
})
