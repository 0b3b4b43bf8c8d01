import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit, type TestUnit, unique } from '#modules/people/make.ts'
import { aDovecot, type Dovecot } from '#test/dovecot.ts'
import { makeWorld, type World } from '#test/world.ts'
import { openFetchers, putMailbox } from '../index.ts'
import { aMail } from '../make.ts'
import { backOff } from './keep-fetching.ts'

// Waiting between tries is part of what is tested, and other work may keep the servers waiting.
vi.setConfig({ testTimeout: 120_000 })

let world: World
let unit: TestUnit
let server: Dovecot
beforeAll(async () => {
  world = await makeWorld({ env: { NAVET_MAX_UPLOAD: '1 MB' } })
  unit = await aUnit(world)
  await aService(world, unit)
  server = await aDovecot()
})
afterAll(async () => {
  await server?.remove()
  await world?.close()
})

const aBox = async (imap: object = {}, secret = 'secret') => {
  const user = `box${unique()}@example.org`
  const { host, port } = server
  const { id } = await putMailbox(world.as(unit.administrator), {
    ...{ unitId: unit.id, address: user, secret },
    imap: { host, port, security: 'none', user, ...imap },
  })
  return { id, user }
}
const put = async (user: string, ...raws: Buffer[]) => {
  const client = await server.client(user)
  for (const raw of raws) await client.append('INBOX', raw)
  await client.logout()
}
const stored = async (address: string) =>
  (
    await sql<{
      n: number
    }>`select count(*)::int as n from mails m join mailboxes b on b.id = m.mailbox_id
      where b.address = ${address}`.execute(world.hub.db)
  ).rows[0]!.n
const boxOf = async (id: string) =>
  (
    await sql<{ fetchedAt: Date | null; fetchFault: string | null }>`
      select fetched_at, fetch_fault from mailboxes where id = ${id}`.execute(world.hub.db)
  ).rows[0]!
const left = async (user: string, folder = 'INBOX') => {
  const client = await server.client(user)
  const status = await client.status(folder, { messages: true }).catch(() => false as const)
  await client.logout()
  return status ? status.messages : 0
}
const fetching = async (work: () => Promise<void>) => {
  const fetchers = openFetchers(world.hub, 50)
  await work().finally(() => fetchers.close())
}
const patience = { timeout: 60_000, interval: 50 }

test('what lies there is taken in, and what comes while we wait in IDLE; marked, once each', async () => {
  const { id, user } = await aBox()
  await put(user, aMail({ to: user }), aMail({ to: user }))
  await fetching(async () => {
    await expect.poll(() => stored(user), patience).toBe(2)
    await expect.poll(async () => (await boxOf(id)).fetchedAt, patience).not.toBeNull()
    await put(user, aMail({ to: user, text: 'Tredje' }))
    await expect.poll(() => stored(user), patience).toBe(3)
  })
  await fetching(async () => {
    await expect.poll(async () => (await boxOf(id)).fetchFault, patience).toBeNull()
  })
  expect(await stored(user)).toBe(3)
  expect(await left(user)).toBe(3)
  await world.runJobs()
  const { rows } = await sql<{ outcome: string }>`select outcome from mails m
    join mailboxes b on b.id = m.mailbox_id where b.address = ${user}`.execute(world.hub.db)
  expect(rows.map(({ outcome }) => outcome)).toEqual(Array(3).fill('case-created'))
})

