import { Hono } from 'hono'
import { sql } from 'kysely'
import cluster from 'node:cluster'
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Hub, newContext, system } from '#kernel/context.ts'
import { modulesFindings } from '#kernel/health.ts'
import { existsSync, readdirSync } from 'node:fs'
import { migrationFolders } from './hub.ts'
import { isLoopback } from './request.ts'

const known = migrationFolders.flatMap((folder) =>
  existsSync(folder) ? readdirSync(folder) : [],
).length

/** /healthz, /readyz and /metrics: for machines that watch, without a session. */
export function healthOf(hub: Hub) {
  const registry = new Registry()
  const all = cluster.isWorker && new AggregatorRegistry() // hears when the counts are gathered
  if (all) AggregatorRegistry.setRegistries(registry)
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'navet_http_seconds',
    help: 'Time to answer, by method and status',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const unsent = new Gauge({
    name: 'navet_letters_unsent',
    help: 'Letters not sent yet',
    aggregator: 'max', // each process counts the letters of the whole database
    registers: [registry],
  })
  const well = new Gauge({
    name: 'navet_health_ok',
    help: 'What modules say on the health list: 1 well, 0 to be looked at',
    labelNames: ['finding'],
    aggregator: 'min',
    registers: [registry],
  })
  const since = new Gauge({
    name: 'navet_health_seconds',
    help: 'How long ago (last mail of a mailbox), or how long for (the oldest mail that waits)',
    labelNames: ['finding'],
    aggregator: 'max',
    registers: [registry],
  })
  const app = new Hono()
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    try {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from schema_migrations`.execute(hub.db)
      return rows[0]!.n >= known ? c.text('ready\n') : c.text('migrations are pending\n', 503)
    } catch {
      return c.text('the database does not answer\n', 503)
    }
  })
  app.get('/metrics', async (c) => {
    const { metricsToken } = hub.settings
    const authorised = metricsToken && c.req.header('authorization') === `Bearer ${metricsToken}`
    if (!authorised && !isLoopback(hub, c)) return c.notFound()
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from letters where state in ('queued', 'failed')`.execute(hub.db)
    unsent.set(rows[0]!.n)
    well.reset()
    since.reset()
    for (const { id, ok, seconds } of await modulesFindings(newContext(hub, { actor: system }))) {
      well.set({ finding: id }, ok ? 1 : 0)
      if (seconds !== undefined) since.set({ finding: id }, seconds)
    }
    const text = all ? await metricsOfAll() : await registry.metrics()
    if (!text) return c.text('a process does not answer\n', 503)
    return c.text(text, 200, { 'content-type': registry.contentType })
  })
  return { app, seconds }
}

/** Of several processes one is asked, and the one that started them knows of all (commands/several.ts). */
const metricsOfAll = () =>
  new Promise<string | undefined>((resolve) => {
    const metricsFor = crypto.randomUUID()
    const hear = (said: Partial<Record<'metricsFor' | 'text', string>>) => {
      if (said.metricsFor !== metricsFor) return
      process.off('message', hear)
      resolve(said.text)
    }
    process.on('message', hear)
    process.send!({ metricsFor })
  })
