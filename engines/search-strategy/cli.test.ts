import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const navet = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli.ts', 'search', ...args],
    { input, encoding: 'utf8' },
  )
  return { stdout, stderr, status }
}

test('translate reads a strategy and prints JSON', () => {
  const { stdout, status } = navet(
    ['translate', '--from', 'ovid', '--to', 'pubmed'],
    'exp Asthma/ or asthma*.ti,ab,kf.',
  )
  expect(JSON.parse(stdout)).toEqual({ text: 'Asthma[Mesh] OR asthma*[tiab]', notes: [] })
  expect(status).toBe(0)
})

test('a batch answers each line by a line', () => {
  const lines = [
    {
      input: 'Test[tiab]',
      from: 'PubMed abbreviation',
      to: 'Cochrane Library',
      options: { transposeLines: false },
    },
    { input: '1. cat\nAND\n2. dog', from: null, to: 'PubMed abbreviation', options: null },
  ]
  const { stdout } = navet(
    ['translate', '--batch'],
    lines.map((it) => JSON.stringify(it)).join('\n'),
  )
  const [first, second] = stdout
    .trim()
    .split('\n')
    .map((it) => JSON.parse(it) as { text: string; notes: unknown[] })
  expect(first!.text).toBe('Test:ti,ab')
  expect(first!.notes).toHaveLength(1)
  expect(second!.text).toBe('cat\nAND\ndog')
})

test('the unit’s own table of headings comes from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'navet-headings-'))
  try {
    writeFileSync(join(folder, 'ours.tsv'), 'mesh\temtree\nAsthma\tasthma bronchiale\n')
    const { stdout } = navet(
      ['translate', '--from', 'ovid', '--to', 'embase', '--headings', join(folder, 'ours.tsv')],
      'exp Asthma/',
    )
    expect((JSON.parse(stdout) as { text: string }).text).toBe("'asthma bronchiale'/exp")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('lint prints place, code and advice, and exits 1 at an error', () => {
  const { stdout, status } = navet(['lint', '--from', 'pubmed', '--lang', 'sv'], '(cat[ti]')
  expect(stdout).toMatch(/^1:1 error bracket-not-closed: Parentesen stängs aldrig\. /)
  expect(status).toBe(1)
})

test.each([
  [['translate'], '--to is missing', 2],
  [['translate', '--to', 'altavista'], 'There is no database altavista', 2],
  [['translate', '--batch'], 'Line 1 is not', 1],
  [['burn'], 'Usage: navet search', 2],
])('%j is refused with a sentence', (args, sentence, code) => {
  const { stderr, status } = navet(args, 'cat')
  expect(stderr).toContain(sentence)
  expect(status).toBe(code)
})
