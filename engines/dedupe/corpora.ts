// npm run corpora -- DIR: every labelled set under DIR/dedupe, scored as its README says.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, readFile } from '../references/index.ts'
import type { Citation } from './citation.ts'
import { citationOf } from './from-reference.ts'
import { dedupe } from './index.ts'
import { pooled, type Score, scoreOf } from './scoring.ts'

const folder = join(process.argv[2] ?? '', 'dedupe')
const print = (line: string) => process.stdout.write(`${line}\n`)

/** Tables of groups write the number 17 of some sets as id_0000017. */
const idOf = (id: string) => (/^id_\d+$/.test(id) ? String(Number(id.slice(3))) : id)

function groupsIn(path: string): string[][] {
  const [, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  return rows.map((row) => row.replaceAll('"', '').split(';').map(idOf))
}

function citationsIn(path: string): Citation[] {
  const { references, format } = readFile(readFileSync(path))
  return references.map(({ reference }, i) =>
    citationOf(reference, idOf(identityOf(reference, format) ?? String(i + 1))),
  )
}

const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(4))

function lineOf(name: string, score: Score): string {
  const { tp, fp, fn, tn, rightPairs, wrongPairs, missedPairs, review, caught, records } = score
  return (
    `${name}: TP ${tp} FP ${fp} FN ${fn}, sensitivity ${share(tp, tp + fn)}, specificity ${share(tn, tn + fp)}, ` +
    `pairs: precision ${share(rightPairs, rightPairs + wrongPairs)}, recall ${share(rightPairs, rightPairs + missedPairs)}, ` +
    `review ${review} of ${records} (${((100 * review) / records).toFixed(1)} %), with ${caught} of the ${fn} missed`
  )
}

async function labelled(name: string): Promise<Score | undefined> {
  const inside = join(folder, name)
  const files = readdirSync(inside)
  const truth = files.find((file) => /^merged_.*\.csv$/.test(file))
  const data =
    files.find((file) => file !== truth && file.endsWith('.csv')) ??
    files.find((file) => /\.(xml|ris)$/.test(file))
  if (!truth || !data) return undefined
  const citations = citationsIn(join(inside, data))
  const score = scoreOf(
    citations.map(({ id }) => id),
    groupsIn(join(inside, truth)),
    await dedupe(citations),
  )
  print(lineOf(name, score))
  return score
}

type Case = { id: string; record_a: Raw; record_b: Raw; expected_duplicate: boolean }
type Raw = { [field: string]: string | null }

async function special(path: string): Promise<void> {
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] }
  let right = 0
  for (const { id, record_a, record_b, expected_duplicate } of cases) {
    const { groups } = await dedupe([rawCitation('a', record_a), rawCitation('b', record_b)])
    if (groups.length > 0 === expected_duplicate) right++
    else print(`  otherwise than expected: ${id}`)
  }
  print(`special cases: ${right} of ${cases.length} right`)
}

function rawCitation(id: string, raw: Raw): Citation {
  const text = (field: string) => raw[field] ?? undefined
  return {
    id,
    title: text('title'),
    authors: text('author')?.split(' and '),
    year: text('year'),
    journal: text('journal') ?? text('booktitle'),
    volume: text('volume'),
    issue: text('number'),
    pages: text('pages'),
    doi: text('doi'),
    issn: text('isbn')?.split('\n'),
    abstract: text('abstract'),
    type: text('ENTRYTYPE'),
  }
}

if (!existsSync(folder)) print('There are no labelled sets in this folder.')
else {
  const scores: Score[] = []
  for (const name of readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name)) {
    const cases = readdirSync(join(folder, name)).find((file) => /^test_cases.*\.json$/.test(file))
    if (cases) await special(join(folder, name, cases))
    const score = cases ? undefined : await labelled(name)
    if (score) scores.push(score)
  }
  if (scores.length > 0) print(lineOf('all', pooled(scores)))
}
