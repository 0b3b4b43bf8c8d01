import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from './golden/pairs.json' with { type: 'json' }
import { type Citation, dedupe, type Options, reasonText, WrongInput } from './index.ts'

type Pair = (typeof golden.pairs)[number]

const citationsOf = (pair: Pair, at = 0): [Citation, Citation] => [
  { ...golden.base, ...pair.a, id: `${at}a` },
  { ...golden.base, ...pair.b, id: `${at}b` },
]

describe('how records go wrong', () => {
  test.each(golden.pairs.map((pair) => ({ name: `${pair.class}: ${pair.is}`, pair })))(
    '$name',
    async ({ pair }) => {
      const { groups } = await dedupe(citationsOf(pair), (pair.options ?? {}) as Options)
      expect(groups.length > 0 ? 'duplicate' : 'distinct').toBe(pair.is)
    },
  )
})

/** Each pair with a word of its own in its titles, so that pairs do not meet. */
const crowd = golden.pairs.flatMap((pair, at) =>
  citationsOf(pair, at).map((citation) => ({
    ...citation,
    title: `${citation.title ?? ''} of case ${['north', 'south', 'east', 'west'][at % 4]} ${'abcdefghijklmnop'[at % 16]}${at}`,
  })),
)

test('the order of the records changes nothing', async () => {
  const expected = await dedupe(crowd)
  const orders = fc.shuffledSubarray(crowd, { minLength: crowd.length })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await dedupe(order)).toEqual(expected)
    }),
    { numRuns: 25 },
  )
})

test('records equal to the letter are one, however many, and the lowest id is kept', async () => {
  const many = Array.from({ length: 500 }, (_, i) => ({ ...golden.base, id: String(500 - i) }))
  const { groups } = await dedupe(many)
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({ keep: '1', why: ['record:same'] })
  expect(groups[0]!.remove).toHaveLength(499)
})

test('a thousand editorials stay a thousand, and do not flood the list for a person', async () => {
  const editorials = Array.from({ length: 1_000 }, (_, i) => ({
    id: String(i), title: 'Editorial', journal: 'Journal of Everything', year: String(1990 + (i % 30)), volume: String(1 + (i % 30)), pages: String(i + 1),
  })) // prettier-ignore
  const { groups, review, records } = await dedupe(editorials)
  expect({ groups, records }).toEqual({ groups: [], records: 1_000 })
  expect(review.length).toBeLessThanOrEqual(20)
})

test('a chain of likenesses does not join two works', async () => {
  const { title, ...rest } = golden.base
  const bare = { id: 'bare', title, authors: rest.authors, journal: rest.journal }
  const early = { ...golden.base, id: 'early', year: '2001', volume: '18', pages: '3-9' }
  const late = { ...golden.base, id: 'late' }
  const { groups } = await dedupe([bare, early, late])
  expect(
    groups.every(
      ({ keep, remove }) =>
        !([keep, ...remove].includes('early') && [keep, ...remove].includes('late')),
    ),
  ).toBe(true)
})

test('new results are compared with what was delivered and with what was removed', async () => {
  const base = golden.base
  const other = {
    ...base,
    title: 'Helicopters for burns in the mountains of Norway: a register study',
    pages: '77-90',
  }
  const result = await dedupe(
    [
      { ...base, id: 'new 1', pages: '1008-12' },
      { ...other, id: 'new 2' },
      {
        ...base,
        id: 'new 3',
        title: 'Something that nobody has written about boats and reindeer',
        pages: '5',
      },
    ],
    {
      earlier: {
        delivered: [{ ...base, id: 'old 1' }],
        removed: [{ ...other, id: 'old 2', year: '' }],
      },
    },
  )
  expect(result.groups.map(({ keep, remove }) => ({ keep, remove }))).toEqual([
    { keep: 'old 1', remove: ['new 1'] },
    { keep: 'old 2', remove: ['new 2'] },
  ])
  expect(result.records).toBe(3)
})

test('it tells how far it has come, and stops when asked', async () => {
  const done: number[] = []
  await dedupe(crowd, { onProgress: (share) => done.push(share) })
  expect(done.at(0)).toBe(0)
  expect(done.at(-1)).toBe(1)
  await expect(dedupe(crowd, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
    'enough',
  )
})

test('an id that is missing or there twice is refused', async () => {
  await expect(dedupe([{ id: '' }])).rejects.toThrow(WrongInput)
  await expect(dedupe([{ id: '1' }, { id: '1' }])).rejects.toMatchObject({
    code: 'id_twice',
    id: '1',
  })
})

test('whatever stands in the fields, it answers', async () => {
  const text = fc.option(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('[', '((((', '10.1/%E0%A4%A', 'S-', '&#xffffffff;', 'Ã', '\u0000'),
    ),
    { nil: undefined },
  )
  const citation = fc.record({
    title: text,
    authors: fc.array(fc.string(), { maxLength: 3 }),
    year: text,
    journal: text,
    volume: text,
    pages: text,
    doi: text,
    abstract: text,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(citation, { maxLength: 12 }), async (list) => {
      const { groups, records } = await dedupe(list.map((one, i) => ({ ...one, id: String(i) })))
      const ids = groups.flatMap(({ keep, remove }) => [keep, ...remove])
      expect(records).toBe(list.length)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('every code of a decision has words', async () => {
  const { groups, review } = await dedupe(crowd, { reviewShare: 1 })
  for (const code of [...groups, ...review].flatMap(({ why }) => why))
    expect(reasonText(code).sv).not.toContain(':same')
})
