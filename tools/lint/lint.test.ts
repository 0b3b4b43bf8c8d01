import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// oxlint reads the planted files as if they were ours: they are left out of its usual round only.
const found = (() => {
  const args = ['--type-aware', '--format=json', 'tools/lint/planted']
  const { stdout } = spawnSync(process.execPath, ['node_modules/oxlint/bin/oxlint', ...args], {
    encoding: 'utf8',
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  return diagnostics.map((it) => `${it.code} ${it.labels[0]?.span.line}`)
})()
type Diagnostic = { code: string; labels: { span: { line: number } }[] }

test.each([
  ['asks the clock', 'navet(no-clock) 1'],
  ['asks the clock for milliseconds', 'navet(no-clock) 2'],
  ['asks the clock for words', 'navet(no-clock) 3'],
  ['takes the Temporal of the runtime', 'eslint(no-restricted-globals) 1'],
  ['lets a promise float', 'typescript(no-floating-promises) 5'],
])('code that %s is refused', (_what, code) => {
  expect(found).toContain(code)
})

test('a date made from its parts is nobody’s clock', () => {
  expect(found.filter((code) => code.startsWith('navet(no-clock)'))).toHaveLength(3)
})
