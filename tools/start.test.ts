import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprintOf, products } from '../bin/lib/build.mjs'

const server = `
import { createServer } from 'node:http'
const server = createServer((_request, answer) => { answer.end('here') })
let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(0), 300) // what is under way is done first
  server.close(() => process.stdout.write('drained\\n'))
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\\n'))
`
const house = builtHouse()
afterAll(() => rmSync(house, { recursive: true, force: true }))

test.each([
  ['npm is asked to stop', 'SIGTERM'],
  ['npm is killed', 'SIGKILL'],
] as const)(
  'when %s, nobody stays on the port',
  async (_when, signal) => {
    const port = await freePort()
    const npm = spawn('npm', ['start'], { cwd: house, env: { ...process.env, PORT: String(port) } })
    let said = ''
    npm.stdout.on('data', (data) => (said += data))
    await until(() => said.includes('ready'))
    expect(await answers(port)).toBe(true)
    expect(said).not.toMatch(/Installing|Building/)

    npm.kill(signal)
    await until(async () => !(await answers(port)))
    await until(() => said.includes('drained'))
  },
  90_000,
)

// A checkout with everything fresh, whose server is a small one.
function builtHouse() {
  const folder = mkdtempSync(join(tmpdir(), 'navet-start-'))
  for (const name of ['bin', 'package.json', 'package-lock.json'])
    cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', 'cli.ts'), server)
  for (const product of products) {
    const result = join(folder, product.result(folder))
    mkdirSync(join(result, '..'), { recursive: true })
    writeFileSync(result, '')
    const stamp = join(folder, 'build', `.stamp-${product.name.replace(' ', '-')}`)
    writeFileSync(stamp, fingerprintOf(product, folder))
  }
  return folder
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  )

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let round = 0; round < 800; round += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It never came to hold.')
}
