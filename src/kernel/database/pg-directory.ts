import { PGlite } from '@electric-sql/pglite'
import { existsSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pgliteOptions } from './pglite-options.ts'
import { snapshotFile } from './snapshot-file.ts'
import { extractTar } from './tar.ts'

/**
 * The PostgreSQL directory of a data folder, made when it is missing: beside its place, then
 * renamed, so that a process killed half-way leaves nothing that looks finished.
 */
export const preparePgDirectory = async (folder: string) => {
  const directory = join(folder, 'pg')
  if (existsSync(directory)) return directory

  const aside = `${directory}.new`
  rmSync(aside, { recursive: true, force: true })
  try {
    refuseFullDisk(folder)
    const snapshot = snapshotFile()
    if (existsSync(snapshot)) await extractTar(createReadStream(snapshot), aside)
    else await (await PGlite.create(pgliteOptions(aside))).close()
    renameSync(aside, directory)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    throw error
  }
  return directory
}

const ROOM_NEEDED = 100 * 2 ** 20

/** initdb on a full disk dies without a reason; so it is asked first. */
const refuseFullDisk = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < ROOM_NEEDED) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
}
