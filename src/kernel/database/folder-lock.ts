import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

export type FolderLock = { release(): void }

/**
 * Takes the data folder for this process, or returns null when another one has it. PGlite has no
 * such lock, and two processes on one directory lose acknowledged rows without a word. SQLite's
 * lock is the system's own: it is gone when the process is, however it ended.
 */
export const lockFolder = (folder: string): FolderLock | null => {
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    file.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null
    throw error
  }
  return { release: () => file.close() }
}

const SQLITE_BUSY = 5
