import { mkdirSync } from 'node:fs'
import { pino } from 'pino'
import { sql } from 'kysely'
import { type Hub, inTransaction, newContext, system } from '#kernel/context.ts'
import { type Database, migrate, openDatabase } from '#kernel/database/index.ts'
import { folderStore } from '#kernel/files/index.ts'
import { openJobs } from '#kernel/jobs.ts'
import { letterSending } from '#kernel/letters/index.ts'
import type { Settings } from '#kernel/settings.ts'
import { systemClock } from '#kernel/time.ts'
import { modules } from '../modules.ts'

export const migrationFolders = [
  new URL('../kernel/migrations', import.meta.url).pathname,
  ...modules.map(({ name }) => new URL(`../modules/${name}/migrations`, import.meta.url).pathname),
]

export const allJobs = {
  jobs: [letterSending, ...modules.flatMap((module) => module.jobs ?? [])],
  listeners: modules.flatMap((module) => module.listeners ?? []),
}
export const allPlaces = modules.flatMap(({ name, panels }) => (panels ? [{ module: name, panels }] : []))

/** What a process has one of, on an open database. */
export function hubOn(database: Pick<Database, 'kysely' | 'pool'>, settings: Settings): Hub {
  const log = pino({ level: settings.logLevel }, pino.destination(2))
  return {
    db: database.kysely,
    settings,
    log,
    files: folderStore(settings.files),
    jobs: openJobs(database, allJobs, log),
    clock: systemClock,
    places: allPlaces,
  }
}

/**
 * Opens the database (beside a running server through the server's socket when `share` is set),
 * brings the schema up to date and gives the hub.
 */
export async function openHub(settings: Settings, { share = false } = {}) {
  mkdirSync(settings.data, { recursive: true })
  const database = await openDatabase({
    dataDir: settings.data,
    ...(settings.databaseUrl && { databaseUrl: settings.databaseUrl }),
    share,
  })
  try {
    const applied = await migrate(database, migrationFolders)
    const hub = hubOn(database, settings)
    await hub.jobs.start()
    return {
      hub,
      database,
      applied,
      async close() {
        await hub.jobs.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** An empty embedded database gets the demo unit, unless NAVET_DEMO says otherwise. */
export async function fillDemo(hub: Hub, kind: Database['kind']): Promise<Hub> {
  const { rows } = await sql`select 1 from units limit 1`.execute(hub.db)
  const wanted = hub.settings.demo === 'on' || (hub.settings.demo === undefined && kind === 'embedded')
  if (!wanted) return hub
  const withDemo: Hub = { ...hub, settings: { ...hub.settings, demo: 'on' } }
  if (rows.length > 0) return withDemo
  // One transaction: a start that dies half-way leaves an empty database, not half a unit.
  const ctx = newContext(withDemo, { actor: system })
  await inTransaction(ctx, async (ctx) => {
    for (const { demo } of modules) await demo?.(ctx)
  })
  return withDemo
}

