import cluster, { type Worker } from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import type { Settings } from '#kernel/settings.ts'
import { openHub } from '../server.ts'
import type { Say } from './serve.ts'
import { whenAsked } from './stop.ts'

/**
 * One server of several processes, for a machine with several cores and a PostgreSQL beside them. This
 * process serves nothing: it prepares the database once, keeps the others running, counts what is
 * counted for all of them, and ends them well.
 */
export async function serveBySeveral(settings: Settings, print: (line: string) => void) {
  await openHub(settings, { demo: true }).then(({ close }) => close())
  const attempts = new RateLimiterClusterMaster() // listens from now on
  void attempts
  const metrics = new AggregatorRegistry()
  cluster.on('message', async (worker, { metricsFor }: Say) => {
    if (!metricsFor) return
    const text = await metrics.clusterMetrics().catch(() => undefined) // one of them is just ending
    worker.send({ metricsFor, text })
  })

  let stopping = false
  const start = () => cluster.fork()
  const stop = async () => {
    stopping = true
    const left = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
    await Promise.all(left.map(ended))
  }
  cluster.on('exit', async (worker, code) => {
    if (stopping) return
    if (worker.isReady) return void start()
    // One that never answered has said why, and would not answer the next time either.
    await stop()
    process.exit(code || 1)
  })
  whenAsked(stop)
  const urls = await Promise.all(Array.from({ length: settings.processes }, () => ready(start())))
  print(`Navet is ready: ${urls[0]}`)
}

declare module 'node:cluster' {
  interface Worker {
    /** It has answered once. */
    isReady?: boolean
  }
}

const ready = (worker: Worker) =>
  new Promise<string>((resolve) => {
    worker.on('message', ({ readyAt }: Say) => {
      if (!readyAt) return
      worker.isReady = true
      resolve(readyAt)
    })
  })

const ended = (worker: Worker) =>
  new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
