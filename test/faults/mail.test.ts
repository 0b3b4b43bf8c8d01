import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { anInstallation, withServices } from './installation.ts'
import { freePort, startNavet } from './navet.ts'

const rounds = Number(process.env['NAVET_KILL_ROUNDS'] ?? 2)

/** Mail servers as they should be: each keeps its mail until it is told that it was taken. */
function startSenders(port: number, count = 4) {
  const taken = new Set<string>()
  const asking = { more: true }
  const send = async (id: string) => {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
    const from = `${id.slice(0, 8)}@example.com`
    const mail = {
      from,
      to: 'bibliotek@example.org',
      messageId: `<${id}@example.com>`,
      date: new Date(0),
    }
    await transport.sendMail({ ...mail, subject: id, text: `Hej ${id}`, encoding: 'utf-8' })
    return true
  }
  const sender = async () => {
    while (asking.more) {
      const id = randomUUID()
      while (!(await send(id).catch(() => false))) await wait(50)
      taken.add(id)
    }
  }
  const all = Promise.all(Array.from({ length: count }, sender))
  return {
    taken,
    async until(enough: number) {
      while (taken.size < enough) await wait(10)
    },
    async finish() {
      asking.more = false
      await all
    },
  }
}

test(
  `a server that is killed while mail comes in loses none and takes none twice, ${rounds} times`,
  async () => {
    const hub = await anInstallation()
    await withServices(hub)
    const listen = await freePort()
    const env = { ...hub.env, NAVET_MAIL_LISTEN: `127.0.0.1:${listen}` }
    let server = await startNavet(env)
    const senders = startSenders(listen)
    for (let round = 1; round <= rounds; round++) {
      // Soon after some were taken: their handling is under way, and others are being stored.
      await senders.until(round * 40)
      await server.kill()
      server = await startNavet(env)
    }
    await senders.until(senders.taken.size + 10)
    await senders.finish()
    await expect
      .poll(() => hub.query(`select count(*)::int as n from mails where state = 'stored'`), {
        timeout: 120_000,
        interval: 500,
      })
      .toEqual([{ n: 0 }])
    const cases = await hub.query(`select subject, count(*)::int as n from cases group by 1`)
    const found = new Map(cases.map(({ subject, n }) => [subject, n]))
    expect([...senders.taken].filter((id) => found.get(id) !== 1)).toEqual([])
    expect(await hub.query(`select 1 from mails where outcome = 'held'`)).toEqual([])
    const receipts = await hub.query(
      `select thread_id from letters group by thread_id having count(*) <> 1`,
    )
    expect(receipts).toEqual([])
    expect((await server.stop()).code).toBe(0)
    await hub.remove()
  },
  240_000 + rounds * 60_000,
)
