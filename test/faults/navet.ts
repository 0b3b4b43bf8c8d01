import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** As bin/navet.mjs has it. */
const compiled = join(root, 'node_modules/.cache/compile')

type Env = Record<string, string>

const spawned = (args: string[], env: Env) => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli.ts', ...args],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        NODE_COMPILE_CACHE: compiled,
        NAVET_LOG: 'warn',
        NAVET_UNDO_SECONDS: '0',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => (said.out += data))
  child.stderr.on('data', (data) => (said.err += data))
  // A test that breaks leaves nobody behind.
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      process.off('exit', end)
      resolve(code)
    }),
  )
  return { child, said, ended }
}

/** Runs a command as an administrator would, to its end. */
export async function navet(args: string[], env: Env) {
  const { said, ended } = spawned(args, env)
  return { code: await ended, out: said.out, err: said.err }
}

export type Running = Awaited<ReturnType<typeof startNavet>>

/** Starts `serve` or `worker`, and waits until it says that it is there. */
export async function startNavet(given: Env, command: 'serve' | 'worker' = 'serve') {
  const port = given['PORT'] ?? String(await freePort())
  const { child, said, ended } = spawned([command], { PORT: port, ...given })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => /is (ready|working)/.test(said.out) && resolve())
    void ended.then((code) => reject(new Error(`Navet did not start (${code}): ${said.err}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid!,
    said,
    ended,
    /** Asks it to end; gives its exit code, and how long it took. */
    async stop() {
      const asked = performance.now()
      child.kill('SIGTERM')
      return { code: await ended, seconds: (performance.now() - asked) / 1000 }
    },
    /** Ends it without a warning, as when the power goes. */
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    alive: () => alive(child),
  }
}

const alive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
