// Our own share of `npm start`, beyond what npm downloads: the first time, and the second.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { freePort } from './parts/installation.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const root = new URL('..', import.meta.url).pathname
const run = promisify(execFile)

/** A copy of the checkout as git knows it, with what npm has installed and nothing that was built. */
async function freshCheckout() {
  const folder = await mkdtemp(join(tmpdir(), 'navet-start-'))
  const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']
  const { stdout } = await run('git', git, { cwd: root, maxBuffer: 2 ** 26 })
  for (const path of stdout.split('\0').filter((path) => path && path !== 'node_modules'))
    await cp(join(root, path), join(folder, path)).catch(ignoreMissing)
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

// Named by git, and deleted by somebody who has not said so yet.
const ignoreMissing = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error
}

/** Seconds from `npm start` to each line that it says, the last of which is that it is ready. */
async function start(folder: string) {
  const began = performance.now()
  const lines: { line: string; at: number }[] = []
  const env = { ...process.env, PORT: String(await freePort()), NAVET_LOG: 'warn' }
  const server = spawn('npm', ['start'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: server.stdout })) {
    if (/^[A-Z]/.test(line)) lines.push({ line, at: (performance.now() - began) / 1000 })
    if (line.startsWith('Navet is ready')) {
      server.kill('SIGTERM')
      await once(server, 'close')
      return lines
    }
  }
  throw new Error(`npm start ended before it was ready: ${lines.map(({ line }) => line).join(' ')}`)
}

printMachine()
const folder = await freshCheckout()
try {
  const rows: string[][] = []
  for (const which of ['first', 'second'])
    for (const { line, at } of await start(folder))
      rows.push([which, line.replace(/: http.*/, ''), figure(at)])
  const title = 'npm start beyond downloads (wanted: first under 60 s, second under 5 s)'
  printTable(title, ['start', 'says', 'seconds'], rows)
} finally {
  await rm(folder, { recursive: true, force: true })
}
