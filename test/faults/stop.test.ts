import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anInstallation, type Installation, withServices } from './installation.ts'
import { type Running, startNavet } from './navet.ts'

const PATIENCE = 120_000
let hub: Installation
let token: string
beforeAll(async () => {
  hub = await anInstallation()
  token = (await withServices(hub)).token
}, PATIENCE)
afterAll(() => hub.remove())

const body = JSON.stringify({
  subject: 'Långsamt',
  message: 'Hej!',
  requester: { email: 'slow@example.org' },
})

/** Sends the first half of a case now, and the rest when it is told to; gives the answer's status. */
function slowly({ port }: Running) {
  const sent = request({
    port,
    host: '127.0.0.1',
    path: '/api/v1/cases',
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  })
  const status = new Promise<number>((resolve, reject) => {
    sent.on('response', (response) => resolve(response.resume().statusCode!))
    sent.on('error', reject)
  })
  sent.write(body.slice(0, 20))
  return { status, rest: () => void sent.end(body.slice(20)) }
}

test(
  'a server that has nothing to do ends within three seconds, and answers nobody then',
  async () => {
    const server = await startNavet(hub.env)
    await fetch(server.url) // a connection that is kept alive
    const { code, seconds } = await server.stop()
    expect(code).toBe(0)
    expect(seconds).toBeLessThan(3)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
  },
  PATIENCE,
)

test(
  'a request that is under way at SIGTERM is answered, and kept',
  async () => {
    const server = await startNavet(hub.env)
    const slow = slowly(server)
    await wait(300)
    const stopped = server.stop()
    await wait(1_000)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
    slow.rest()
    expect(await slow.status).toBe(201)
    const { code, seconds } = await stopped
    expect(code).toBe(0)
    expect(seconds).toBeLessThan(20)
    expect(await hub.query(`select count(*) as n from cases`)).toEqual([{ n: 1 }])
  },
  PATIENCE,
)

test(
  'a request that never ends does not keep the server for longer than twenty seconds',
  async () => {
    const server = await startNavet(hub.env)
    const endless = slowly(server)
    await wait(300)
    const cut = expect(endless.status).rejects.toThrow('socket hang up')
    const { code, seconds } = await server.stop()
    await cut
    expect({ code, inTime: seconds < 20 }).toEqual({ code: 0, inTime: true })
  },
  PATIENCE,
)
