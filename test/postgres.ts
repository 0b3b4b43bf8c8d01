import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

export type Postgres = {
  url(database?: string): string
  start(): Promise<void>
  /** Ends every process of the cluster at once, as a power cut would. */
  crash(): Promise<void>
  /** Stops the cluster and removes it. */
  remove(): Promise<void>
}

/** A PostgreSQL server of our own on a free port, in a folder of its own. */
export const makePostgres = async (): Promise<Postgres> => {
  const directory = await mkdtemp(join(tmpdir(), 'navet-postgres-'))
  const data = join(directory, 'data')
  const port = await freePort()
  await giveToPostgres(directory)

  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']
  await asPostgres('initdb', [...initdb, '--no-sync'])

  const server = {
    url: (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`,
    async start() {
      const options =
        `-c listen_addresses=127.0.0.1 -p ${port} ` +
        `-c unix_socket_directories=${directory} -c max_connections=200 ` +
        // in its own folder, where a crash leaves nothing behind
        '-c dynamic_shared_memory_type=mmap'
      const log = join(directory, 'log')
      const start = ['-D', data, '-w', '-l', log, '-o', options, 'start']
      await asPostgres('pg_ctl', start).catch((error: unknown) => {
        const said = existsSync(log) ? readFileSync(log, 'utf8').slice(-500) : ''
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error })
      })
    },
    async crash() {
      const pids = processes(data)
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10))
      // A postmaster that nobody has fetched yet looks alive to the next one.
      await rm(join(data, 'postmaster.pid'), { force: true })
      await rm(join(directory, `.s.PGSQL.${port}.lock`), { force: true })
    },
    async remove() {
      if (existsSync(join(data, 'postmaster.pid')) && isAlive(postmasterOf(data)))
        await asPostgres('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
      await rm(directory, { recursive: true, force: true })
    },
  }
  try {
    await server.start()
  } catch (error) {
    await server.remove()
    throw error
  }
  return server
}

const isRoot = process.getuid?.() === 0

const giveToPostgres = async (directory: string) => {
  if (!isRoot) return
  const { stdout } = await exec('id', ['-u', 'postgres'])
  await chown(directory, Number(stdout), -1)
}

/** PostgreSQL refuses to run as root, so then its own user runs it. */
const asPostgres = (program: string, args: string[]) => {
  const path = join(binaries(), program)
  const options = { cwd: '/', env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  return isRoot
    ? exec('runuser', ['-u', 'postgres', '--', path, ...args], options)
    : exec(path, args, options)
}

/** The oldest that is installed, as that is the end of the range that PGlite does not test. */
const binaries = () => {
  const versions = '/usr/lib/postgresql'
  const found = existsSync(versions) ? readdirSync(versions).map(Number) : []
  const oldest = found.filter((version) => version >= 15).sort((a, b) => a - b)[0]
  if (oldest === undefined)
    throw new Error('PostgreSQL 15 or newer is not installed: run bin/setup-tests')
  return join(versions, String(oldest), 'bin')
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const postmasterOf = (data: string) =>
  Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])

const processes = (data: string) => {
  const postmaster = postmasterOf(data)
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
  return [postmaster, ...children.split(' ').filter(Boolean).map(Number)]
}

/** A process that is dead, but not yet fetched by its parent, is a Z. */
const isAlive = (pid: number) => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
