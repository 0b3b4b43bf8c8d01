import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { type KyselyPlugin, sql } from 'kysely'
import { pino } from 'pino'
import { type Actor, type Ctx, guest, type Hub, newContext, system } from '#kernel/context.ts'
import { lens } from '#kernel/database/index.ts'
import { folderStore } from '#kernel/files/index.ts'
import type { Env } from '#kernel/http/env.ts'
import { openJobs } from '#kernel/jobs.ts'
import { ownJobs } from '#kernel/own-jobs.ts'
import { kernelPersonColumns } from '#kernel/person-columns.ts'
import { declaredBy } from '#kernel/personal-data/index.ts'
import type { Module } from '#kernel/module.ts'
import { forget } from '#kernel/remembered.ts'
import { readSettings } from '#kernel/settings.ts'
import type { Lang } from '#kernel/text.ts'
import { authOf } from '#modules/people/sign-in/auth.ts'
import { actorOfPerson, personCards } from '#modules/people/index.ts'
import { freshDatabase } from './database.ts'

/** Somebody in a test: `world.as(anna)` acts as Anna, with the rights she had when she was made. */
export type Persona = {
  id: string
  personId: string
  name: string
  email: string
  actor: Actor
}
export type World = Awaited<ReturnType<typeof makeWorld>>

type EventRow = { id: string; name: string; subjectId: string | null; actorName: string; data: any }
type LetterRow = {
  id: string
  toAddress: string
  language: Lang
  subject: string
  text: string
  button: { label: string; url: string } | null
  threadId: string | null
  state: string
}
const db = lens<{ events: EventRow; letters: LetterRow }>()

/**
 * A whole Navet for one test file, on a database of its own: take it in `beforeAll`, and close it in
 * `afterAll`. Tests make their own unit (`aUnit(world)`), so nothing needs cleaning between them.
 */
