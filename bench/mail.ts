// Mail through NAVET_MAIL_LISTEN by 8 connections: acknowledged, and handled; beside a receiver that only stores.
import { createHash, randomUUID } from 'node:crypto'
import { open, mkdtemp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { openDatabase } from '#kernel/database/index.ts'
import { asked, type Kind } from './parts/asked.ts'
import { freePort, install } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const { kinds } = asked({ cases: [1] })
const sizes = [
  { name: '5 kB', bytes: 5_000, count: 800 },
  { name: '50 kB', bytes: 50_000, count: 400 },
  { name: '5 MB', bytes: 5_000_000, count: 16 },
]

/** Half a letter's text, the rest a file, as mail of that size is. */
const aMail = (bytes: number) => {
  const id = randomUUID()
  const text = `Hej ${id}!\n${'Kan ni hjälpa mig med det här? '.repeat(40)}`
  const file = Math.max(0, Math.floor((bytes - 2_000) * 0.74))
  return {
    from: `${id.slice(0, 8)}@example.com`,
    to: 'bibliotek@example.org',
    subject: id,
    text,
    attachments: file > 0 ? [{ filename: 'bild.bin', content: Buffer.alloc(file, id) }] : [],
  }
}

/** Sends that many by 8 connections; mails per second. */
async function sent(port: number, bytes: number, count: number) {
  const mails = Array.from({ length: count }, () => aMail(bytes))
  const pool = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 8,
    maxMessages: Infinity,
  })
  const began = performance.now()
  await Promise.all(mails.map((mail) => pool.sendMail(mail)))
  const seconds = (performance.now() - began) / 1000
  pool.close()
  return count / seconds
}

/** What any receiver has to do: the bytes written, synced, and then a yes. */
async function bareReceiver() {
  const folder = await mkdtemp(join(tmpdir(), 'navet-bench-bare-'))
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    async onData(stream, _, done) {
      const hash = createHash('sha256')
      const file = await open(join(folder, randomUUID()), 'wx')
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        hash.update(chunk)
        await file.write(chunk)
      }
      await file.sync()
      await file.close()
      done(null, hash.digest('hex'))
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  return {
    port: (server.server.address() as AddressInfo).port,
    async close() {
      await new Promise<void>((done) => server.close(() => done()))
      await rm(folder, { recursive: true })
    },
  }
}

const memoryOf = (pid: number) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

async function measured(kind: Kind) {
  const port = await freePort()
  const installation = await install(kind, { NAVET_MAIL_LISTEN: `127.0.0.1:${port}` })
  await installation.start()
  const bare = await bareReceiver()
  const database = await openDatabase({
    dataDir: installation.settings.NAVET_DATA,
    share: true,
    max: 1,
    ...(kind === 'postgres' && {
      databaseUrl: (installation.settings as Record<string, string>)['DATABASE_URL']!,
    }),
  })
  const left = async () =>
    Number(
      (await database.pool.query(`select count(*) as n from mails where state = 'stored'`)).rows[0]
        .n,
    )
  try {
    const rows: string[][] = []
    await sent(port, 5_000, 50)
    while ((await left()) > 0) await wait(100)
    for (const { name, bytes, count } of sizes) {
      const plain = await sent(bare.port, bytes, count)
      const began = performance.now()
      const taken = await sent(port, bytes, count)
      while ((await left()) > 0) await wait(100)
      const handled = count / ((performance.now() - began) / 1000)
      const [pid] = (await installation.processes()).server
      rows.push([
        kind,
        name,
        ...[taken, plain, handled].map(figure),
        `${figure(memoryOf(pid!))} MB`,
      ])
    }
    return rows
  } finally {
    await database.close()
    await bare.close()
    await installation.remove()
  }
}

printMachine()
const rows: string[][] = []
for (const kind of kinds) rows.push(...(await measured(kind)))
const head = ['database', 'mail', 'acknowledged/s', 'bare/s', 'handled/s', 'highest memory']
printTable('Mail in, 8 connections (wanted: 100 of 5 kB per second on PostgreSQL)', head, rows)
