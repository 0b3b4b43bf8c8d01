import { expect, test } from 'vitest'
import { problemsIn } from './licences.mjs'

const sound = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' }
const lockWith = (entry: object, name = 'planted') => ({
  packages: { '': { name: 'navet' }, [`node_modules/a/node_modules/${name}`]: entry },
})

test.each([
  ['a licence on neither list', { ...sound, license: 'GPL-3.0' }, /licence GPL-3.0/],
  ['no licence at all', { ...sound, license: undefined }, /none stated/],
  ['a part of it on no list', { ...sound, license: '(MIT AND AGPL-3.0)' }, /AGPL/],
  ['a licence for tests in what is shipped', { ...sound, license: 'CC-BY-4.0' }, /CC-BY/],
  ['an install script', { ...sound, hasInstallScript: true }, /install script/],
  ['an address', { ...sound, resolved: 'https://example.org/a.tgz' }, /fetched from/],
  ['no checksum', { ...sound, integrity: undefined }, /no checksum/],
])('a package with %s is refused', (_what, entry, sentence) => {
  expect(problemsIn(lockWith(entry))).toEqual([expect.stringMatching(sentence)])
})

test.each([
  ['a choice of licences, one of them good', { ...sound, license: '(GPL-2.0 OR MIT)' }],
  ['a licence for tests in what only tests', { ...sound, license: 'Python-2.0', dev: true }],
])('a package with %s may be used', (_what, entry) => {
  expect(problemsIn(lockWith(entry))).toEqual([])
})
