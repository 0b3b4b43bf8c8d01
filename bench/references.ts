// How fast made-up bibliographic records are read, beside cutting the same bytes into lines; and in how much memory.
import { Buffer } from 'node:buffer'
import {
  nameOf,
  readReferences,
  type Reference,
  writeReferences,
  type WrittenFormat,
  writtenFormats,
} from '#engines/references/index.ts'
import { printMachine } from './parts/machine.ts'
import { figure, printTable } from './parts/table.ts'

const some = 20_000
const many = Number(process.env.N ?? 1_000_000)
const piece = 64 * 1024

const words =
  'sömn trial cohort of in blood pressure among older adults with and without care'.split(' ')
const text = (n: number, length: number) =>
  Array.from({ length }, (_, i) => words[(n * 7 + i * 3) % words.length]).join(' ')

const people = ['Lindqvist, Åsa', 'Okafor, Ngozi B.', 'van der Berg, J.'].flatMap(
  (written) => nameOf(written) ?? [],
)

function* madeUp(count: number): Generator<Reference> {
  for (let n = 0; n < count; n++)
    yield {
      type: 'article-journal',
      title: `${text(n, 12)} ${n}`,
      authors: people,
      year: String(1990 + (n % 36)),
      journal: `Journal ${n % 400} of made-up records`,
      volume: String(n % 90),
      issue: String(n % 12),
      pages: `${n % 900}-${(n % 900) + 9}`,
      doi: `10.1234/made.up.${n}`,
      abstract: text(n + 5, 180),
    }
}

/** In pieces as a disk gives them, each made when it is asked for. */
function* bytesOf(count: number, format: WrittenFormat): Generator<Uint8Array> {
  let waiting = ''
  for (const written of writeReferences(madeUp(count), format)) {
    waiting += written
    if (waiting.length < piece) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}

const seconds = (work: () => void) => {
  const began = performance.now()
  work()
  return (performance.now() - began) / 1000
}

function lines(pieces: Uint8Array[]) {
  let n = 0
  const decoder = new TextDecoder()
  let rest = ''
  for (const bytes of pieces) {
    const cut = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = cut.pop()!
    n += cut.length
  }
  return n
}

function read(pieces: Iterable<Uint8Array>) {
  let n = 0
  const reading = readReferences(pieces)
  while (!reading.next().done) n++
  return n
}

printMachine()
const rows = writtenFormats.map((format) => {
  const pieces = [...bytesOf(some, format)]
  const size = pieces.reduce((sum, { length }) => sum + length, 0) / 1e6
  read(pieces) // warm
  const split = seconds(() => lines(pieces))
  const took = seconds(() => {
    const found = read(pieces)
    if (found !== some) throw new Error(`${format}: ${found} of ${some} records`)
  })
  return [format, figure(size), figure(size / took), `${figure(took / split)} ×`]
})
printTable(
  `${figure(some)} records read on one core`,
  ['format', 'MB', 'MB per s', 'of a bare line splitter'],
  rows,
)

let most = 0
const watched = function* () {
  for (const bytes of bytesOf(many, 'ris')) {
    most = Math.max(most, process.memoryUsage().rss)
    yield bytes
  }
}
let found = 0
const took = seconds(() => (found = read(watched())))
printTable(
  'RIS as a stream, made while it is read',
  ['records', 'seconds', 'most memory (RSS)'],
  [[figure(found), figure(took), `${figure(most / 2 ** 20)} MB`]],
)
