import { PGlite } from '@electric-sql/pglite'
import { chmodSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { pgliteOptions } from './pglite-options.ts'
import { servePglite } from './pglite-server.ts'
import { viewsOf } from './embedded-worker.ts'
import type { FromWorker, ToWorker, WorkerData } from './embedded-worker.ts'

// A query in WebAssembly blocks its thread, so PGlite has one of its own.

const { directory, socketPath, shared } = workerData as WorkerData
const { syncs, busySince } = viewsOf(shared)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const tell = (message: FromWorker) => parentPort!.postMessage(message)

const synced = () => void Atomics.add(syncs, 0, 1n)
const pglite = await PGlite.create(pgliteOptions(directory, synced))
rmSync(socketPath, { force: true }) // what a killed process left; the lock is ours
const server = await servePglite(pglite, socketPath, (moment) => {
  Atomics.store(busySince, 0, BigInt(moment))
})
chmodSync(socketPath, 0o600)
tell({ kind: 'ready' })

parentPort!.on('message', async (message: ToWorker) => {
  if (message.kind !== 'close') return
  await server.close()
  await pglite.close()
  tell({ kind: 'closed' })
  parentPort!.close()
})
