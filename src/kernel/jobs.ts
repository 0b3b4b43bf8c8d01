import { fromKysely, type JobInsert, PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { sql } from 'kysely'
import { type Ctx, type Hub, inTransaction, newContext, system } from './context.ts'
import type { Listener } from './events.ts'
import type { Lang } from './text.ts'

/** Later work: calls one operation, and may run twice without harm. */
export type Job = {
  readonly name: string
  readonly run: (ctx: Ctx, data: any) => Promise<unknown>
  /** Cron expression for what happens by the clock. */
  readonly cron?: string
}
export const job = (name: string, run: Job['run'], cron?: string): Job => ({
  name,
  run,
  ...(cron && { cron }),
})

type Errand = { name: string; lang: Lang; data: unknown; eventId?: string }
type SendOptions = { startAfter?: Date; retryLimit?: number; singletonKey?: string }

/** One queue for everything: one poll instead of thirty, and one place to look on the health page. */
const queue = 'navet'

/** Patient: some seconds at first, five minutes at most between tries, for about a week. */
const patience = { retryLimit: 2_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 }

/** What a killed process had begun is known by its silence, and begun again within a minute. */
const heartbeatSeconds = 20

export type Jobs = ReturnType<typeof openJobs>

/** The jobs of this process, in the same database and transactions as everything else. */
export function openJobs(
  { pool }: { pool: Pick<Pool, 'query'> },
  known: { jobs: Job[]; listeners: Listener[] },
  log: Logger,
) {
  const bossWith = (options: { supervise: boolean; schedule: boolean }) =>
    new PgBoss({
      // Not through Kysely: some of pg-boss's texts are several statements, and it wants all results.
      db: { executeSql: (text, values) => pool.query(text, values) },
      schema: 'jobs',
      superviseIntervalSeconds: heartbeatSeconds,
      monitorIntervalSeconds: heartbeatSeconds,
      ...options,
    }).on('error', (error) => log.error({ err: error }, 'the job queue has a fault'))
  // Sending needs no clockwork: a command beside a server only sends.
  const boss = bossWith({ supervise: false, schedule: false })
  const keeper = bossWith({ supervise: true, schedule: true })
  const listenersOf = Map.groupBy(known.listeners, (listener) => listener.event)
  const handlers = new Map<string, (ctx: Ctx, errand: Errand) => Promise<unknown>>()
  for (const { name, run } of known.jobs) handlers.set(name, (ctx, { data }) => run(ctx, data))
  for (const listener of known.listeners)
    handlers.set(listener.name, (ctx, { eventId, data }) =>
      inTransaction(ctx, async (ctx) => {
        if (await firstTime(ctx, eventId!, listener.name)) await listener.hear(ctx, data, eventId!)
      }),
    )
  const workers: string[] = []
  const nudge = () => workers.forEach((id) => keeper.notifyWorker(id))
  let started: Promise<unknown> | null = null
  const start = () =>
    (started ??= boss
      .start()
      .then(() => boss.createQueue(queue, { ...patience, heartbeatSeconds })))

  const insert = (ctx: Ctx, errands: JobInsert<Errand>[]) =>
    boss.insert(queue, errands, { db: fromKysely(ctx.db) })
  /** What a transaction sends goes in one statement, its last: each costs as much as many rows. */
  const waiting = new WeakMap<object, JobInsert<Errand>[]>()
  async function add(ctx: Ctx, errands: JobInsert<Errand>[]): Promise<void> {
    if (errands.length === 0) return
    if (!ctx.before) await insert(ctx, errands)
    else if (waiting.has(ctx.before)) waiting.get(ctx.before)!.push(...errands)
    else {
      const all = [...errands]
      waiting.set(ctx.before, all)
      ctx.before.push(() => insert(ctx, all))
      ctx.after?.push(nudge)
    }
  }

  async function perform(hub: Hub, errand: Errand) {
    const handle = handlers.get(errand.name)
    if (!handle) throw new Error(`no job is called ${errand.name}`)
    await handle(newContext(hub, { actor: system, lang: errand.lang }), errand)
  }

  return {
    boss,
    start,
    /** Sends a job with the caller's transaction: it exists if, and only if, the change does. */
    send: (ctx: Ctx, name: string, data: object, options: SendOptions = {}) =>
      add(ctx, [{ ...options, data: { name, lang: ctx.lang, data } }]),
    sendToListeners: (ctx: Ctx, event: string, said: Omit<Errand, 'name'>) =>
      add(
        ctx,
        (listenersOf.get(event) ?? []).map(({ name }) => ({ data: { name, ...said } })),
      ),
    /** Takes up work until `stop`; what a killed process had begun is begun again. */
    async work(hub: Hub, concurrency = 2) {
      await start()
      await keeper.start()
      for (const { name, cron } of known.jobs)
        if (cron)
          await keeper.schedule(
            queue,
            cron,
            { name, lang: hub.settings.lang, data: {} },
            { key: name },
          )
      for (let i = 0; i < concurrency; i++)
        workers.push(
          await keeper.work<Errand>(queue, { pollingIntervalSeconds: 2 }, async ([errand]) => {
            try {
              await perform(hub, errand!.data)
            } catch (error) {
              hub.log.warn({ err: error, job: errand!.data.name }, 'a job failed and waits')
              throw error
            } finally {
              nudge() // there may be more: a backlog goes one after the other, not one per poll
            }
          }),
        )
    },
    /** Does everything that is due, now, in this process; returns how many. For tests and commands. */
    async drain(hub: Hub): Promise<number> {
      await start()
      let done = 0
      for (;;) {
        const [errand] = await boss.fetch<Errand>(queue)
        if (!errand) return done
        try {
          await perform(hub, errand.data)
          await boss.complete(queue, errand.id)
          done++
        } catch (error) {
          await boss.fail(queue, errand.id, { message: String(error) })
        }
      }
    },
    /** Takes up no more work; what it has begun has a while to end, and else is begun again. */
    rest: async () => {
      if (workers.length > 0) await keeper.stop({ graceful: true, timeout: 12_000 })
    },
    async stop() {
      await this.rest()
      if (started) await boss.stop({ graceful: true, timeout: 1_000 })
    },
  }
}

const firstTime = async (ctx: Ctx, eventId: string, listener: string) => {
  const { numAffectedRows } = await sql`
    insert into events_heard (event_id, listener) values (${eventId}, ${listener})
    on conflict do nothing`.execute(ctx.db)
  return numAffectedRows === 1n
}
