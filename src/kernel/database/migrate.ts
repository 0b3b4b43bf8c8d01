import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MigrationRefused, SchemaNewer } from './refusals.ts'
import type { Database } from './open-database.ts'
import type pg from 'pg'

// Kysely's Migrator keeps no checksum and runs all migrations in one transaction, so this runner
// is our own.

export type SchemaState = {
  state: 'current' | 'behind' | 'newer'
  applied: string[]
  pending: string[]
  /** In the database, but not in this code. */
  unknown: string[]
}

type Migration = { name: string; sql: string; checksum: string }
type Row = { name: string; checksum: string }

/**
 * Brings the schema up to the migrations of all folders, and returns the names of those that ran.
 * Refuses a database that is newer than the code, and a migration changed after it ran.
 */
export const migrate = async (database: Pick<Database, 'pool'>, folders: string[]) => {
  const migrations = readMigrations(folders)
  const client = await database.pool.connect()
  try {
    await inTransaction(client, () => run(client, TABLE))
    const { pending } = compare(migrations, await readApplied(client))
    const ran: string[] = []
    for (const name of pending) {
      const migration = migrations.find((one) => one.name === name)!
      if (await apply(client, migration)) ran.push(name)
    }
    return ran
  } finally {
    client.release()
  }
}

/** How the schema stands to this code; changes nothing. */
export const schemaState = async (
  database: Pick<Database, 'pool'>,
  folders: string[],
): Promise<SchemaState> => {
  const client = await database.pool.connect()
  try {
    const { rows } = await client.query(`select to_regclass('schema_migrations') is not null as is`)
    return stateOf(readMigrations(folders), rows[0].is ? await readApplied(client) : [])
  } finally {
    client.release()
  }
}

const TABLE = `
  create table if not exists schema_migrations (
    name       text primary key,
    checksum   text not null,
    applied_at timestamptz not null default now()
  )`

const NAME = /^\d{12}_[a-z0-9_]+\.sql$/

export const readMigrations = (folders: string[]): Migration[] => {
  const migrations = new Map<string, Migration>()
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const file of readdirSync(folder).filter((one) => one.endsWith('.sql'))) {
      if (!NAME.test(file))
        throw new MigrationRefused(`The migration ${file} is not named YYYYMMDDHHMM_what.sql.`)
      const name = file.slice(0, -'.sql'.length)
      if (migrations.has(name)) throw new MigrationRefused(`Two migrations are called ${name}.`)
      const sql = readFileSync(join(folder, file), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      migrations.set(name, { name, sql, checksum })
    }
  return [...migrations.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const stateOf = (migrations: Migration[], applied: Row[]): SchemaState => {
  const done = new Set(applied.map((row) => row.name))
  const known = new Set(migrations.map((migration) => migration.name))
  const pending = [...known].filter((name) => !done.has(name))
  const unknown = [...done].filter((name) => !known.has(name))
  const state = unknown.length > 0 ? 'newer' : pending.length > 0 ? 'behind' : 'current'
  return { state, applied: [...done], pending, unknown }
}

const compare = (migrations: Migration[], applied: Row[]) => {
  const state = stateOf(migrations, applied)
  if (state.unknown.length > 0) throw new SchemaNewer(state.unknown)
  const checksums = new Map(applied.map((row) => [row.name, row.checksum]))
  for (const { name, checksum } of migrations)
    if ((checksums.get(name) ?? checksum) !== checksum)
      throw new MigrationRefused(
        `The migration ${name} was changed after it had run. Write a new one instead.`,
      )
  return state
}

/** False when another process has run it in the meantime. */
const apply = (client: pg.PoolClient, { name, sql, checksum }: Migration) =>
  inTransaction(client, async () => {
    const done = await client.query('select 1 from schema_migrations where name = $1', [name])
    if (done.rowCount !== 0) return false
    try {
      await run(client, sql)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new MigrationRefused(`The migration ${name} failed and was undone: ${why}`, error)
    }
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
      name,
      checksum,
    ])
    return true
  })

const readApplied = async (client: pg.PoolClient) =>
  (await client.query<Row>('select name, checksum from schema_migrations order by name')).rows

const HOUR = 3_600_000

/** Migrations may take longer than any request. */
const run = (client: pg.PoolClient, text: string) =>
  client.query({ text, query_timeout: HOUR } as pg.QueryConfig)

const LOCK = `
  begin;
  set local statement_timeout = 0;
  set local lock_timeout = 0;
  select pg_advisory_xact_lock(20261123)`

const inTransaction = async <Result>(client: pg.PoolClient, work: () => Promise<Result>) => {
  await run(client, LOCK)
  try {
    const result = await work()
    await run(client, 'commit')
    return result
  } catch (error) {
    await run(client, 'rollback')
    throw error
  }
}
