import { expect, test } from 'vitest'
import { problemsIn } from './sizes.mjs'

const file = (lines: number) => ({ path: `src/${lines}.ts`, lines })

test('a file of 300 lines may stay, one of 301 becomes a folder', () => {
  expect(problemsIn([file(10), file(20), file(300)])).toEqual([])
  expect(problemsIn([file(10), file(20), file(301)])).toEqual([
    expect.stringContaining('src/301.ts has 301 lines'),
  ])
})

test('half of the files are under 80 lines', () => {
  expect(problemsIn([file(79), file(80)])).toEqual([])
  expect(problemsIn([file(79), file(80), file(81)])).toEqual([
    expect.stringContaining('1 of 3 files are under 80 lines'),
  ])
})
