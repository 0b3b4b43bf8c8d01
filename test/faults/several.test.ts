import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testsPostgres } from '#test/database.ts'
import { anInstallation, type Installation, withServices } from './installation.ts'
import { navet, startNavet } from './navet.ts'

const PATIENCE = 120_000
let hub: Installation
let env: Record<string, string>
let token: string
beforeAll(async () => {
  hub = await anInstallation()
  token = (await withServices(hub)).token
  env = { ...hub.env, NAVET_PROCESSES: '2' }
}, PATIENCE)
afterAll(() => hub.remove())

const children = (pid: number) =>
  execFileSync('ps', ['--ppid', String(pid), '-o', 'pid='], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter(Boolean)

const open = (url: string, email: string) =>
  fetch(`${url}/api/v1/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      connection: 'close', // the next one may be answered by the other process
    },
    body: JSON.stringify({ subject: 'Två', message: 'Hej!', requester: { email } }),
  })

test.runIf(!testsPostgres)('the embedded database serves one process, and says so', async () => {
  const { code, err } = await navet(['serve'], env)
  expect(code).toBe(1)
  expect(err).toContain('NAVET_PROCESSES')
})

test.runIf(testsPostgres)(
  'two processes are one server: one that dies is replaced, and SIGTERM ends both',
  async () => {
    const server = await startNavet(env)
    const before = children(server.pid)
    expect(before).toHaveLength(2)
    for (let i = 0; i < 10; i++)
      expect((await open(server.url, `p${i}@example.org`)).status).toBe(201)
    const counted = await (await fetch(`${server.url}/metrics`)).text()
    const posts = /navet_http_seconds_count\{method="POST",status="201"\} (\d+)/.exec(counted)
    expect(Number(posts?.[1])).toBe(10) // of both, whichever was asked

    process.kill(before[0]!, 'SIGKILL')
    await expect.poll(() => children(server.pid), { timeout: 30_000 }).toHaveLength(2)
    expect(children(server.pid)).not.toContain(before[0])
    expect((await open(server.url, 'after@example.org')).status).toBe(201)

    expect(await server.stop()).toMatchObject({ code: 0 })
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed')
  },
  PATIENCE,
)

test.runIf(testsPostgres)(
  'whoever guesses passwords is slowed down by both together',
  async () => {
    const server = await startNavet(env)
    const guess = () =>
      fetch(`${server.url}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url },
        body: new URLSearchParams({ way: 'password', email: 'who@example.org', password: 'x' }),
        redirect: 'manual',
      })
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await guess()).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
    await server.stop()
  },
  PATIENCE,
)

test.runIf(testsPostgres)(
  'a port that is taken stops the start with a sentence',
  async () => {
    const server = await startNavet(env)
    const { code, err } = await navet(['serve'], { ...env, PORT: server.port })
    expect(code).toBe(1)
    expect(err).toContain('already in use')
    await server.stop()
  },
  PATIENCE,
)
