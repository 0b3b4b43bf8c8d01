import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const page = '<p>Tjänsten hjälper dig att söka.</p>'.repeat(100)
const app = new Hono()
  .use(compress())
  .get('/page', (c) => c.html(page, 201, { 'x-kept': 'yes' }))
  .get('/short', (c) => c.json({ ok: true }))
  .get('/picture', (c) => c.body(page, 200, { 'content-type': 'image/png' }))
  .get('/nothing', (c) => c.body(null, 204))

const ask = (path: string, accepted: string, method = 'GET') =>
  app.request(path, { method, headers: { 'accept-encoding': accepted } })

test('a page goes packed, and is the same page', async () => {
  const answer = await ask('/page', 'br;q=1, gzip;q=0.8')
  expect([answer.status, answer.headers.get('x-kept')]).toEqual([201, 'yes'])
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  const packed = Buffer.from(await answer.arrayBuffer())
  expect(Number(answer.headers.get('content-length'))).toBe(packed.length)
  expect(packed.length).toBeLessThan(page.length / 5)
  expect(gunzipSync(packed).toString()).toBe(page)
})

test.each([
  ['a reader who cannot unpack', '/page', 'identity'],
  ['a reader who refuses it', '/page', 'gzip;q=0'],
  ['a short answer', '/short', 'gzip'],
  ['a picture', '/picture', 'gzip'],
])('%s gets it as it is', async (_, path, accepted) => {
  const answer = await ask(path, accepted)
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect((await answer.text()).length).toBeGreaterThan(5)
})

test('what has no body keeps none', async () => {
  expect((await ask('/nothing', 'gzip')).status).toBe(204)
  expect(await (await ask('/page', 'gzip', 'HEAD')).text()).toBe('')
})
