import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '#test/database.ts'
import { filesWithLens, schemaFaults } from './schema-check.ts'

const root = join(import.meta.dirname, '../../..')
const database = await freshDatabase()
afterAll(() => database.close())

test('every row type says what the database has', async () => {
  const files = filesWithLens(root)
  expect(files.length).toBeGreaterThan(5)
  expect(await schemaFaults(database, files, root)).toEqual([])
})

const planted = (type: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'navet-planted-'))
  mkdirSync(join(folder, 'src'))
  const file = join(folder, 'src/tables.ts')
  writeFileSync(join(folder, 'src/states.ts'), `export type State = 'new' | 'old'`)
  writeFileSync(
    file,
    `import type { Generated } from 'kysely'
     import type { State } from './states.ts'
     const sizes = [1, 2] as const
     type Named = { id: Generated<string>, name: string }
     type Planted = ${type}
     export const db = lens<{ planted: Planted }>()`,
  )
  return { folder, file }
}

const right = `Named & {
  state: State, size: (typeof sizes)[number] | null, on: boolean, at: Date, day: string | null,
  data: Record<string, unknown>, tags: string[], share: string
}`

test.each([
  { type: right, faults: [] },
  { type: right.replace('on: boolean, ', ''), faults: ['planted.on is not in the row type'] },
  { type: `${right} & { gone: string }`, faults: ['planted.gone is not in the database'] },
  { type: right.replace(' | null, on', ', on'), faults: ['planted.size may be null in the'] },
  { type: right.replace('at: Date', 'at: Date | null'), faults: ['planted.at is never null'] },
  { type: right.replace('at: Date', 'at: string'), faults: ['planted.at is string in the row'] },
  { type: right.replace('state: State', 'state: number'), faults: ['planted.state is number'] },
  { type: right.replace('share: string', 'share: number'), faults: ['planted.share is number'] },
  { type: right.replace('string[]', 'Record<string, string>'), faults: ['planted.tags is json'] },
])('a planted row type is seen through: $faults', async ({ type, faults }) => {
  await database.pool.query(`
    create table if not exists planted (
      id uuid primary key, name text not null, state text not null, size int, "on" bool not null,
      at timestamptz not null, day date, data jsonb not null, tags text[] not null,
      share numeric not null, words tsvector generated always as (to_tsvector('simple', name)) stored
    )`)
  const { folder, file } = planted(type)
  const found = await schemaFaults(database, [file], folder)
  rmSync(folder, { recursive: true })
  expect(found).toHaveLength(faults.length)
  for (const [index, fault] of faults.entries()) expect(found[index]).toContain(fault)
})

test('a lens on a table that is not there is seen', async () => {
  const { folder, file } = planted('Named')
  await database.pool.query('drop table if exists planted')
  const found = await schemaFaults(database, [file], folder)
  rmSync(folder, { recursive: true })
  expect(found).toEqual(['src/tables.ts: planted: no such table'])
})
