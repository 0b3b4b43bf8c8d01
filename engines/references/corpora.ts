// npm run corpora -- DIR: every file under DIR/references, its counts, and what a conversion loses.
import { Buffer } from 'node:buffer'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { FieldCount, readFile, writeReferences, writtenFormats } from './index.ts'

const folder = join(process.argv[2] ?? '', 'references')
const print = (line: string) => void process.stdout.write(`${line}\n`)
const isExport = /\.(?:ris|xml|json|nbib|isi|txt|enw|ref|ctv6bak)$/

/** Bytes of one export, or of each test case that a file of Zotero's holds. */
function* inputs(
  family: string,
  name: string,
): Generator<{ name: string; bytes: Uint8Array; expected?: number }> {
  const bytes = readFileSync(join(folder, family, name))
  if (!name.endsWith('.testcases.json')) return yield { name, bytes }
  const { cases } = JSON.parse(bytes.toString()) as { cases: { input: string; items: unknown[] }[] }
  for (const [i, { input, items }] of cases.entries())
    yield { name: `${name} ${i}`, bytes: Buffer.from(input), expected: items.length }
}

function measure({
  name,
  bytes,
  expected,
}: {
  name: string
  bytes: Uint8Array
  expected?: number
}) {
  const { format, encoding, references, problems } = readFile(bytes)
  const count = new FieldCount()
  for (const { reference } of references) count.add(reference)
  const all = references.map(({ reference }) => reference)
  const changed = writtenFormats.filter((to) => {
    const text = [...writeReferences(all, to)].join('')
    const back = readFile(Buffer.from(text), { format: to }).references.map(
      ({ reference }) => reference,
    )
    return !isDeepStrictEqual(back, all)
  })
  const fields = Object.entries(count.fields).map(([field, n]) => `${field} ${n}`)
  const wrong = expected !== undefined && expected !== count.records ? `, expected ${expected}` : ''
  print(`  ${name}: ${format} ${encoding}, ${count.records} records${wrong}; ${fields.join(', ')}`)
  if (problems.length > 0) print(`    ${problems.length} problems, first ${problems[0]!.code}`)
  if (changed.length > 0) print(`    CHANGED by way of ${changed.join(', ')}`)
  return { records: count.records, changed: changed.length }
}

if (!existsSync(folder)) print(`There is no ${folder}.`)
else
  for (const family of readdirSync(folder, { withFileTypes: true }).filter((it) =>
    it.isDirectory(),
  )) {
    print(family.name)
    const files = readdirSync(join(folder, family.name)).filter((name) => isExport.test(name))
    const results = files.flatMap((name) => [...inputs(family.name, name)].map(measure))
    const sum = (key: 'records' | 'changed') => results.reduce((total, it) => total + it[key], 0)
    print(
      `${family.name}: ${results.length} inputs, ${sum('records')} records, ${sum('changed')} conversions that change one`,
    )
    if (sum('changed') > 0) process.exitCode = 1
  }
