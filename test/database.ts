import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { statfsSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate, openDatabase } from '#kernel/database/index.ts'
import type { Database } from '#kernel/database/index.ts'
import { readMigrations } from '#kernel/database/migrate.ts'
import { pgliteVersion } from '#kernel/database/snapshot-file.ts'

const root = join(import.meta.dirname, '..')

/** A folder that is gone with the tests: in memory where there is room, as syncing costs nothing. */
export const scratchFolder = () => {
  const memory = existsSync('/dev/shm') ? statfsSync('/dev/shm') : { bavail: 0, bsize: 0 }
  const roomy = memory.bavail * memory.bsize > 2 ** 30
  return mkdtempSync(join(roomy ? '/dev/shm' : tmpdir(), 'navet-test-'))
}

/** Every folder of migrations there is. */
export const migrationFolders = () => [
  join(root, 'src/kernel/migrations'),
  ...readdirSync(join(root, 'src/modules')).map((module) =>
    join(root, 'src/modules', module, 'migrations'),
  ),
]

/** Which database this run tests: `NAVET_TEST_DB=postgres`, or PGlite. */
export const testsPostgres = process.env.NAVET_TEST_DB === 'postgres'

/**
 * A migrated, empty database for one test file; whoever takes it closes it (`afterAll`), and then
 * it is gone. The migrations run once, and every database is a copy.
 */
export const freshDatabase = (): Promise<Database> =>
  testsPostgres ? freshOnPostgres() : freshOnPglite()

/** A database without any table. */
export const emptyDatabase = async (): Promise<Database> => {
  if (testsPostgres) return createOnPostgres('template0')
  const dataDir = scratchFolder()
  return thenAfterClose(await openDatabase({ dataDir }), () => rm(dataDir, { recursive: true }))
}

const freshOnPglite = async () => {
  const template = await pgliteTemplate()
  const dataDir = scratchFolder()
  cpSync(template, join(dataDir, 'pg'), { recursive: true }) // quicker than cp
  return thenAfterClose(await openDatabase({ dataDir }), () => rm(dataDir, { recursive: true }))
}

/** Made aside and renamed: another process may be making the same one. */
const pgliteTemplate = async () => {
  const folder = join(root, 'build/test')
  const template = join(folder, `pglite-${migrationsKey()}`)
  if (existsSync(template)) return template

  const dataDir = scratchFolder()
  const database = await openDatabase({ dataDir })
  await migrate(database, migrationFolders()).finally(database.close)
  const making = join(folder, `making-${randomUUID()}`)
  cpSync(join(dataDir, 'pg'), making, { recursive: true })
  rmSync(dataDir, { recursive: true })
  try {
    renameSync(making, template)
  } catch (error) {
    if (!existsSync(template)) throw error
    rmSync(making, { recursive: true })
  }
  removeOld(folder)
  return template
}

const HOUR = 3_600_000

const removeOld = (folder: string) => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const since = Date.now() - (statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Date.now())
    if (/^(pglite|making)-/.test(name) && since > HOUR) rmSync(path, { recursive: true })
  }
}

const freshOnPostgres = async () => createOnPostgres(await postgresTemplate())

const createOnPostgres = async (template: string) => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`create database ${name} template ${template}`))
  const database = await openDatabase({ dataDir: '/nowhere', databaseUrl: urlOf(name) })
  const drop = () => onServer((client) => client.query(`drop database ${name} with (force)`))
  return thenAfterClose(database, drop)
}

const postgresTemplate = () =>
  onServer(async (client) => {
    const name = `migrated_${migrationsKey()}`
    const exists = async () =>
      (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1
    if (await exists()) return name

    await client.query('select pg_advisory_lock(1)') // goes with the connection
    if (await exists()) return name
    const making = `making_${migrationsKey()}`
    await client.query(`drop database if exists ${making}`)
    await client.query(`create database ${making} template template0`)
    const database = await openDatabase({ dataDir: '/nowhere', databaseUrl: urlOf(making) })
    await migrate(database, migrationFolders()).finally(database.close)
    await client.query(`alter database ${making} rename to ${name}`)
    return name
  })

const onServer = async <Result>(work: (client: pg.Client) => Promise<Result>) => {
  const client = new pg.Client(urlOf('postgres'))
  await client.connect()
  return work(client).finally(() => client.end())
}

const urlOf = (database: string) => {
  const url = new URL(process.env.NAVET_TEST_POSTGRES ?? 'missing: see test/global-setup.ts')
  url.pathname = database
  return url.href
}

const migrationsKey = () => {
  const hash = createHash('sha256').update(pgliteVersion())
  for (const { name, checksum } of readMigrations(migrationFolders())) hash.update(name + checksum)
  return hash.digest('hex').slice(0, 16)
}

const thenAfterClose = (database: Database, after: () => Promise<unknown>): Database => {
  let closing: Promise<void> | undefined
  const close = async () => {
    await database.close()
    await after()
  }
  return { ...database, close: () => (closing ??= close()) }
}
