import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOutside, fetchOutside, isClosedTo, isPrivate } from './outgoing.ts'
import { proxiesFrom } from './proxies.ts'

let server: Server
let port: number
const asked: string[] = []
const secrets: (string | undefined)[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!)
    secrets.push(request.headers.authorization)
    const [, status, ...to] = request.url!.split('/')
    if (status === 'silent') return
    response.writeHead(
      Number(status),
      to.length > 0 ? { location: decodeURIComponent(to[0]!) } : {},
    )
    response.end('x'.repeat(100))
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** As if 127.0.0.1 were out there, and the rest of the house were not. */
const ask = (path: string, timeout = 5_000) =>
  askOutside(`http://127.0.0.1:${port}${path}`, {
    timeout,
    isClosed: (address) => address !== '127.0.0.1',
  })
const to = (address: string) => `/302/${encodeURIComponent(address)}`

test.each([
  ['/200', { status: 200 }],
  ['/404', { status: 404 }],
  ['/503', { status: 503 }],
  [to('/200'), { status: 200 }],
  [to('/410'), { status: 410 }],
  [to('http://127.0.0.2/'), { fault: 'private' }],
  [to('http://[::1]/'), { fault: 'private' }],
  [to('file:///etc/passwd'), { fault: 'scheme' }],
  [to('http://user:secret@127.0.0.1/'), { fault: 'scheme' }],
  [to('http://%'), { fault: 'scheme' }],
])('%s gives %j', async (path, outcome) => {
  expect(await ask(path)).toEqual(outcome)
})

test('an endless chain of redirects ends', async () => {
  const loop = '/302/%252F302'
  expect(await ask(to(to(to(to(to(to(to(loop))))))))).toEqual({ fault: 'hops' })
})

test('what never answers is given up', async () => {
  expect(await ask('/silent', 200)).toEqual({ fault: 'timeout' })
})

test.each([
  'http://127.0.0.1',
  'http://localhost',
  'http://0',
  'http://2130706433',
  'http://0x7f.1',
  'http://[::ffff:127.0.0.1]',
  'http://169.254.169.254/latest/meta-data',
  'http://10.1.2.3',
])('%s is a machine of this house, and is not asked', async (host) => {
  const before = asked.length
  const address = host.includes('/', 8) ? host : `${host}:${port}/200`
  expect(await askOutside(address)).toEqual({ fault: 'private' })
  expect(asked).toHaveLength(before)
})

test.each([
  ['8.8.8.8', false],
  ['172.15.0.1', false],
  ['172.16.0.1', true],
  ['100.64.0.1', true],
  ['2a00:1450:400f:80c::200e', false],
  ['::1', true],
  ['::', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['::ffff:8.8.8.8', true],
  ['64:ff9b::7f00:1', true],
  ['2002:7f00:1::', true],
])('%s is closed: %s', (address, is) => {
  expect(isPrivate(address)).toBe(is)
})

const isClosed = (address: string) => address !== '127.0.0.1' && address !== '::1'
const headers = { authorization: 'Basic c2VjcmV0' }
const content = (path: string, most: number) =>
  fetchOutside(`http://127.0.0.1:${port}${path}`, { most, headers }, { isClosed, timeout: 5_000 })

test('content is brought home, no more than was asked for, and never from this house', async () => {
  expect(await content('/200', 100)).toEqual({ status: 200, text: 'x'.repeat(100) })
  expect(await content('/200', 99)).toEqual({ fault: 'too_large' })
  expect(await fetchOutside(`http://127.0.0.1:${port}/200`, { most: 100 })).toEqual({
    fault: 'private',
  })
})

test('a secret follows to the same host, and to no other', async () => {
  secrets.length = 0
  await content(to('/200'), 100)
  await content(to(`http://localhost:${port}/200`), 100)
  const [here, again, there, elsewhere] = secrets
  expect([here, again, there, elsewhere]).toEqual([
    headers.authorization,
    headers.authorization,
    headers.authorization,
    undefined,
  ])
})

test('a setting opens networks of this house, and no more than those', () => {
  const isClosed = isClosedTo(proxiesFrom('10.2.0.0/16, ::1'))
  const addresses = ['10.2.3.4', '10.3.0.1', '127.0.0.1', '::1', '192.0.78.9']
  expect(addresses.map(isClosed)).toEqual([false, true, true, false, false])
  expect(isClosedTo(undefined)('10.2.3.4')).toBe(true)
})