export async function makeWorld(
  given: {
    /** Settings as in the environment. */
    env?: Record<string, string>
    /** These modules' jobs, listeners and places alone; all of them unless told. */
    modules?: Module[]
    /** The built pages too (build/server), for tests that ask for a page. */
    pages?: boolean
  } = {},
) {
  const [database, folder] = await Promise.all([
    freshDatabase(),
    mkdtemp(join(tmpdir(), 'navet-world-')),
  ])
  const modules = given.modules ?? (await allModules())
  const clock = settableClock()
  const settings = readSettings({
    NAVET_DATA: folder,
    NAVET_LOG: 'silent',
    NAVET_UNDO_SECONDS: '0',
    ...given.env,
  })
  const counter = queryCounter()
  const kysely = database.kysely.withPlugin(counter)
  const log = pino({ level: settings.logLevel })
  const hub: Hub = {
    db: kysely,
    settings,
    log,
    files: folderStore(settings.files),
    jobs: openJobs(
      database,
      {
        jobs: [...ownJobs, ...modules.flatMap((module) => module.jobs ?? [])],
        listeners: modules.flatMap((module) => module.listeners ?? []),
      },
      log,
    ),
    clock: clock.now,
    personColumns: [
      ...kernelPersonColumns,
      ...modules.flatMap((module) => module.personColumns ?? []),
    ],
    personalData: declaredBy(modules),
    disposals: modules.flatMap(({ disposals = [] }) => disposals),
    health: modules.flatMap(({ health }) => health ?? []),
    places: modules.flatMap(({ name, panels }) => (panels ? [{ module: name, panels }] : [])),
  }
  await hub.jobs.start()

  const contextFor = (actor: Actor, lang: Lang = 'sv'): Ctx => newContext(hub, { actor, lang })
  const systemCtx = () => contextFor(system)
  let app: Promise<Hono<Env>> | undefined
  const cookies = new Map<string, string>()

  return {
    hub,
    database,
    clock,
    /** A context for a person, made anew each time: it has the time of now. */
    as: (person: Persona, lang?: Lang) => contextFor(person.actor, lang),
    get guest() {
      return contextFor(guest)
    },
    get system() {
      return systemCtx()
    },
    /** A person as they are now: after a role was granted, say. Their session is elevated. */
    async person(id: string): Promise<Persona> {
      const ctx = systemCtx()
      const session = {
        id: crypto.randomUUID(),
        startedAt: new Date(0),
        elevatedUntil,
        narrow: false,
      }
      const actor: Actor = { ...(await actorOfPerson(ctx, id)), session }
      const { email } = (await personCards(ctx, [id])).get(id)!
      return { id, personId: id, name: actor.name, email, actor }
    },
    /** Everything that has happened, oldest first. */
    events: () => db(hub).selectFrom('events').selectAll().orderBy('id').execute(),
    /** Every letter there is, oldest first. */
    letters: () => db(hub).selectFrom('letters').selectAll().orderBy('id').execute(),
    /** Does all jobs that are due, listeners too; how many. */
    runJobs: () => hub.jobs.drain(hub),
    /** The whole server as one function. */
    get app() {
      return (app ??= serverOf(hub, given.pages ?? false))
    },
    /**
     * Asks the server as a person (signed in), as the bearer of a token, or as a guest (null). A body
     * goes as JSON to the API and as a form to pages; FormData goes as it is.
     */
    async request(
      who: Persona | string | null,
      method: string,
      path: string,
      body?: object,
      headers: Record<string, string> = {},
    ): Promise<Response> {
      const sent = new Headers({ host: '127.0.0.1', origin: 'http://127.0.0.1', ...headers })
      if (typeof who === 'string') sent.set('authorization', `Bearer ${who}`)
      else if (who) sent.set('cookie', await sessionOf(hub, cookies, who))
      const init: RequestInit = { method, headers: sent, redirect: 'manual' }
      if (body !== undefined) init.body = bodyOf(path, body, sent)
      return (await this.app).request(new Request(`http://127.0.0.1${path}`, init))
    },
    /** What the browser of a person who has signed in sends along. */
    cookieOf: (who: Persona) => sessionOf(hub, cookies, who),
    /** What `work` gives, and how many queries it took where nothing is remembered from before. */
    async counting<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
      forget(hub)
      const before = counter.queries
      const result = await work()
      return { result, queries: counter.queries - before }
    },
    async close() {
      await hub.jobs.stop()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The clock of a test: the real time until it is set, and from then on only what it is told. */
function settableClock() {
  let set: Date | null = null
  const now = () => new Date(set ?? Date.now())
  return {
    now,
    set: (moment: Date | string) => void (set = new Date(moment)),
    forward: (milliseconds: number) => void (set = new Date(now().getTime() + milliseconds)),
  }
}

function queryCounter() {
  const counter: KyselyPlugin & { queries: number } = {
    queries: 0,
    transformQuery: ({ node }) => {
      counter.queries++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return counter
}

/** Long after any test: what asks for an elevated session is tested by itself. */
const elevatedUntil = new Date('2999-01-01')

/** The browser's cookie of a person who has signed in. */
async function sessionOf(hub: Hub, kept: Map<string, string>, { personId }: Persona) {
  const known = kept.get(personId)
  if (known) return known
  const { headers } = await authOf(hub).api.startSession({
    body: { personId, way: 'other' },
    headers: new Headers(),
    returnHeaders: true,
  })
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .join('; ')
  await sql`update auth_sessions set elevated_until = ${elevatedUntil}
    where person_id = ${personId}`.execute(hub.db)
  kept.set(personId, cookie)
  return cookie
}

function bodyOf(path: string, body: object, headers: Headers): BodyInit {
  if (body instanceof FormData) return body
  if (path.startsWith('/api/')) {
    headers.set('content-type', 'application/json')
    return JSON.stringify(body)
  }
  const pairs = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, String(one)]),
  )
  return new URLSearchParams(pairs)
}

const root = join(import.meta.dirname, '..')

const serverOf = async (hub: Hub, pages: boolean): Promise<Hono<Env>> => {
  const { createApp } = await import('../src/server/app.ts')
  return createApp(hub, pages ? await import(join(root, 'build/server/index.js')) : null)
}

const allModules = async (): Promise<Module[]> => (await import('../src/modules.ts')).modules
