import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { blindRules, crossingsIn, orderIn } from './check.mjs'

const planted = join(dirname(fileURLToPath(import.meta.url)), 'planted')
type Rule = { name: string }
const { crossings, seen, present, comments } = await crossingsIn(planted)

test('every planted crossing is reported, and nothing else', async () => {
  expect(await blindRules()).toEqual([])
  expect(crossings.length).toBeGreaterThanOrEqual(comments.size)
})

test('every file is read, so that no rule passes by being blind', () => {
  expect([...seen].sort()).toEqual([...present].sort())
})

test.each([...comments.keys()])('without the rule %s the check fails', async (name) => {
  const without = (rules: Rule[]) => rules.filter((rule) => rule.name !== name)
  expect(await blindRules(without)).not.toEqual([])
})

test('the order of the modules is the one of src/modules.ts', () => {
  expect(orderIn(planted)).toEqual(['low', 'high'])
})
