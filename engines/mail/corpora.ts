// npm run corpora -- DIR: every message under DIR/mail; what kind each is, and what its line endings change.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Sample, samplesIn } from './golden/load.ts'
import { kindOf, readMail, readText, textOf } from './index.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)

/** What is found in a message, as far as it may be compared. */
export async function foundIn(raw: Uint8Array) {
  const mail = await readMail([raw])
  return {
    kind: kindOf(mail, textOf(mail)).kind,
    text: readText(mail).text,
    subject: mail.subject,
    files: mail.files.length,
    broken: mail.broken,
  }
}

/** The same message with another line ending; one that has bare CR of its own is left as it is. */
export function endedBy(raw: Buffer, ending: string): Buffer | undefined {
  const text = raw.toString('latin1').replaceAll('\r\n', '\n')
  return text.includes('\r') ? undefined : Buffer.from(text.replaceAll('\n', ending), 'latin1')
}

type Counts = { messages: number; kinds: Map<string, number>; wrong: string[]; changed: string[] }

/** Reads one, again, and in the other line endings; holds it against what is expected, where that is known. */
async function measure(counts: Counts, name: string, raw: Buffer, expected?: Sample) {
  counts.messages++
  const found = await foundIn(raw)
  counts.kinds.set(found.kind, (counts.kinds.get(found.kind) ?? 0) + 1)
  if (found.broken) counts.wrong.push(`${name}: broken (${found.broken})`)
  if (expected && found.kind !== expected.kind)
    counts.wrong.push(`${name}: ${found.kind}, not ${expected.kind}`)
  if (expected?.text && found.text !== expected.text) counts.wrong.push(`${name}: another new part`)
  for (const ending of ['\n', '\r\n', '\r']) {
    const other = endedBy(raw, ending)
    if (other && !isDeepStrictEqual(await foundIn(other), found))
      counts.changed.push(`${name}: other by ${JSON.stringify(ending)}`)
  }
}

/** `name.txt` beside `name.eml` holds the new part, where a collection says what it should be. */
async function measureFiles(folder: string) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(eml|msg\.txt|mime|mbox-message)$/.test(path),
  )
  for (const [family, names] of Map.groupBy(paths, (path) => dirname(path))) {
    const counts = newCounts()
    for (const name of names.sort()) {
      const answer = join(folder, name.replace(/\.[^.]+$/, '.txt'))
      const raw = readFileSync(join(folder, name))
      const text = existsSync(answer) ? readFileSync(answer, 'utf8').trimEnd() : null
      const { kind } = await foundIn(raw)
      await measure(counts, basename(name), raw, { name, kind, raw, text })
    }
    report(relative('.', join(folder, family)), counts)
  }
}

const newCounts = (): Counts => ({ messages: 0, kinds: new Map(), wrong: [], changed: [] })

function report(title: string, { messages, kinds, wrong, changed }: Counts) {
  const said = [...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')
  print(`${title}: ${messages} messages; ${said}; ${wrong.length} wrong, ${changed.length} changed`)
  for (const line of [...wrong, ...changed].slice(0, 50)) print(`  ${line}`)
}

async function main() {
  const own = new URL('golden/', import.meta.url)
  for (const file of readdirSync(own).filter((name) => name.endsWith('.txt'))) {
    const counts = newCounts()
    for (const sample of samplesIn(readFileSync(new URL(file, own), 'utf8')))
      await measure(counts, sample.name, sample.raw, sample)
    report(`our own, ${file}`, counts)
  }
  const folder = join(process.argv[2] ?? '', 'mail')
  if (existsSync(folder)) await measureFiles(folder)
  else print(`There is no ${folder}.`)
}

if (import.meta.main) await main()
