import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Starts Navet as an administrator would, and waits until it answers, at `host` of this machine. */
export async function startNavet(env: Record<string, string>, host = '127.0.0.1') {
  const port = await freePort()
  const url = `http://${host}:${port}`
  const child = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      NAVET_URL: url,
      NAVET_LOG: 'warn',
      NAVET_UNDO_SECONDS: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // it ends with us, however we end
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (data: Buffer) => {
      said += data
      if (said.includes('Navet is ready')) resolve()
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    void ended.then((code) => reject(new Error(`Navet did not start (${code}):\n${said}`)))
  })
  return {
    url,
    /** Everything it has printed. */
    said: () => said,
    /** Asks it to end, and gives its exit code. */
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