test('what is stored is moved where the mailbox says so, and nothing is moved that could not be stored', async () => {
  const { user } = await aBox({ moveTo: 'Navet' })
  await put(user, aMail({ to: user }), aMail({ to: user, text: 'x'.repeat(4_000_000) }))
  await fetching(async () => {
    await expect.poll(() => left(user, 'Navet'), patience).toBe(1)
  })
  expect(await stored(user)).toBe(1)
  expect(await left(user)).toBe(1)
  const broken = {
    ...world.hub,
    files: { ...world.hub.files, put: () => Promise.reject(new Error('ENOSPC')) },
  }
  await put(user, aMail({ to: user, text: 'Disken är full' }))
  const fetchers = openFetchers(broken, 50)
  const { rows } = await sql<{
    id: string
  }>`select id from mailboxes where address = ${user}`.execute(world.hub.db)
  await expect.poll(async () => (await boxOf(rows[0]!.id)).fetchFault, patience).toContain('ENOSPC')
  await fetchers.close()
  expect(await left(user)).toBe(2)
  await fetching(async () => {
    await expect.poll(() => stored(user), patience).toBe(2)
  })
})

test.each([
  { signIn: 'client-credentials', secret: 'client-secret' },
  { signIn: 'refresh-token', secret: 'refresh' },
] as const)(
  'by $signIn an access token opens the mailbox (XOAUTH2)',
  async ({ signIn, secret }) => {
    const user = `box${unique()}@example.org`
    const { host, port, tokenUrl } = server
    const common = { unitId: unit.id, address: user }
    const imap = { host, port, security: 'none', user, signIn, tokenUrl, clientId: user } as const
    await putMailbox(world.as(unit.administrator), { ...common, secret, imap })
    await put(user, aMail({ to: user }))
    await fetching(async () => {
      await expect.poll(() => stored(user), patience).toBe(1)
    })
  },
)

test('a wrong password is said on the mailbox, and a right one is in force without a restart', async () => {
  const { id, user } = await aBox({}, 'wrong')
  await put(user, aMail({ to: user }))
  const { host, port } = server
  await fetching(async () => {
    await expect.poll(async () => (await boxOf(id)).fetchFault, patience).toMatch(/auth/i)
    await putMailbox(world.as(unit.administrator), {
      ...{ unitId: unit.id, address: user, secret: 'secret' },
      imap: { host, port, security: 'none', user },
    })
    await expect.poll(() => stored(user), patience).toBe(1)
  })
  expect((await boxOf(id)).fetchFault).toBeNull()
})

test('a server that goes away and comes back is connected to again', async () => {
  const { id, user } = await aBox()
  await fetching(async () => {
    await expect.poll(async () => (await boxOf(id)).fetchedAt, patience).not.toBeNull()
    await server.stop()
    await expect.poll(async () => (await boxOf(id)).fetchFault, patience).not.toBeNull()
    await server.start()
    await put(user, aMail({ to: user }))
    await expect.poll(() => stored(user), patience).toBe(1)
  })
})

test('the mailbox of the setting is fetched from, and is a row like the others', async () => {
  const user = `box${unique()}@example.org`
  await put(user, aMail({ to: user }))
  const imapUrl = `imap://${encodeURIComponent(user)}:secret@127.0.0.1:${server.port}/INBOX`
  const fetchers = openFetchers({ ...world.hub, settings: { ...world.hub.settings, imapUrl } }, 50)
  await expect.poll(() => stored(user), patience).toBe(1)
  await fetchers.close()
})

test('two processes fetch from one mailbox, and each mail counts once', async () => {
  const { user } = await aBox()
  await put(user, ...Array.from({ length: 20 }, (_, n) => aMail({ to: user, text: `${n}` })))
  const both = [openFetchers(world.hub, 50), openFetchers(world.hub, 50)]
  await expect.poll(() => stored(user), patience).toBe(20)
  await Promise.all(both.map((fetchers) => fetchers.close()))
  expect(await stored(user)).toBe(20)
})

test('tries get rarer, up to every six minutes', () => {
  for (const [faults, low, high] of [
    [1, 750, 1_250],
    [4, 6_000, 10_000],
    [50, 225_000, 375_000],
  ] as const) {
    const wait = backOff(faults)
    expect(wait).toBeGreaterThanOrEqual(low)
    expect(wait).toBeLessThanOrEqual(high)
  }
})
