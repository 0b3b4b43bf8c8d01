import { describe, expect, test } from 'vitest'
import golden from './golden/strategies.json' with { type: 'json' }
import { databases, headingTable, parse, print, translate, WrongStrategy } from './index.ts'

type Golden = {
  say: string
  from: string
  to: string
  lines?: string
  input: string
  text: string
  notes: string[]
}

test.each(golden as Golden[])('$say', ({ from, to, lines, input, text, notes }) => {
  const done = translate(input, { from, to, transposeLines: lines !== 'keep' })
  expect(done.text).toBe(text)
  expect(done.notes.map((it) => it.code)).toEqual(notes)
})

test.each(golden as Golden[])(
  '$say: printed as it was read, it means the same',
  ({ from, input }) => {
    const strategy = parse(input, from)
    const again = parse(print(strategy), from)
    expect(print(again)).toBe(print(strategy))
    expect(meaning(again.lines.map((it) => it.node))).toEqual(
      meaning(strategy.lines.map((it) => it.node)),
    )
  },
)

test('every part knows the characters it came from', () => {
  const text = '(asthma*[tiab] OR "school nurse"[ti]) AND humans[mh]'
  const { lines } = parse(text, 'pubmed')
  const found: string[] = []
  const walk = (node: unknown): void => {
    if (!node || typeof node !== 'object') return
    const { kind, at } = node as { kind?: string; at?: { start: number; end: number } }
    if ((kind === 'term' || kind === 'heading') && at) found.push(text.slice(at.start, at.end))
    for (const part of Object.values(node)) walk(part)
  }
  walk(lines[0]!.node)
  expect(found).toEqual(['asthma*', '"school nurse"', 'humans[mh]'])
})

describe('headings', () => {
  const headings = headingTable(
    'mesh\temtree\ncinahl\nHeart Attack\tHeart infarction\n'.replace('\ncinahl', ''),
  )

  test('come from the unit’s own table where it has them', () => {
    const { text, notes } = translate('exp "Heart Attack"/', {
      from: 'ovid',
      to: 'embase',
      headings,
    })
    expect(text).toBe("'Heart infarction'/exp")
    expect(notes.map((it) => it.code)).toEqual(['heading-from-table'])
  })

  test('are never made up: without a row the name stays, to be looked up', () => {
    const { text, notes } = translate('exp Asthma/', { from: 'ovid', to: 'embase', headings })
    expect(text).toBe('Asthma/exp')
    expect(notes).toMatchObject([{ code: 'heading-look-up', severity: 'check' }])
  })
})

test('lines that would double each other without end keep their numbers', () => {
  const lines = [
    '1. cat',
    ...Array.from({ length: 40 }, (_, i) => `${i + 2}. ${i + 1} or ${i + 1}`),
  ]
  const { text, notes } = translate(lines.join('\n'), { from: 'ovid', to: 'pubmed' })
  expect(text).toContain('#41 #40 OR #40')
  expect(notes.map((it) => it.code)).toContain('lines-kept')
})

test('lines that name each other in a circle keep their numbers', () => {
  const { text } = translate('1. 2 or cat\n2. 1 or dog', { from: 'ovid', to: 'pubmed' })
  expect(text).toBe('#1 #2 OR cat\n#2 #1 OR dog')
})

test.each(['OR/1-3', '1-3/OR', '1 - 3/or'])('%s names lines, numbered or not', (text) => {
  expect(translate(text, { to: 'cinahl' }).text).toBe('S1 OR S2 OR S3')
})

test.each(databases.map((it) => [it.name]))('%s is a target, by its name and by its id', (name) => {
  expect(translate('asthma', { from: 'pubmed', to: name }).text).toContain('asthma')
})

test('a database that is not known is refused', () => {
  expect(() => translate('asthma', { to: 'altavista' })).toThrow(WrongStrategy)
  expect(() => parse('asthma', 'altavista')).toThrow('There is no database altavista.')
})

/** What is searched, without places and without how it was written. */
const meaning = (parts: unknown): unknown =>
  JSON.parse(
    JSON.stringify(parts, function (this: { kind?: string }, key, value: unknown) {
      return key === 'at' || key === 'written' || (key === 'value' && this.kind === 'limit')
        ? undefined
        : value
    }),
  )
