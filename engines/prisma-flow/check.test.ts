import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesOf, checkFlow, type Flow } from './index.ts'
import { counted, unknown } from './flow/model.ts'
import { aFlow, flows, otherFlow, part, previousFlow } from './make.ts'

test('numbers that add up pass, whichever the template', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      expect(checkFlow(flow)).toEqual([])
    }),
  )
})

test('one changed number is found, and its box is named among the suspects', () => {
  fc.assert(
    fc.property(flows(), fc.nat(), fc.integer({ min: 1, max: 5_000 }), (flow, which, by) => {
      // The number of studies stands in no sum of a new review: it is bound by its reports alone.
      const boxes = [...boxesOf(flow)].filter(
        ([box, { n }]) => n !== null && box !== 'included.studies',
      )
      const [box, count] = boxes[which % boxes.length]!
      count.n! += by
      const sums = checkFlow(flow).filter(({ code }) => code === 'sum')
      expect(sums.length).toBeGreaterThan(0)
      for (const { suspects } of sums) expect(suspects).toContain(box)
    }),
  )
})

test.each(['screened', 'reports.sought', 'reports.assessed'] as const)(
  '%s stands in two sums: changed, it alone is named',
  (box) => {
    const flow = otherFlow(previousFlow(aFlow()))
    flow.total = { studies: counted(54), reports: counted(65) }
    boxesOf(flow).get(box)!.n! += 3
    const problems = checkFlow(flow)
    expect(problems).toHaveLength(2)
    for (const it of problems) expect(it).toMatchObject({ box, suspects: [box] })
  },
)

test('the sentence says which box, the sum, and what would be right', () => {
  const flow = aFlow({ screened: counted(16_999) })
  const [first] = checkFlow(flow)
  expect(first!.text.en).toBe(
    'Records screened: 16,999, but Records identified from databases 23,421 + Records identified from ' +
      'registers 79 − Duplicate records removed 6,503 = 16,997. Everything adds up if Records screened is 16,997.',
  )
  expect(first!.text.sv.replaceAll('\u00a0', ' ')).toContain(
    'Allt stämmer om Granskade poster är 16 997.',
  )
})

test('what the template allows may be left out, what it needs may not', () => {
  const flow = aFlow({ included: { studies: counted(35), reports: unknown() } })
  flow.identified.registers = unknown()
  flow.removed.duplicates = counted(6_424)
  expect(checkFlow(flow)).toEqual([])

  flow.excluded = unknown()
  const problems = checkFlow(flow)
  expect(problems).toMatchObject([{ code: 'missing', box: 'excluded' }, { code: 'sum' }])
  expect(problems[0]!.text.sv).toMatch(/^Exkluderade poster: talet saknas/)
})

test('without a single source nothing was identified', () => {
  const flow = otherFlow(aFlow({ identified: { databases: unknown(), registers: unknown() } }))
  flow.other!.identified = {
    websites: unknown(),
    organisations: unknown(),
    citations: unknown(),
    more: unknown(),
  }
  expect(checkFlow(flow).map(({ box }) => box)).toEqual([
    'identified.databases',
    'other.identified.websites',
  ])
})

test('a draft may lack numbers, but those that are there add up', () => {
  const draft: Flow = { ...aFlow(), included: { studies: unknown(), reports: unknown() } }
  expect(checkFlow(draft, { draft: true })).toEqual([])
  draft.reports.assessed = counted(291)
  expect(checkFlow(draft, { draft: true })).toMatchObject([{ box: 'reports.assessed' }])
})

test('parts that do not make their whole are told apart from sums', () => {
  const flow = aFlow()
  flow.reports.excluded = counted(250, [part('A', 100), part('B', 100)])
  expect(checkFlow(flow)).toMatchObject([{ code: 'parts', box: 'reports.excluded' }])
})

test('more studies than reports, and reports of no study, are refused', () => {
  const included = { studies: counted(41), reports: counted(40) }
  expect(checkFlow(aFlow({ included }))).toMatchObject([{ code: 'studies_over_reports' }])
  expect(checkFlow(aFlow({ included: { ...included, studies: counted(0) } }))).toMatchObject([
    { code: 'no_studies', box: 'included.studies' },
  ])
})
