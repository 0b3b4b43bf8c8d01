import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { preparePgDirectory } from './pg-directory.ts'
import { lockFolder } from './folder-lock.ts'
import { DatabaseRefusal, DataFolderInUse, DataFolderUnusable } from './refusals.ts'

export type WorkerData = { directory: string; socketPath: string; syncs: SharedArrayBuffer }
export type ToWorker = { kind: 'close' }
export type FromWorker = { kind: 'ready' } | { kind: 'closed' }

export type Embedded = {
  socketPath: string
  syncs(): number
  close(): Promise<void>
}

/** Opens the embedded database of a data folder, or says in a sentence why that cannot be. */
export const openEmbedded = async (dataDir: string): Promise<Embedded> => {
  const folder = resolve(dataDir)
  try {
    return await open(folder)
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error
    throw new DataFolderUnusable(folder, error)
  }
}

/** Where the process that has the data folder serves its database; null if none does. */
export const socketOfOther = (dataDir: string): string | null => {
  try {
    return readFileSync(join(resolve(dataDir), 'socket'), 'utf8').trim()
  } catch {
    return null
  }
}

const open = async (folder: string): Promise<Embedded> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  if (lock === null) throw new DataFolderInUse(folder)
  try {
    const directory = await preparePgDirectory(folder)
    const socketPath = placeSocket(folder)
    const syncs = new SharedArrayBuffer(4)
    const worker = await startWorker({ directory, socketPath, syncs })
    writeFileSync(join(folder, 'socket'), socketPath, { mode: 0o600 })
    return {
      socketPath,
      syncs: () => Atomics.load(new Int32Array(syncs), 0),
      async close() {
        await stopWorker(worker)
        rmSync(join(folder, 'socket'), { force: true })
        rmSync(dirname(socketPath), { recursive: true, force: true })
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** pg wants the file to be called so, in a folder it is given. */
const SOCKET_NAME = '.s.PGSQL.5432'

const placeSocket = (folder: string) => {
  const here = join(folder, 'run', SOCKET_NAME)
  // The system's limit is 104 or 108 bytes, and cuts a longer path without a word.
  if (Buffer.byteLength(here) < 100) {
    mkdirSync(dirname(here), { recursive: true, mode: 0o700 })
    return here
  }
  return join(mkdtempSync(join(tmpdir(), 'navet-')), SOCKET_NAME)
}

const startWorker = (workerData: WorkerData) =>
  new Promise<Worker>((resolve, reject) => {
    const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData,
      name: 'pglite',
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the database stopped with code ${code}`)))
    worker.once('message', () => {
      worker.off('error', reject)
      resolve(worker)
    })
  })

const stopWorker = (worker: Worker) =>
  new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.once('message', () => void worker.terminate())
    worker.postMessage({ kind: 'close' } satisfies ToWorker)
  })
