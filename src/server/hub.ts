import { pino } from 'pino'
import { sql } from 'kysely'
import { type Hub, inTransaction, newContext, system } from '#kernel/context.ts'
import { type Database, makeDataFolder, migrate, openDatabase } from '#kernel/database/index.ts'
import { folderStore } from '#kernel/files/index.ts'
import { openJobs } from '#kernel/jobs.ts'
import { ownJobs } from '#kernel/own-jobs.ts'
import { kernelPersonColumns } from '#kernel/person-columns.ts'
import { declaredBy } from '#kernel/personal-data/index.ts'
import type { Settings } from '#kernel/settings.ts'
import { systemClock } from '#kernel/time.ts'
import { modules } from '../modules.ts'

export const migrationFolders = [
  new URL('../kernel/migrations', import.meta.url).pathname,
  ...modules.map(({ name }) => new URL(`../modules/${name}/migrations`, import.meta.url).pathname),
]

export const allJobs = {
  jobs: [...ownJobs, ...modules.flatMap((module) => module.jobs ?? [])],
  listeners: modules.flatMap((module) => module.listeners ?? []),
}
export const allPlaces = modules.flatMap(({ name, panels }) =>
  panels ? [{ module: name, panels }] : [],
)

export const allPersonColumns = [
  ...kernelPersonColumns,
  ...modules.flatMap((module) => module.personColumns ?? []),
]

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
    health: modules.flatMap(({ health }) => health ?? []),
    personColumns: allPersonColumns,
    personalData: declaredBy(modules),
    disposals: modules.flatMap(({ disposals = [] }) => disposals),
  }
}

/**
 * Opens the database (beside a running server through the server's socket when `share` is set),
 * brings the schema up to date, fills the demo unit where `demo` allows it, and gives the hub.
 */
export async function openHub(settings: Settings, { share = false, demo = false } = {}) {
  if (settings.databaseUrl) makeDataFolder(settings.data)
  const database = await openDatabase({
    dataDir: settings.data,
    ...(settings.databaseUrl && { databaseUrl: settings.databaseUrl }),
    share,
  })
  try {
    const applied = await migrate(database, migrationFolders)
    const hub = hubOn(database, settings)
    const filled = demo ? await fillDemo(hub, database.kind) : hub
    await hub.jobs.start()
    return {
      hub: filled,
      database,
      applied,
      async close() {
        await hub.jobs.stop().finally(() => database.close())
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * An empty embedded database gets the demo unit, unless NAVET_DEMO says otherwise; a server's only
 * when it says so. Once filled, the installation is known to be a demonstration, and no other is.
 */
export async function fillDemo(hub: Hub, kind: Database['kind']): Promise<Hub> {
  const { rows } = await sql<{ demo: boolean; empty: boolean }>`
    select (select demo from installation) as demo, not exists (select 1 from people) as empty`.execute(
    hub.db,
  )
  const { demo, empty } = rows[0]!
  const asked = hub.settings.demo ?? (kind === 'embedded' ? 'on' : 'off')
  const as = (demo: 'on' | 'off'): Hub => ({ ...hub, settings: { ...hub.settings, demo } })
  if (asked === 'off' || (!demo && !empty)) return as('off')
  if (demo) return as('on')
  // Nothing of the past is sent or heard: no letters to invented people, no work for the queue.
  const quiet = { ...hub.jobs, send: async () => {}, sendToListeners: async () => {} }
  const settings = { ...hub.settings, demo: 'on' as const, smtpUrl: undefined }
  // One transaction: a start that dies half-way leaves an empty database, not half a unit.
  await inTransaction(
    newContext({ ...hub, jobs: quiet, settings }, { actor: system }),
    async (ctx) => {
      await sql`insert into installation (demo) values (true)`.execute(ctx.db)
      for (const { demo } of modules) await demo?.(ctx)
    },
  )
  return as('on')
}
