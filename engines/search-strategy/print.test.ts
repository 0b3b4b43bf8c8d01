import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, print, translate } from './index.ts'

/** How each manner writes a field and a heading; the words in between are the same everywhere. */
const manners = {
  pubmed: { field: (x: string) => `${x}[ti]`, heading: '"Heart Failure"[Mesh:NoExp]', near: null },
  ovid: { field: (x: string) => `${x}.ti,ab.`, heading: 'exp *"Heart Failure"/dt', near: 'adj3' },
  embase: {
    field: (x: string) => `${x}:ti,ab,kw`,
    heading: "'heart failure'/exp/mj",
    near: 'NEAR/3',
  },
  cochrane: { field: (x: string) => `${x}:ti`, heading: '[mh ^"Heart Failure"]', near: 'near/3' },
  wos: { field: (x: string) => `TS=${x}`, heading: 'AK=(heart)', near: 'NEAR/3' },
  scopus: {
    field: (x: string) => `TITLE-ABS-KEY(${x})`,
    heading: 'INDEXTERMS("heart failure")',
    near: 'W/3',
  },
  cinahl: { field: (x: string) => `TI ${x}`, heading: '(MH "Heart Failure+")', near: 'N3' },
  proquest: {
    field: (x: string) => `TI,AB(${x})`,
    heading: 'MESH.EXACT("Heart Failure")',
    near: 'NEAR/3',
  },
}
type Manner = keyof typeof manners

const word = fc.constantFrom('asthma', 'child*', 'cat', 'nurse', 'wheeze', 'self-care', 'covid-19')

/** A search that a person could write in this manner. */
const search = (manner: Manner): fc.Arbitrary<string> => {
  const { field, heading, near } = manners[manner]
  const quote = manner === 'embase' ? "'" : '"'
  const phrase = fc.tuple(word, word).map(([a, b]) => `${quote}${a} ${b}${quote}`)
  const leaf = fc.oneof(word, phrase, word.map(field), phrase.map(field), fc.constant(heading))
  const close = near ? [fc.tuple(word, word).map(([a, b]) => `(${a} ${near} ${b})`)] : []
  return fc.letrec<{ part: string; group: string }>((tie) => ({
    part: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, ...close, tie('group')),
    group: fc
      .tuple(tie('part'), fc.constantFrom('AND', 'OR', 'NOT'), tie('part'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
  })).group
}

test.each(Object.keys(manners) as Manner[])('%s: what is printed means what was read', (manner) => {
  fc.assert(
    fc.property(search(manner), (text) => {
      const strategy = parse(text, manner)
      expect(strategy.problems).toEqual([])
      const printed = print(strategy)
      expect(meaning(parse(printed, manner).lines[0]!.node)).toEqual(
        meaning(strategy.lines[0]!.node!),
      )
    }),
    { numRuns: 150 },
  )
})

test.each(Object.keys(manners) as Manner[])(
  '%s: whatever is translated from it can be read without a problem',
  (manner) => {
    fc.assert(
      fc.property(
        search(manner),
        fc.constantFrom(...(Object.keys(manners) as Manner[])),
        (text, to) => {
          const { text: done } = translate(text, { from: manner, to })
          expect(parse(done, to).problems).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  },
)

/** What is searched, without places and without how it was written. */
const meaning = (parts: unknown): unknown =>
  JSON.parse(
    JSON.stringify(parts, function (this: { kind?: string }, key, value: unknown) {
      return key === 'at' || key === 'written' || (key === 'value' && this.kind === 'limit')
        ? undefined
        : value
    }),
  )
