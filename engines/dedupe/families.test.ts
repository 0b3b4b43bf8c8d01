import { expect, test } from 'vitest'
import { dedupe } from './index.ts'
import { madeUpCitations } from './make.ts'
import { families, madeUpFamilies } from './make-families.ts'
import { scoreOf } from './scoring.ts'

test('no work is lost among records that lie close together, and few are left twice', async () => {
  const { citations, groups, familyOf } = madeUpFamilies(25, 7)
  const result = await dedupe(citations)
  const truth = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids[0]] as const)))
  const wrong = result.groups.filter(
    ({ keep, remove }) => new Set([keep, ...remove].map((id) => truth.get(id) ?? id)).size > 1,
  )
  expect(wrong.map(({ keep }) => familyOf.get(keep))).toEqual([])
  const ids = citations.map(({ id }) => id)
  const { tp, fn, review, caught } = scoreOf(ids, groups, result)
  expect(fn).toBeLessThan(tp / 50)
  expect(caught * 2).toBeGreaterThanOrEqual(fn)
  expect(review).toBeLessThanOrEqual(citations.length / 50)
})

test.each(Object.keys(families))('%s: alone as in the crowd', async (name) => {
  const { citations, groups, familyOf } = madeUpFamilies(4, 3)
  const own = citations.filter(({ id }) => familyOf.get(id) === name)
  const { fp } = scoreOf(
    own.map(({ id }) => id),
    groups.filter(([id]) => familyOf.get(id!) === name),
    await dedupe(own),
  )
  expect(fp).toBe(0)
})

test('in a list as databases give it, one in a thousand duplicates is missed at most', async () => {
  const { citations, groups } = madeUpCitations(5_000, 11)
  const ids = citations.map(({ id }) => id)
  const { tp, fp, fn } = scoreOf(ids, groups, await dedupe(citations))
  expect(fp).toBe(0)
  expect(fn).toBeLessThanOrEqual(tp / 1_000)
})
