import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runWorker } from './embedded-worker.ts'
import { preparePgDirectory } from './pg-directory.ts'
import { lockFolder } from './folder-lock.ts'
import { DatabaseRefusal, DataFolderInUse, DataFolderUnusable } from './refusals.ts'

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

/** The data folder of a Navet whose database is elsewhere: files and the secret go there. */
export const makeDataFolder = (dataDir: string): void => {
  const folder = resolve(dataDir)
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
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
  makeFolder(folder)
  const lock = lockFolder(folder)
  if (lock === null) throw new DataFolderInUse(folder)
  try {
    const directory = await preparePgDirectory(folder)
    const socketPath = placeSocket(folder)
    const worker = await runWorker(directory, socketPath)
    writeFileSync(join(folder, 'socket'), socketPath, { mode: 0o600 })
    return {
      socketPath,
      syncs: worker.syncs,
      async close() {
        await worker.stop()
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

/** Step by step: `recursive` never returns where no folder can be made, as in /proc. */
const makeFolder = (folder: string) => {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR' })
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
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
