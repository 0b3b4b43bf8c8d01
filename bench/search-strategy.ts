// Strategies as long as they get: 500 lines, and a line of 20 kB; beside it reading the same text as JSON.
import { databases, lint, parse, print, translate } from '#engines/search-strategy/index.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const words = [
  'asthma*',
  '"school nurse"',
  'p?ediatric',
  'wheez$2',
  '(child* adj3 care)',
  'exp Asthma/dt, th',
]
const fields = ['ti,ab,kf', 'tw', 'mp', 'ti']
const search = (i: number) => {
  const word = words[i % words.length]!
  return word.includes('/')
    ? word
    : `(${word} or ${words[(i + 1) % 3]}).${fields[i % fields.length]}.`
}
const lines = Array.from(
  { length: 500 },
  (_, i) => `${i + 1}. ${i % 10 === 9 ? `or/${i - 8}-${i}` : search(i)}`,
).join('\n')
const oneLine = (() => {
  let text = search(0)
  for (let i = 1; text.length < 20_000; i++) text += ` ${i % 7 ? 'or' : 'and'} ${search(i)}`
  return text
})()

/** The middle one of many runs, in milliseconds. */
function middle(run: () => unknown): number {
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.slice(1).sort((a, b) => a - b)[20]!
}

printMachine()
const rows = Object.entries({ '500 lines': lines, 'one line of 20 kB': oneLine }).map(
  ([name, text]) => {
    const strategy = parse(text, 'ovid')
    const json = JSON.stringify(strategy)
    const read = middle(() => parse(text, 'ovid'))
    const plain = middle(() => JSON.parse(json) as unknown)
    const turned = middle(() =>
      translate(text, { from: 'ovid', to: 'pubmed', transposeLines: false }),
    )
    return [
      name,
      figure(text.length),
      figure(read),
      figure(middle(() => print(strategy))),
      figure(turned),
      figure(middle(() => lint(text, 'ovid'))),
      `${figure(read / plain)} ×`,
    ]
  },
)
printTable(
  'Search strategies, milliseconds (wanted: parsed in under 50)',
  [
    'text',
    'characters',
    'parse',
    'print',
    'translate',
    'lint',
    'parse of reading its parts as JSON',
  ],
  rows,
)
const all = databases.map(({ id }) => [
  id,
  figure(middle(() => translate(oneLine, { from: 'ovid', to: id }))),
])
printTable('The line of 20 kB, translated to each, milliseconds', ['to', 'ms'], all)
