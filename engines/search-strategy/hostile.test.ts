import fc from 'fast-check'
import { expect, test } from 'vitest'
import { databases, lint, parse, print, translate } from './index.ts'

const rounds = Number(process.env['NAVET_FUZZ'] ?? 200)
const n = rounds > 200 ? 50_000 : 5_000
/** Texts that have hung or broken such readers. */
const hostile: Record<string, string> = {
  'deep brackets': '('.repeat(n),
  'closed brackets': `${'('.repeat(n)}a${')'.repeat(n)}`,
  'quotation marks': '"'.repeat(n),
  apostrophes: "'a".repeat(n),
  'one long word': 'a'.repeat(n),
  blanks: `a${' '.repeat(n)}b`,
  'lines without end': '(\n'.repeat(n),
  'operators alone': 'AND OR NOT '.repeat(n / 10),
  'turning operators': 'a AND b OR '.repeat(n / 10),
  'open tags': 'a[ti'.repeat(n / 4),
  'slashes and commas': '1,2-3/'.repeat(n / 6),
  'open ends': 'a or\n'.repeat(n / 5),
  wildcards: '*?#$'.repeat(n / 4),
  'points and commas': 'a.ti,ab'.repeat(n / 7),
  colons: 'a:ti,ab'.repeat(n / 7),
  numbers: '1 '.repeat(n / 2),
}

test.each(Object.entries(hostile))(
  '%s are read, checked and translated in a moment',
  (_name, text) => {
    for (const { id } of databases) {
      // The processor's time: by the clock, a busy machine looks like a slow program.
      const start = process.cpuUsage()
      expect(typeof print(parse(text, id))).toBe('string')
      expect(typeof translate(text, { from: id, to: 'cinahl' }).text).toBe('string')
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1_000).toBeLessThan(n / 2.5)
    }
    expect(Array.isArray(lint(text))).toBe(true)
  },
)

const anything = fc
  .array(
    fc.constantFrom(
      '(',
      ')',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '<',
      '>',
      '/',
      '.',
      ',',
      ':',
      '=',
      '#1',
      'S2',
      '3',
      'or/1-3',
      ' AND ',
      ' or ',
      ' NOT ',
      ' adj3 ',
      ' NEAR/3 ',
      ' N3 ',
      '\n',
      '1. ',
      'exp ',
      '*',
      '?',
      '$',
      '[tiab]',
      '[mh ',
      '.ti,ab.',
      ':ti,ab',
      '/exp',
      '/',
      'TI ',
      'TS=',
      'TITLE(',
      'asthma',
      'förskola',
      ' ',
      '[2010-2020]/py',
      'limit 1 to ',
      '“',
      '”',
      '\u{1F600}',
    ),
    { maxLength: 60 },
  )
  .map((it) => it.join(''))

/** Whatever is typed, every database reads it, and no part lies outside the text. */
function survives(text: string) {
  for (const { id } of databases) {
    const strategy = parse(text, id)
    for (const { at } of strategy.problems)
      expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true)
    print(strategy)
    translate(text, { from: id, to: 'scopus' })
    translate(text, { from: id, to: 'pubmed', transposeLines: false, groupLines: true })
  }
  for (const { line, column } of lint(text)) expect(line > 0 && column > 0).toBe(true)
}

test('whatever is typed is answered', () => {
  fc.assert(fc.property(anything, survives), { numRuns: rounds })
})
