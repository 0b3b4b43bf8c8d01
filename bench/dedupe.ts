// How long finding duplicates takes, beside reading the same list with JSON.parse in the same run.
import { dedupe } from '#engines/dedupe/index.ts'
import { scoreOf } from '#engines/dedupe/scoring.ts'
import { printMachine } from './parts/machine.ts'
import { madeUpCitations } from '#engines/dedupe/make.ts'
import { figure, printTable } from './parts/table.ts'

const sizes = [10_000, 16_000, 30_000, 80_000, 100_000, 300_000].slice(
  0,
  Number(process.env.N ?? 9),
)
const megabytes = (bytes: number) => `${figure(bytes / 2 ** 20)} MB`

printMachine()
const rows: (string | number)[][] = []
await dedupe(madeUpCitations(2_000, 9).citations) // warm
for (const size of sizes) {
  const { citations, groups } = madeUpCitations(size)
  const text = JSON.stringify(citations)
  const parsing = performance.now()
  JSON.parse(text)
  const parsed = performance.now() - parsing

  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let most = before
  const started = performance.now()
  const result = await dedupe(citations, {
    onProgress: () => (most = Math.max(most, process.memoryUsage().heapUsed)),
  })
  const took = performance.now() - started
  const { tp, fp, fn } = scoreOf(
    citations.map(({ id }) => id),
    groups,
    result,
  )
  rows.push([
    figure(citations.length),
    `${figure(took / 1000)} s`,
    `${figure((took / citations.length) * 1000)} µs`,
    `${figure(took / parsed)} ×`,
    megabytes(most - before),
    `${figure(tp)} / ${fp} / ${fn}`,
    figure(result.review.length),
  ])
}
printTable(
  'dedupe: made-up records on one core',
  ['records', 'took', 'per record', 'of JSON.parse', 'memory', 'TP / FP / FN', 'review'],
  rows,
)
