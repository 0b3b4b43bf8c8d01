import { closeSync, openSync, readSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  fieldOf,
  type FormatName,
  identityOf,
  type Problem,
  readReferences,
  type Reference,
} from '../references/index.ts'
import type { Citation } from './citation.ts'
import { citationOf } from './from-reference.ts'
import { dedupe, type Options, reasonText, type Result } from './index.ts'
import { usage } from './usage.ts'

/** A refusal for whoever called: 1 when the files are at fault, 2 when the call is. */
class Refused extends Error {
  readonly exitCode: 1 | 2
  constructor(exitCode: 1 | 2, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** `navet references dedupe`: prints what is one work. Changes no file. */
export async function run(
  args: string[],
  { print }: { print: (line: string) => void },
): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      delivered: { type: 'string', multiple: true, default: [] },
      removed: { type: 'string', multiple: true, default: [] },
      preprints: { type: 'string', default: 'apart' },
      meetings: { type: 'string', default: 'apart' },
      cochrane: { type: 'string', default: 'together' },
      review: { type: 'string', default: '0.02' },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new Refused(2, usage)
  const { preprints, meetings, cochrane } = values
  const reviewShare = Number(values.review)
  if (![preprints, meetings, cochrane].every(isSetting) || !(reviewShare >= 0 && reviewShare <= 1))
    throw new Refused(2, usage)

  const fresh = citationsIn(positionals, values.id)
  const [delivered, removed] = [
    citationsIn(values.delivered, values.id, 'delivered:'),
    citationsIn(values.removed, values.id, 'removed:'),
  ]
  const options = { preprints, meetings, cochrane, reviewShare } as Options
  const result = await dedupe(fresh, { ...options, earlier: { delivered, removed } })
  if (values.json) return print(JSON.stringify(result))
  for (const line of linesOf(result)) print(line)
}

const isSetting = (value: string) => value === 'apart' || value === 'together'

/**
 * All records of the files under their own ids. Where these are missing a running number stands in;
 * where they are not unique, as in several files numbered from 1, running numbers name all records.
 */
function citationsIn(files: string[], field: string | undefined, prefix = ''): Citation[] {
  const read = files.flatMap((file) => referencesIn(file, field))
  const ids = read.map(({ id }, i) => id ?? String(i + 1))
  const twice = ids.length !== new Set(ids).size
  if (twice && field)
    throw new Refused(1, `Several records have the same ${field}; another --id is needed.`)
  if (twice)
    process.stderr.write(
      'The ids in the files are not unique: records are named by their running number from 1.\n',
    )
  return read.map(({ reference, file }, i) =>
    citationOf(reference, prefix + (twice ? String(i + 1) : ids[i]!), file),
  )
}

type Read = { reference: Reference; id: string | undefined; file: string }

function referencesIn(file: string, field: string | undefined): Read[] {
  const problems: Problem[] = []
  const references: Reference[] = []
  const reading = readReferences(piecesOf(file), (problem) => problems.push(problem))
  let step = reading.next()
  for (; !step.done; step = reading.next()) references.push(step.value.reference)
  const { format } = step.value
  for (const { record, line, code } of problems)
    process.stderr.write(`${file}: record ${record}, line ${line}: ${code}\n`)
  if (!format) throw new Refused(1, `${file}: this is no file of references that Navet can read.`)
  return references.map((reference) => ({
    reference,
    file,
    id: field ? fieldOf(reference, field) : ownId(reference, format),
  }))
}

const named = new Set<FormatName | undefined>(['csv', 'endnote-xml', 'ris'])

/** A table may have other columns that name a record: ID and record_id go before `key`. */
function ownId(reference: Reference, format: FormatName | undefined): string | undefined {
  if (!named.has(format)) return undefined
  const column = Object.entries(reference.kept ?? {}).find(([name]) =>
    /^csv:(id|record_id)$/i.test(name),
  )
  return column?.[1][0] ?? identityOf(reference, format)
}

function* piecesOf(file: string): Generator<Uint8Array> {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    throw new Refused(1, `${file}: this file cannot be opened.`)
  }
  try {
    for (;;) {
      const piece = new Uint8Array(1 << 18)
      const size = readSync(descriptor, piece)
      if (size === 0) return
      yield piece.subarray(0, size)
    }
  } finally {
    closeSync(descriptor)
  }
}

function* linesOf({ groups, review, records }: Result): Generator<string> {
  const removed = groups.reduce((sum, { remove }) => sum + remove.length, 0)
  yield `${records} records, ${removed} duplicates in ${groups.length} groups, ${review.length} pairs to look at`
  const inWords = (why: string[]) => why.map((code) => reasonText(code).en).join('; ')
  for (const { keep, remove, why } of groups)
    yield `keep ${keep}, remove ${remove.join(', ')} (${inWords(why)})`
  for (const { a, b, score, why } of review)
    yield `look at ${a} and ${b}, ${score} points (${inWords(why)})`
}
