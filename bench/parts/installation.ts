import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import pg from 'pg'
import { makePostgres } from '#test/postgres.ts'
import type { Kind } from './asked.ts'

const run = promisify(execFile)
const node = ['--disable-warning=ExperimentalWarning', 'src/cli.ts']

export type Installation = Awaited<ReturnType<typeof install>>

/** A Navet of its own, with the demo unit: a data folder, a database, a server as people run it. */
export async function install(kind: Kind, given: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'navet-bench-'))
  const postgres = kind === 'postgres' ? await makePostgres() : null
  const port = await freePort()
  const settings = {
    PORT: String(port),
    NAVET_DATA: folder,
    NAVET_DEMO: 'on',
    NAVET_LOG: 'warn',
    NODE_ENV: 'production',
    ...given,
    ...(postgres && { DATABASE_URL: postgres.url() }),
  }
  const env = { ...process.env, ...settings }
  let server: ChildProcess | null = null

  /** Starts the server and waits for its word that it answers; milliseconds. */
  const start = async () => {
    const began = performance.now()
    server = spawn(process.execPath, [...node, 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const line of createInterface({ input: server.stdout! }))
      if (line.startsWith('Navet is ready')) return performance.now() - began
    throw new Error('the server ended before it was ready')
  }
  const stop = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  return {
    kind,
    settings,
    base: `http://127.0.0.1:${port}`,
    start,
    stop,
    processes: async () => ({
      server: [server!.pid!],
      database: postgres ? await processesOf(postgres.url()) : [],
    }),
    /** `navet …` beside the server; what it prints with --json. */
    async navet<T>(...args: string[]): Promise<T> {
      const { stdout } = await run(process.execPath, [...node, ...args, '--json'], { env })
      return JSON.parse(stdout) as T
    },
    async remove() {
      await stop()
      await postgres?.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Every process of a PostgreSQL server, the first one first. */
const processesOf = async (url: string) => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const asker = rows[0]!.pid
  const parent = Number(readFileSync(`/proc/${asker}/stat`, 'utf8').split(') ')[1]!.split(' ')[1])
  await client.end()
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').split(' ')
  return [parent, ...children.filter(Boolean).map(Number)].filter((pid) => pid !== asker)
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
