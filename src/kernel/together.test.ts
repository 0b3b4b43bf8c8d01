import { expect, test } from 'vitest'
import { together } from './together.ts'

const late = async (ms: number, what: () => unknown) => {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return what()
}
const fail = (message: string, code?: string) => () => {
  throw Object.assign(new Error(message), { code })
}

test('gives the results in the order of the list', async () => {
  expect(await together([late(5, () => 'a'), late(0, () => 2)])).toEqual(['a', 2])
})

test('of several refusals the one listed first is told, after all have ended', async () => {
  let ended = false
  const all = together([
    late(5, fail('first')),
    late(0, fail('second')),
    late(9, () => (ended = true)),
  ])
  await expect(all).rejects.toThrow('first')
  expect(ended).toBe(true)
})

test('what a transaction could not do any more is no reason', async () => {
  const carried = fail('current transaction is aborted', '25P02')
  await expect(together([late(3, carried), late(0, fail('why'))])).rejects.toThrow('why')
  await expect(together([late(0, carried)])).rejects.toThrow('aborted')
})
