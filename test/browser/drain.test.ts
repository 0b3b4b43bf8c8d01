import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { startNavet } from './navet.ts'

const orderIn = (url: string) => {
  const { hostname, port } = new URL(url)
  const asked = request({
    hostname,
    port,
    method: 'POST',
    path: '/sign-in',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
  })
  const answered = once(asked, 'response').then(([answer]) => answer.statusCode as number)
  return { asked, answered }
}

test('told to end, Navet answers what is under way, takes nothing new, and ends in order', async () => {
  const data = await mkdtemp(join(tmpdir(), 'navet-drain-'))
  const { spareUrl } = inject('given')
  const navet = await startNavet({
    NAVET_DATA: data,
    NAVET_DEMO: 'off',
    ...(spareUrl && { DATABASE_URL: spareUrl }),
  })
  const { asked, answered } = orderIn(navet.url)
  asked.write('email=nobody%40example.org&pass')
  await wait(300) // the first half has arrived

  const ended = navet.stop()
  await wait(300)
  await expect(fetch(`${navet.url}/healthz`)).rejects.toThrow()
  asked.end('word=wrong')
  expect(await answered).toBe(422)
  expect(await ended).toBe(0)
  await rm(data, { recursive: true })
})
