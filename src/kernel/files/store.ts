import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../errors.ts'
import { systemClock } from '../time.ts'

export type Blob = { sha256: string; size: number }

/** Where the bytes lie, named by their SHA-256. A folder now; an object store later. */
export type FileStore = {
  /** Takes in a stream: written aside, synced, renamed. Longer than `max` bytes: refused, nothing left. */
  put(bytes: AsyncIterable<Uint8Array>, max: number): Promise<Blob>
  read(sha256: string): NodeJS.ReadableStream
  /** What was last put before that moment; with what was left half-way aside. */
  olderThan(moment: Date): AsyncIterable<{ sha256: string | null; path: string }>
}

export function folderStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))
  return {
    async put(bytes, max) {
      const aside = join(folder, 'aside')
      await mkdir(aside, { recursive: true })
      const name = join(aside, randomUUID())
      const hash = createHash('sha256')
      let size = 0
      const measure = new Transform({
        transform(chunk: Buffer, _, done) {
          size += chunk.length
          hash.update(chunk)
          done(size > max ? new Refusal('too_large') : null, chunk)
        },
      })
      try {
        await pipeline(bytes, measure, createWriteStream(name, { flags: 'wx', flush: true }))
        const sha256 = hash.digest('hex')
        const place = placeOf(sha256)
        // Put again it counts as new, so that the sweep leaves it to its new row.
        if (await touched(place)) await rm(name)
        else await moveDurably(name, place, join(folder, sha256.slice(0, 2)))
        return { sha256, size }
      } catch (error) {
        await rm(name, { force: true })
        throw error
      }
    },
    read: (sha256) => createReadStream(placeOf(sha256)),
    async *olderThan(moment) {
      for (const dir of await readdir(folder).catch(() => []))
        for (const name of await readdir(join(folder, dir))) {
          const path = join(folder, dir, name)
          const { mtime } = await stat(path)
          if (mtime < moment) yield { sha256: dir === 'aside' ? null : dir + name, path }
        }
    },
  }
}

/** A rename is safe only when the folder that holds the new name is on the disk, too. */
async function moveDurably(from: string, to: string, folder: string) {
  await mkdir(folder, { recursive: true })
  await rename(from, to)
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

const touched = (path: string) =>
  utimes(path, systemClock(), systemClock()).then(
    () => true,
    () => false,
  )
