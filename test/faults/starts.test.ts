import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testsPostgres } from '#test/database.ts'
import { anInstallation, type Installation } from './installation.ts'
import { navet, type Running, startNavet } from './navet.ts'

const PATIENCE = 120_000
let hub: Installation
let server: Running
beforeAll(async () => {
  hub = await anInstallation()
  server = await startNavet(hub.env)
}, PATIENCE)
afterAll(async () => {
  await server.stop()
  await hub.remove()
})

/** One sentence on standard error, without a stack, and exit 1. */
const refusal = async (env: Record<string, string>) => {
  const { code, out, err } = await navet(['serve'], { PORT: '0', ...env })
  const lines = err.trim().split('\n')
  expect({ code, out, lines }).toEqual({ code: 1, out: '', lines: [expect.any(String)] })
  return lines[0]!
}

const ready = async () => (await fetch(`${server.url}/readyz`)).status

if (testsPostgres)
  test(
    'two servers share one database, and leave each other in peace',
    async () => {
      const second = await startNavet(hub.env)
      expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
      expect((await second.stop()).code).toBe(0)
      expect(await ready()).toBe(200)
    },
    PATIENCE,
  )
else
  test('a second server on the same data folder is refused, the first goes on', async () => {
    const sentence = `Another Navet is already using the data folder ${hub.data}.`
    expect(await refusal(hub.env)).toBe(sentence)
    expect(await ready()).toBe(200)
  })

test(
  'a port that is in use is named, and so is an address of another machine',
  async () => {
    const env = { ...hub.env, NAVET_DATA: join(hub.folder, 'other') }
    const taken = `127.0.0.1:${server.port} is already in use.`
    expect(await refusal({ ...env, PORT: server.port })).toContain(taken)
    expect(await refusal({ ...env, HOST: '203.0.113.1' })).toContain('have the address 203.0.113.1')
  },
  PATIENCE,
)

test.concurrent.each([
  { where: 'is a file', path: () => aFile(), why: 'a part of the path is a file' },
  {
    where: 'is below a file',
    path: () => join(aFile(), 'data'),
    why: 'a part of the path is a file',
  },
  { where: 'is read-only', path: () => '/sys/navet', why: 'may not write there' },
  { where: 'cannot be made', path: () => '/proc/navet', why: 'the folder cannot be made there' },
])('a data folder that $where is refused', async ({ path, why }) => {
  const said = await refusal({ ...hub.env, NAVET_DATA: path() })
  expect(said).toMatch(/^Navet cannot keep its data in .+: .+\.$/)
  expect(said).toContain(why)
})

test.concurrent.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['NAVET_URL', 'navet.example.org'],
  ['NAVET_URL', 'ftp://navet.example.org'],
  ['DATABASE_URL', 'mysql://127.0.0.1/navet'],
  ['NAVET_DEMO', 'yes'],
  ['NAVET_SECRET', 'short'],
  ['NAVET_SMTP_URL', 'mail.example.org'],
  ['NAVET_MAIL_FROM', 'navet'],
  ['NAVET_FILES', 's3://bucket'],
  ['NAVET_MAX_UPLOAD', 'much'],
  ['NAVET_METRICS_TOKEN', 'short'],
  ['NAVET_LOG', 'loud'],
  ['NAVET_LANG', 'de'],
])('the setting %s=%s is refused by its name', async (name, value) => {
  const folder = join(hub.folder, `never-${name}`)
  const said = await refusal({ ...hub.env, NAVET_DATA: folder, [name]: value })
  expect(said).toMatch(new RegExp(`^The setting ${name} is wrong: .+\\.$`))
  expect(existsSync(folder)).toBe(false)
})

test('a database server that is not there is named', async () => {
  const env = { ...hub.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  expect(await refusal(env)).toContain('The database does not answer at 127.0.0.1:1.')
})

test(
  'a schema that is newer than Navet is not served, and not touched',
  async () => {
    const newer = await anInstallation()
    await navet(['migrate'], newer.env)
    const name = '299901010000_of_the_future'
    await newer.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, 'x'])
    const said = await refusal(newer.env)
    expect(said).toMatch(/^The database is newer than this Navet.*of_the_future/)
    expect(await newer.query('select count(*) as n from links')).toEqual([{ n: 0 }])
    await newer.remove()
  },
  PATIENCE,
)

const aFile = () => {
  const path = join(hub.folder, 'a-file')
  writeFileSync(path, '')
  return path
}
