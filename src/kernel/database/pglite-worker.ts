import { PGlite } from '@electric-sql/pglite'
import { chmodSync, rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { pgliteOptions } from './pglite-options.ts'
import { servePglite } from './pglite-server.ts'
import type { FromWorker, ToWorker, WorkerData } from './embedded.ts'

// A query in WebAssembly blocks its thread, so PGlite has one of its own.

const { directory, socketPath, syncs } = workerData as WorkerData
const counter = new Int32Array(syncs)
const tell = (message: FromWorker) => parentPort!.postMessage(message)

const pglite = await PGlite.create(pgliteOptions(directory, () => Atomics.add(counter, 0, 1)))
rmSync(socketPath, { force: true }) // what a killed process left; the lock is ours
const server = await servePglite(pglite, socketPath)
chmodSync(socketPath, 0o600)
tell({ kind: 'ready' })

parentPort!.on('message', async (message: ToWorker) => {
  if (message.kind !== 'close') return
  await server.close()
  await pglite.close()
  tell({ kind: 'closed' })
  parentPort!.close()
})
