// npm run corpora -- DIR: the pairs of DIR/polyglot/pairs-dev.jsonl; a file named after it takes the differences.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { translate } from './index.ts'

type Pair = {
  source: string
  from: string | null
  to: string
  input: string
  expected: string
  options: Record<string, unknown> | null
  polyglot_passes: boolean
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
const [folder = '.', differences] = process.argv.slice(2)
const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
const objects = (text: string) =>
  text
    .split('\n')
    .filter((it) => it.startsWith('{'))
    .map((it) => JSON.parse(it))
const pairs: Pair[] = objects(read(join(folder, 'polyglot', 'pairs-dev.jsonl')))
const known = new Set(
  objects(read(new URL('disagreements.md', import.meta.url).pathname)).map(
    (it) => `${it.input}\0${it.target}`,
  ),
)

/** Blanks and redundant brackets say nothing. */
function normal(text: string): string {
  let now = text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim()
  for (let before = ''; before !== now;) {
    before = now
    now = now
      .replace(/\((\([^()]*\))\)/g, '$1')
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/(^|[\s(])\(([^\s()]+)\)(?=$|[\s)])/g, '$1$2')
  }
  return now
}

const families = new Map<
  string,
  { n: number; exact: number; same: number; disputed: number; peer: number }
>()
const apart: object[] = []
for (const pair of pairs) {
  const family = pair.from === null ? 'hand-written' : 'table'
  const count = families.get(family) ?? { n: 0, exact: 0, same: 0, disputed: 0, peer: 0 }
  const { text, notes } = translate(pair.input, { from: pair.from, to: pair.to, ...pair.options })
  const exact = text === pair.expected
  const same = exact || normal(text) === normal(pair.expected)
  const disputed = !same && known.has(`${pair.input}\0${pair.to}`)
  families.set(family, {
    n: count.n + 1,
    exact: count.exact + Number(exact),
    same: count.same + Number(same),
    disputed: count.disputed + Number(disputed),
    peer: count.peer + Number(pair.polyglot_passes),
  })
  if (!same)
    apart.push({
      family,
      from: pair.from,
      input: pair.input,
      target: pair.to,
      ours: text,
      theirs: pair.expected,
      disputed,
      peer: pair.polyglot_passes,
      notes: notes.map((it) => it.code),
    })
}
for (const [family, { n, exact, same, disputed, peer }] of families)
  say(
    `search-strategy ${family}: ${same} of ${n} right (${((same / n) * 100).toFixed(2)} %), ${exact} to the letter; without ${disputed} that are disputed ${((same / (n - disputed)) * 100).toFixed(2)} %; peer ${peer}`,
  )
if (pairs.length === 0) say('search-strategy: no pairs in this folder')
if (differences) writeFileSync(differences, apart.map((it) => `${JSON.stringify(it)}\n`).join(''))
