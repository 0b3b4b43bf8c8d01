import {
  closeSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { FieldCount } from './count.ts'
import {
  type FormatName,
  formatNames,
  type Problem,
  readReferences,
  Writing,
  type WrittenFormat,
  writtenFormats,
} from './index.ts'
import { asLines } from './report.ts'
import { usage } from './usage.ts'

/** Refused with a sentence: exit 1 for what the files are, 2 for how the command was called. */
class Refused extends Error {
  override name = 'Refused'
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, sentence: string) {
    super(sentence)
    this.exitCode = exitCode
  }
}

type Io = { print: (line: string) => void }
type Report = {
  file: string
  format: FormatName | null
  encoding: string | null
  records: number
  fields: FieldCount['fields']
  problems: Problem[]
}

/** `navet references inspect|convert`: the only part that touches files. */
export async function run(args: string[], { print }: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      to: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      report: { type: 'string' },
    },
  })
  const [verb, ...files] = positionals
  const from = formatNamed(values.from, formatNames)
  if (verb !== 'inspect' && verb !== 'convert') throw new Refused(2, usage)
  if (files.length === 0) throw new Refused(2, `Which files?\n\n${usage}`)
  if (verb === 'inspect') {
    const reports = files.map((file) => inspect(file, from, () => {}))
    print(
      values.json
        ? JSON.stringify(files.length === 1 ? reports[0] : reports)
        : reports.map(asLines).join('\n'),
    )
    return refuseUnread(reports)
  }
  const to = formatNamed(values.to, writtenFormats)
  if (!to || !values.out) throw new Refused(2, `convert needs --to and --out.\n\n${usage}`)
  const reports = convert(files, { to, out: values.out, from })
  const said = JSON.stringify(files.length === 1 ? reports[0] : reports)
  if (values.report) writeFileSync(values.report, `${said}\n`)
  if (values.json) print(said)
  else if (!values.report) print(reports.map(asLines).join('\n'))
  refuseUnread(reports)
}

function formatNamed<F extends FormatName>(
  name: string | undefined,
  known: readonly F[],
): F | undefined {
  const found = known.find((it) => it === name)
  if (name !== undefined && !found)
    throw new Refused(2, `There is no format ${name} here. There are: ${known.join(', ')}.`)
  return found
}

function inspect(
  file: string,
  format: FormatName | undefined,
  take: (reference: Parameters<FieldCount['add']>[0]) => void,
): Report {
  const count = new FieldCount()
  const problems: Problem[] = []
  const reading = readReferences(
    piecesOf(file),
    (problem) => problems.push(problem),
    format && { format },
  )
  for (;;) {
    const { done, value } = reading.next()
    if (done)
      return {
        file,
        format: value.format ?? null,
        encoding: value.encoding ?? null,
        records: count.records,
        fields: count.fields,
        problems,
      }
    count.add(value.reference)
    take(value.reference)
  }
}

/** All files into one, beside the place and then moved there: a run that fails leaves nothing. */
function convert(
  files: string[],
  { to, out, from }: { to: WrittenFormat; out: string; from: FormatName | undefined },
): Report[] {
  const aside = join(dirname(out), `.${basename(out)}.${process.pid}`)
  const target = opened(aside, 'wx')
  const writing = new Writing(to)
  let buffered: string[] = [writing.head]
  let size = 0
  const flush = () => {
    writeSync(target, buffered.join(''))
    buffered = []
    size = 0
  }
  try {
    const reports = files.map((file) =>
      inspect(file, from, (reference) => {
        const text = writing.record(reference)
        buffered.push(text)
        size += text.length
        if (size > 1 << 20) flush()
      }),
    )
    buffered.push(writing.tail)
    flush()
    closeSync(target)
    // Where one file could not be read, half of the search is not written.
    if (reports.every(({ problems }) => problems.every(({ code }) => code !== 'unknown_format')))
      renameSync(aside, out)
    else rmSync(aside)
    return reports
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

function* piecesOf(file: string): Generator<Uint8Array> {
  const from = opened(file, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(1 << 18)
      const length = read(from, piece, file)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(from)
  }
}

function read(from: number, piece: Uint8Array, file: string): number {
  try {
    return readSync(from, piece)
  } catch {
    throw new Refused(1, `${file} cannot be read. Is it a folder?`)
  }
}

function opened(file: string, how: 'r' | 'wx'): number {
  try {
    return openSync(file, how)
  } catch (error) {
    const { code } = error as { code?: string }
    const why =
      code === 'ENOENT'
        ? 'does not exist'
        : code === 'EACCES'
          ? 'may not be used by you'
          : `cannot be opened (${code})`
    throw new Refused(1, how === 'r' ? `${file} ${why}.` : `${dirname(file)} ${why}.`)
  }
}

/** An empty file has nothing to be read wrongly; one in an unknown format is refused. */
function refuseUnread(reports: Report[]) {
  const unread = reports.filter(({ problems }) =>
    problems.some(({ code }) => code === 'unknown_format'),
  )
  if (unread.length === 0) return
  const names = unread.map(({ file }) => file).join(', ')
  throw new Refused(
    1,
    `No references were found in ${names}: the format is not one of ${formatNames.join(', ')}.`,
  )
}
