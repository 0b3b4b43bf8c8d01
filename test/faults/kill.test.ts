import { afterAll, beforeAll, expect, test } from 'vitest'
import { testsPostgres } from '#test/database.ts'
import { aMailServer } from '#test/mail-server.ts'
import { makePostgres } from '#test/postgres.ts'
import { startClients } from './clients.ts'
import { expectAllThere } from './expectations.ts'
import { anInstallation, type Installation, withServices } from './installation.ts'
import { freePort, startNavet } from './navet.ts'

const PATIENCE = 240_000
const rounds = Number(process.env['NAVET_KILL_ROUNDS'] ?? 2)

/** A Navet with services and a mail server, on a port that it has again after each start. */
async function aHub(server?: string) {
  const hub = await anInstallation(server)
  const { token } = await withServices(hub)
  const mail = await aMailServer()
  const port = String(await freePort())
  const env = { ...hub.env, PORT: port, NAVET_SMTP_URL: mail.url }
  const remove = async () => {
    await mail.close()
    await hub.remove()
  }
  return { ...hub, env, token, url: `http://127.0.0.1:${port}`, remove }
}

/** The receipts of all cases go out, those of the time before the kill, too. */
const expectLettersToGo = (hub: Installation) =>
  expect
    .poll(() => hub.query(`select state, count(*) as n from letters group by 1`), {
      timeout: 120_000,
      interval: 500,
    })
    .toEqual([{ state: 'sent', n: expect.any(Number) }])

test(
  `a server that is killed while 8 clients create cases loses none, ${rounds} times`,
  async () => {
    const hub = await aHub()
    let server = await startNavet(hub.env)
    const clients = startClients(hub.url, hub.token)
    for (let round = 1; round <= rounds; round++) {
      await clients.until(round * 60)
      await server.kill()
      server = await startNavet(hub.env)
      expect((await fetch(`${hub.url}/readyz`)).status).toBe(200)
    }
    await clients.until(clients.acknowledged.size + 20)
    await clients.finish()
    await expectAllThere(hub, clients)
    const [[key, first]] = clients.acknowledged as unknown as [[string, { id: string }]]
    expect((await clients.ask(key))?.id).toBe(first.id)
    await expectLettersToGo(hub)
    expect((await server.stop()).code).toBe(0)
    await hub.remove()
  },
  PATIENCE + rounds * 60_000,
)

if (testsPostgres) {
  let postgres: Awaited<ReturnType<typeof makePostgres>>
  beforeAll(async () => {
    postgres = await makePostgres()
  })
  afterAll(() => postgres.remove())

  test(
    'a PostgreSQL that is killed under a running server loses none, and the server goes on',
    async () => {
      const hub = await aHub(postgres.url())
      const server = await startNavet(hub.env)
      const clients = startClients(hub.url, hub.token)
      await clients.until(60)
      await postgres.crash()
      await postgres.start()
      await clients.until(clients.acknowledged.size + 20)
      await clients.finish()
      expect(server.alive()).toBe(true)
      await expectAllThere(hub, clients)
      await expectLettersToGo(hub)
      expect((await server.stop()).code).toBe(0)
      await hub.remove()
    },
    PATIENCE,
  )
}
