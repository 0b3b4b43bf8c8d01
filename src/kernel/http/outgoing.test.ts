import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askOutside, isPrivate } from './outgoing.ts'

let server: Server
let port: number
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!)
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
