import assert from 'node:assert/strict'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderUnusable, openDatabase } from '../../src/kernel/database/index.ts'
import { onDiskOf, say } from './lib/small-disk.ts'

// Needs root: mounts small file systems and fills them.

await onDiskOf(20, async (folder) => {
  await assert.rejects(openDatabase({ dataDir: folder }), (error: Error) => {
    assert.ok(error instanceof DataFolderUnusable)
    assert.match(error.message, /the disk is full\.$/)
    return true
  })
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('pg')))
  say('A first start on a full disk is refused with a sentence, and leaves nothing half-made.')
})

await onDiskOf(160, async (dataDir) => {
  const ballast = join(dataDir, 'ballast')
  let database = await openDatabase({ dataDir })
  await database.pool.query('create table written (id int primary key, text text)')
  writeFileSync(ballast, Buffer.alloc(60 * 2 ** 20))

  let acknowledged = 0
  const text = 'x'.repeat(100_000)
  const random = 'select $1::int, string_agg(md5(random()::text), $2) from generate_series(1, 3000)'
  await assert.rejects(async () => {
    for (let id = 1; ; id++) {
      await database.pool.query(`insert into written ${random}`, [id, text.slice(0, 1)])
      acknowledged = id
    }
  })
  say(`The disk was full after ${acknowledged} rows: the next was refused.`)

  rmSync(ballast)
  await database.close()
  database = await openDatabase({ dataDir })
  const { rows } = await database.pool.query('select count(*) as n, max(id) as last from written')
  assert.deepEqual(rows, [{ n: acknowledged, last: acknowledged }])
  await database.pool.query('insert into written values (0)')
  await database.close()
  say('With room again it starts clean, with exactly the rows that were acknowledged.')
})
