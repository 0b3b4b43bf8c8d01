import { PGlite } from '@electric-sql/pglite'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pgliteOptions } from './pglite-options.ts'
import { snapshotFile } from './snapshot-file.ts'

/** Makes the empty cluster from which a first start is quicker than by initdb; once per PGlite. */
export const makeSnapshot = async () => {
  const file = snapshotFile()
  if (existsSync(file)) return file

  const work = mkdtempSync(join(tmpdir(), 'navet-snapshot-'))
  try {
    const pglite = await PGlite.create(pgliteOptions(join(work, 'pg')))
    await pglite.exec('checkpoint')
    const dump = await pglite.dumpDataDir('gzip')
    await pglite.close()

    mkdirSync(dirname(file), { recursive: true })
    for (const old of readdirSync(dirname(file)))
      if (/^pglite-snapshot-.*\.tar\.gz$/.test(old) && old !== basename(file))
        rmSync(join(dirname(file), old))
    writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
    renameSync(`${file}.${process.pid}`, file)
    return file
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (import.meta.main) process.stdout.write(`${await makeSnapshot()}\n`)
