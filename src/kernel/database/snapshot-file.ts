import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The empty cluster that `make-snapshot.ts` leaves; of another PGlite it has another name. */
export const snapshotFile = () =>
  fileURLToPath(
    new URL(`../../../build/pglite-snapshot-${pgliteVersion()}.tar.gz`, import.meta.url),
  )

/** Pinned in package.json to the digit; PGlite itself does not tell. */
export const pgliteVersion = (): string => {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  const { dependencies } = JSON.parse(file) as { dependencies: Record<string, string> }
  return dependencies['@electric-sql/pglite']!
}
