import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aService } from '#modules/catalogue/make.ts'
import { aUnit } from '#modules/people/make.ts'
import { makeWorld, type World } from '#test/world.ts'
import { openReceiver } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ env: { NAVET_MAX_UPLOAD: '1 MB' } })
  await aService(world, await aUnit(world))
})
afterAll(() => world?.close())

const listening = { host: '127.0.0.1', port: 0, lmtp: false }
const mail = (text: string) => ({
  from: 'ann@example.com',
  to: 'bibliotek@example.org',
  subject: 'Fråga',
  text,
})
const stored = async () =>
  (
    await sql<{
      state: string
      envelopeTo: string[]
    }>`select state, envelope_to from mails order by id`.execute(world.hub.db)
  ).rows

test.each([
  { lmtp: false, name: 'SMTP' },
  { lmtp: true, name: 'LMTP' },
])('by $name a mail is stored when it is acknowledged, and handled by a job', async ({ lmtp }) => {
  const receiver = await openReceiver(world.hub, { ...listening, lmtp })
  const before = (await stored()).length
  const transport = createTransport({
    host: '127.0.0.1',
    port: receiver.port,
    ignoreTLS: true,
    lmtp,
  } as object)
  const { response } = await transport.sendMail(mail(`Hej ${lmtp}`))
  expect(response).toMatch(/^250.*taken as [0-9a-f-]{36}/)
  expect((await stored()).slice(before)).toEqual([
    { state: 'stored', envelopeTo: ['bibliotek@example.org'] },
  ])
  await world.runJobs()
  expect((await stored()).at(-1)!.state).toBe('done')
  await receiver.close()
})

test('a mail that cannot be kept is refused: too large for good, any other fault for now', async () => {
  const receiver = await openReceiver(world.hub, listening)
  const transport = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true })
  const before = await stored()
  await expect(transport.sendMail(mail('x'.repeat(4_000_000)))).rejects.toMatchObject({
    responseCode: 552,
  })
  const broken = await openReceiver(
    { ...world.hub, files: { ...world.hub.files, put: () => Promise.reject(new Error('ENOSPC')) } },
    listening,
  )
  const toBroken = createTransport({ host: '127.0.0.1', port: broken.port, ignoreTLS: true })
  await expect(toBroken.sendMail(mail('Hej'))).rejects.toMatchObject({ responseCode: 451 })
  expect(await stored()).toEqual(before)
  await Promise.all([receiver.close(), broken.close()])
})

test('eight senders at once lose nothing', async () => {
  const receiver = await openReceiver(world.hub, listening)
  const pool = createTransport({
    host: '127.0.0.1',
    port: receiver.port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 8,
  })
  const before = (await stored()).length
  await Promise.all(Array.from({ length: 80 }, (_, n) => pool.sendMail(mail(`Nummer ${n}`))))
  expect((await stored()).length - before).toBe(80)
  pool.close()
  await receiver.close()
})
