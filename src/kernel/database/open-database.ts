import { CamelCasePlugin, Kysely } from 'kysely'
import pg from 'pg'
import { dirname } from 'node:path'
import { openEmbedded, socketOfOther } from './embedded.ts'
import { TurnsDialect } from './driver.ts'
import { DataFolderInUse } from './refusals.ts'
import type { Embedded } from './embedded.ts'
import { listsAsArrays } from './lists-as-arrays.ts'
import { PreparingClient } from './preparing-client.ts'
import { TurnClient } from './turn-client.ts'

export type Database = {
  kind: 'embedded' | 'server'
  /** Knows no tables; modules look through their `lens`. */
  // biome-ignore lint: the one place where any table goes
  kysely: Kysely<any>
  pool: pg.Pool
  /** Of the embedded database, for other processes. */
  socketPath?: string
  /** How often the embedded database synced its files to the disk; tests count with it. */
  syncs?(): number
  close(): Promise<void>
}

export type DatabaseOptions = {
  dataDir: string
  /** A PostgreSQL server; without it the database is embedded, in `dataDir`. */
  databaseUrl?: string
  max?: number
  /** For commands beside a server: when another process has the folder, use its database. */
  share?: boolean
}

// A count is a number and a day is the text it was written as.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export const openDatabase = async (options: DatabaseOptions): Promise<Database> => {
  const { databaseUrl, max } = options
  if (databaseUrl !== undefined) {
    const session = '-c timezone=UTC -c statement_timeout=30000 -c lock_timeout=15000'
    const config = { connectionString: databaseUrl, max: max ?? 10, options: session }
    const Client = PreparingClient
    return overPool('server', newPool({ ...config, Client }), async () => {})
  }
  const embedded = await openOrShare(options)
  const pool = newPool({
    host: dirname(embedded.socketPath),
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    max: max ?? 8,
  })
  const { socketPath, syncs } = embedded
  return { ...overPool('embedded', pool, embedded.close), socketPath, syncs }
}

type Opened = Pick<Embedded, 'socketPath' | 'close'> & Partial<Embedded>

const openOrShare = async ({ dataDir, share }: DatabaseOptions): Promise<Opened> => {
  for (let tries = 0; ; tries++) {
    try {
      return await openEmbedded(dataDir)
    } catch (error) {
      if (!share || !(error instanceof DataFolderInUse)) throw error
      const socketPath = socketOfOther(dataDir)
      if (socketPath !== null) return { socketPath, close: async () => {} }
      // The other process is just starting, or about to be gone.
      if (tries === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

const newPool = (config: pg.PoolConfig) => {
  const pool = new pg.Pool({
    application_name: 'navet',
    connectionTimeoutMillis: 15_000,
    query_timeout: 35_000,
    // What a transaction asks without waiting goes to the server together, and comes back together.
    pipeline: true,
    Client: TurnClient,
    ...config,
  })
  // A connection that breaks is replaced at its next use; unheard it would end the process. The pool
  // hears for those that are idle; one that is lent to a transaction, between two statements, has to
  // be heard itself, and its next statement fails.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const overPool = (kind: Database['kind'], pool: pg.Pool, after: () => Promise<void>): Database => {
  const kysely = new Kysely({
    dialect: new TurnsDialect(pool),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), listsAsArrays()],
  })
  let closing: Promise<void> | undefined
  const close = async () => {
    await pool.end()
    await after()
  }
  return { kind, kysely, pool, close: () => (closing ??= close()) }
}
