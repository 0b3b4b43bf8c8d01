import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from './cli.ts'
import { readFile, writtenFormats } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'references-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const asked = async (...args: string[]) => {
  const lines: string[] = []
  await run(args, { print: (line) => void lines.push(line) })
  return lines.join('\n')
}
const inside = (path: string) => readFile(readFileSync(path)).references.map((it) => it.reference)

const ris = file(
  'a.ris',
  'TY  - JOUR\nAU  - Berg, Anna\nPY  - 2021\nTI  - Humid air\nDO  - 10.1000/x1\nER  - \n\nTY  - JOUR\nER  - \n',
)
const bibtex = file('b.bib', '@book{b, title = {Snow}, year = 1999}\n')
const letter = file('c.txt', 'Dear all,\nsee you.')

test('inspect tells of several files in the order in which they were named', async () => {
  const reports = JSON.parse(await asked('inspect', bibtex, ris, '--json')) as object[]
  const none = {
    ...{ author: 0, year: 0, title: 0, journal: 0, volume: 0, pages: 0, doi: 0, issn: 0 },
    abstract: 0,
  }
  expect(reports).toEqual([
    {
      ...{ file: bibtex, format: 'bibtex', encoding: 'utf-8', records: 1, problems: [] },
      fields: { ...none, title: 1, year: 1 },
    },
    {
      ...{ file: ris, format: 'ris', encoding: 'utf-8', records: 1 },
      fields: { ...none, author: 1, year: 1, title: 1, doi: 1 },
      problems: [{ record: 2, line: 8, code: 'empty_record' }],
    },
  ])
})

test.each(writtenFormats)('convert writes %s, and a report beside it', async (to) => {
  const [out, report] = [join(folder, `out.${to}`), join(folder, `${to}.json`)]
  await asked('convert', ris, bibtex, '--to', to, '--out', out, '--report', report)
  expect(inside(out)).toMatchObject([
    { title: 'Humid air', doi: '10.1000/x1', authors: [{ family: 'Berg', given: 'Anna' }] },
    { title: 'Snow', year: '1999' },
  ])
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject([{ file: ris }, { file: bibtex }])
})

test('what is no bibliography is refused with a sentence, and nothing is written', async () => {
  const out = join(folder, 'never.ris')
  const before = readdirSync(folder)
  await expect(
    asked('convert', ris, letter, '--to', 'ris', '--out', out, '--json'),
  ).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining(`No references were found in ${letter}`) as string,
  })
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder)).toEqual(before)
})

test.each([
  [1, 'does not exist', ['inspect', join(folder, 'missing.ris')]],
  [1, 'Is it a folder?', ['inspect', folder]],
  [2, 'There is no format word here', ['convert', ris, '--to', 'word', '--out', 'x']],
  [2, 'There is no format word here', ['inspect', ris, '--from', 'word']],
  [2, 'needs --to and --out', ['convert', ris, '--to', 'ris']],
  [2, 'Which files?', ['inspect']],
  [2, 'Usage:', []],
])('exit %i and "%s"', async (exitCode, sentence, args) => {
  await expect(asked(...args)).rejects.toMatchObject({
    exitCode,
    message: expect.stringContaining(sentence) as string,
  })
})
