import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type { PGliteOptions } from '@electric-sql/pglite'
import fs from 'node:fs'

type Mounted = {
  FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } } }
  NODEFS?: never
}

/**
 * PGlite's own Node file system never syncs, so a power cut could take what was acknowledged.
 * This one does; a test counts the syncs, as it leans on PGlite's internals.
 */
class DurableNodeFS extends NodeFS {
  readonly #synced: () => void

  constructor(directory: string, synced: () => void) {
    super(directory)
    this.#synced = synced
  }

  override async init(...[pg, options]: Parameters<NodeFS['init']>) {
    const result = await super.init(pg, options)
    result.emscriptenOpts.preRun?.push((module: unknown) => {
      const operations = (module as Mounted).FS.filesystems.NODEFS.stream_ops
      operations.fsync = (stream) => {
        if (stream.nfd !== undefined) {
          fs.fdatasyncSync(stream.nfd)
          this.#synced()
        }
        return 0
      }
    })
    return result
  }
}

/** How Navet opens PGlite, in the worker and when the snapshot is made. */
export const pgliteOptions = (directory: string, synced: () => void = () => {}): PGliteOptions => ({
  fs: new DurableNodeFS(directory, synced),
  extensions: { amcheck, btree_gist, pg_trgm, unaccent },
  // -F is "fsync off"
  startParams: PGlite.defaultStartParams
    .filter((parameter) => parameter !== '-F')
    .concat('-c', 'wal_sync_method=fsync', '-c', 'timezone=UTC'),
})
