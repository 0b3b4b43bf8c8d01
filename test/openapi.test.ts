import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../src/modules.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let described: any
beforeAll(async () => {
  world = await makeWorld()
  described = await (await world.request(null, 'GET', '/api/openapi.json')).json()
})
afterAll(() => world?.close())

const endpoints = modules.flatMap(({ api }) => api ?? [])
const all = () =>
  endpoints.map(({ method, path, ...rest }) => ({
    ...{ method, path, ...rest },
    said: described.paths[path]?.[method],
  }))

test('every endpoint is described, with what it answers and how it refuses', () => {
  expect(described.openapi).toMatch(/^3\.1\./)
  expect(Object.values<object>(described.paths).flatMap(Object.keys)).toHaveLength(endpoints.length)
  for (const { method, path, status = 200, body, said } of all()) {
    const statuses = Object.keys(said.responses)
    expect(statuses, path).toEqual(expect.arrayContaining([String(status), '401', '500', '503']))
    if (method !== 'get')
      expect(statuses).toEqual(expect.arrayContaining(['400', '403', '409', '413', '415', '422']))
    if (path.includes('{')) expect(statuses).toContain('404')
    expect(said.requestBody === undefined, path).toBe(body === undefined)
    const inPath = said.parameters
      .filter((one: any) => one.in === 'path')
      .map((one: any) => one.name)
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  }
  expect(new Set(all().map(({ said }) => said.operationId)).size).toBe(endpoints.length)
})

test('lists say how far they go, and POST how it is repeated', () => {
  const { parameters } = described.paths['/cases'].get
  const limit = parameters.find(({ name }: { name: string }) => name === 'limit')
  expect([limit.in, limit.required ?? false]).toEqual(['query', false])
  expect(limit.schema).toMatchObject({ minimum: 1, maximum: 200 })
  const headers = described.paths['/cases'].post.parameters.map(
    ({ name }: { name: string }) => name,
  )
  expect(headers).toContain('Idempotency-Key')
})

test('a body says what has to be there, and no more', () => {
  const schema = described.paths['/cases'].post.requestBody.content['application/json'].schema
  expect(schema.required).toEqual(['subject'])
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['service', 'message', 'requester', 'fields', 'campus']),
  )
  expect(schema.properties).not.toHaveProperty('files')
  const state =
    described.paths['/cases/{id}/state'].put.requestBody.content['application/json'].schema
  expect(state.required).toEqual(['state'])
  expect(state.properties.state.enum).toContain('in-progress')
})

test('every reference leads somewhere, and nothing stands where the standard has no room', () => {
  const keys = ['openapi', 'info', 'servers', 'security', 'paths', 'components']
  expect(keys).toEqual(expect.arrayContaining(Object.keys(described)))
  const refs = [...JSON.stringify(described).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, ref]) => ref!,
  )
  expect(refs.length).toBeGreaterThan(endpoints.length)
  const at = (ref: string) => ref.split('/').reduce((it, key) => it?.[key], described)
  for (const ref of refs) expect(at(ref), ref).toBeDefined()
  for (const { said } of all()) {
    expect(said.summary).toMatch(/^[A-Z]/)
    for (const one of said.parameters) {
      expect(Object.keys(one).sort(), said.operationId).toEqual(
        expect.arrayContaining(['in', 'name', 'schema']),
      )
      expect(['path', 'query', 'header']).toContain(one.in)
    }
    for (const response of Object.values<any>(said.responses))
      expect(response.$ref ?? response.description).toBeTruthy()
  }
})

test('people read it, too, in their language', async () => {
  const page = async (lang: string) => {
    const answer = await world.request(null, 'GET', '/api/docs', undefined, {
      'accept-language': lang,
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('text/html'),
    ])
    return answer.text()
  }
  const swedish = await page('sv')
  expect(swedish).toContain('<html lang="sv">')
  expect(await page('en')).toContain('The API of Navet')
  for (const { method, path } of endpoints)
    expect(swedish).toContain(`<code>${method.toUpperCase()} /api/v1${path}</code>`)
  expect(swedish).not.toContain('<script')
})
