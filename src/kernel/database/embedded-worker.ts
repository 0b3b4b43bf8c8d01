import { Worker } from 'node:worker_threads'

export type WorkerData = { directory: string; socketPath: string; shared: SharedArrayBuffer }
export type ToWorker = { kind: 'close' }
export type FromWorker = { kind: 'ready' } | { kind: 'closed' }

/** What both threads see: how many syncs there were, and since when a statement runs (ms, or 0). */
export const viewsOf = (shared: SharedArrayBuffer) => ({
  syncs: new BigInt64Array(shared, 0, 1),
  busySince: new BigInt64Array(shared, 8, 1),
})

/** No statement of Navet's runs so long; in PGlite only the end of its thread stops it. */
const RUNAWAY_MS = 120_000

/**
 * Runs PGlite in a thread. One that crashes, or is ended because of a runaway statement, is started
 * again on the same socket: it recovers as PostgreSQL does, and the pool connects anew.
 */
export const runWorker = async (directory: string, socketPath: string, runawayMs = RUNAWAY_MS) => {
  const shared = new SharedArrayBuffer(16)
  const { syncs, busySince } = viewsOf(shared)
  let stopping = false

  const start = async () => {
    const started = await startWorker({ directory, socketPath, shared })
    started.on('error', (error) => report(`The embedded database crashed: ${String(error)}`))
    started.once('exit', () => {
      if (stopping) return
      report('The embedded database stopped and is started again.')
      Atomics.store(busySince, 0, 0n)
      // Unhandled on purpose: without its database the process has nothing to stay for.
      void start().then((next) => (worker = next))
    })
    return started
  }
  let worker = await start()

  const watch = setInterval(
    () => {
      const since = Number(Atomics.load(busySince, 0))
      if (since !== 0 && Date.now() - since > runawayMs) void worker.terminate()
    },
    Math.min(runawayMs, 5_000),
  )
  watch.unref()

  return {
    syncs: () => Number(Atomics.load(syncs, 0)),
    async stop() {
      stopping = true
      clearInterval(watch)
      await stopWorker(worker)
    },
  }
}

const report = (sentence: string) => void process.stderr.write(`${sentence}\n`)

const startWorker = (workerData: WorkerData) =>
  new Promise<Worker>((resolve, reject) => {
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData,
      name: 'pglite',
    })
    const stopped = (code: number) =>
      reject(new Error(`the database stopped at its start, with code ${code}`))
    worker.once('error', reject)
    worker.once('exit', stopped)
    worker.once('message', () => {
      worker.off('error', reject)
      worker.off('exit', stopped)
      resolve(worker)
    })
  })

const stopWorker = (worker: Worker) =>
  new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.once('message', () => void worker.terminate())
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage({ kind: 'close' } satisfies ToWorker)
  })
