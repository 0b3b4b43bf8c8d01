import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { type Ctx, newContext, system } from '#kernel/context.ts'
import { openDatabase } from '#kernel/database/index.ts'
import { readSettings } from '#kernel/settings.ts'
import { theDemoCatalogue } from '#modules/catalogue/make.ts'
import { catalogue } from '#modules/catalogue/module.ts'
import { createToken } from '#modules/people/index.ts'
import { people } from '#modules/people/module.ts'
import { scratchFolder, testsPostgres } from '#test/database.ts'
import type { World } from '#test/world.ts'
import { openHub } from '../../src/server.ts'

/** The settings of a Navet that nobody has started yet, on the database that this run tests. */
export async function anInstallation(server = process.env.NAVET_TEST_POSTGRES) {
  const folder = scratchFolder()
  const data = join(folder, 'data')
  const name = `faults_${randomUUID().replaceAll('-', '')}`
  if (testsPostgres) await onServer(server!, `create database ${name} template template0`)
  const databaseUrl = testsPostgres ? urlOf(server!, name) : undefined
  return {
    folder,
    data,
    databaseUrl,
    env: {
      NAVET_DATA: data,
      NAVET_DEMO: 'off',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    } as Record<string, string>,
    /** Looks at the database, beside a running Navet or without one. */
    async query(text: string, values: unknown[] = []) {
      const database = await openDatabase({
        dataDir: data,
        share: true,
        max: 1,
        ...(databaseUrl && { databaseUrl }),
      })
      return database.pool
        .query(text, values)
        .then(({ rows }) => rows)
        .finally(() => database.close())
    },
    async remove() {
      if (testsPostgres) await onServer(server!, `drop database ${name} with (force)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Fills an installation that nobody serves, in this process, as whoever keeps Navet would. */
export async function filling<T>(
  { env }: Pick<Installation, 'env'>,
  fill: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const settings = readSettings({ NAVET_LOG: 'silent', ...env })
  const { hub, close } = await openHub(settings)
  return fill(newContext(hub, { actor: system })).finally(close)
}

/** A unit with all its services, and a token of it. */
export const withServices = (hub: Installation) =>
  filling(hub, async (ctx) => {
    const unit = await theDemoCatalogue({ system: ctx } as World)
    return createToken(ctx, { unitId: unit.id, name: 'clients', role: 'staff' })
  })

/** The demo unit with its people and services, and known as a demonstration; only its cases lack. */
export const withDemo = (hub: Installation) =>
  filling(hub, async (ctx) => {
    await sql`insert into installation (demo) values (true)`.execute(ctx.db)
    await people.demo!(ctx)
    await catalogue.demo!(ctx)
  })

export type Installation = Awaited<ReturnType<typeof anInstallation>>

const urlOf = (server: string, database: string) => {
  const url = new URL(server)
  url.pathname = database
  return url.href
}

const onServer = async (url: string, text: string) => {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text).finally(() => client.end())
}
