// The load generator, in a process of its own so that it does not wait for what it measures.
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Ask } from './visitor.ts'
import { closedLoop, type Measured } from './closed-loop.ts'

export type Load = {
  base: string
  clients: number
  seconds: number
  /** `%n` in a body is another number each time, `%r` one of fifty. */
  ask: Ask
}

process.once('message', async ({ base, clients, seconds, ask }: Load) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  let serial = Date.now() % 1e9
  const once = async () => {
    const n = serial++
    const body = ask.body?.replaceAll('%n', String(n)).replaceAll('%r', String(n % 50))
    const status = await send(agent, base, { ...ask, ...(body && { body }) })
    if (status >= 300) throw new Error(`${ask.path}: ${status}`)
  }
  await closedLoop(once, clients, Math.min(2, seconds))
  await sleep(200)
  const measured: Measured = await closedLoop(once, clients, seconds)
  agent.destroy()
  process.send!(measured, undefined, undefined, () => process.exit(0))
})

const send = (agent: http.Agent, base: string, { method = 'GET', path, headers, body }: Ask) =>
  new Promise<number>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const more = { 'accept-encoding': 'gzip', ...length }
    const request = http.request(base + path, { agent, method, headers: { ...headers, ...more } })
    request.on('response', (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode!))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
