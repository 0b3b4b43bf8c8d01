import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { makePostgres } from '../postgres.ts'
import { startMailServer } from './mail-server.ts'
import { startNavet } from './navet.ts'

/** What a browser test is given: a Navet with the demo unit, and the letters it has sent. */
export type Given = {
  url: string
  /** Of the data folder, and of the database if it is not in there. */
  data: string
  databaseUrl?: string | undefined
  /** The largest file that Navet takes, in bytes. */
  maxUpload: number
  /** The folder of the letters that have come to the mail server, as they came. */
  letters: string
  /** A second database on the same server, empty, for a Navet that a test ends. */
  spareUrl?: string | undefined
}

declare module 'vitest' {
  interface ProvidedContext {
    given: Given
  }
}

const maxUpload = 2_000_000

/** Once per run: a mail server, a database, and a Navet with the demo unit, in a process of its own. */
export async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'navet-browser-'))
  const data = join(folder, 'data')
  const letters = join(folder, 'letters')
  const [mail, postgres] = await Promise.all([
    startMailServer(letters),
    process.env.NAVET_TEST_DB === 'postgres' ? makePostgres() : undefined,
  ])
  const databaseUrl = postgres && (await newDatabase(postgres.url(), 'hub'))
  const spareUrl = postgres && (await newDatabase(postgres.url(), 'spare'))
  const navet = await startNavet({
    NAVET_DATA: data,
    NAVET_DEMO: 'on',
    NAVET_SMTP_URL: mail.url,
    NAVET_MAX_UPLOAD: String(maxUpload),
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  })
  project.provide('given', { url: navet.url, data, databaseUrl, maxUpload, letters, spareUrl })
  return async () => {
    await navet.stop()
    await mail.close()
    await postgres?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

async function newDatabase(server: string, name: string) {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name} template template0`).finally(() => client.end())
  const url = new URL(server)
  url.pathname = name
  return url.href
}
