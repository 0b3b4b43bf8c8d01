import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#kernel/database/index.ts'
import { scratchFolder, testsPostgres } from '#test/database.ts'

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
