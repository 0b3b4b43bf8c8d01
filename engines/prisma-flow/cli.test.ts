import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './cli.ts'

const numbers = {
  identified: { databases: 10 },
  screened: 10,
  excluded: 5,
  reports: { sought: 5, notRetrieved: 0, assessed: 5, excluded: 2 },
  included: { studies: 3, reports: 3 },
}
const aFolder = async (content: string | Uint8Array = JSON.stringify(numbers)) => {
  const folder = await mkdtemp(join(tmpdir(), 'prisma-'))
  await writeFile(join(folder, 'in'), content)
  return folder
}
const called = async (...args: string[]) => {
  const lines: string[] = []
  await run(args, { print: (line) => void lines.push(line) })
  return lines.join('\n')
}

test('draws all three kinds and tells what it did', async () => {
  const folder = await aFolder()
  const files = ['svg', 'png', 'pdf'].map((kind) => join(folder, `flow.${kind}`))
  const told = await called(
    '--in',
    join(folder, 'in'),
    ...files.flatMap((it) => ['--out', it]),
    '--json',
  )
  expect(JSON.parse(told)).toMatchObject({ ok: true, template: 'new', lang: 'sv', files })
  expect(await readdir(folder)).toEqual(['flow.pdf', 'flow.png', 'flow.svg', 'in'])
})

test('numbers that do not add up draw nothing, and leave the old file alone', async () => {
  const folder = await aFolder(JSON.stringify({ ...numbers, screened: 11 }))
  const out = join(folder, 'flow.svg')
  await writeFile(out, 'old')
  const refusal = called('--in', join(folder, 'in'), '--out', out, '--lang', 'sv')
  await expect(refusal).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(/^Granskade poster: 11, men/),
  })
  expect(await readFile(out, 'utf8')).toBe('old')
})

test('an older Excel writes Windows-1252', async () => {
  const folder = await aFolder(
    Buffer.from('data,x,n\ndbr_excluded,x,"Fel \xe5lder, 2"\n', 'latin1'),
  )
  const out = join(folder, 'flow.svg')
  await called('--in', join(folder, 'in'), '--out', out, '--draft')
  expect(await readFile(out, 'utf8')).toContain('Fel ålder')
})

test.each([
  [['--in', 'x', '--lang', 'fi'], 2],
  [['--in', 'x', '--out', 'flow.doc'], 2],
  [['--in', 'x', '--scale', '0'], 2],
  [['--in', 'x', '--template', 'old'], 2],
  [['draw'], 2],
  [[], 2],
  [['--in', '/nowhere/numbers.json'], 1],
])('%j ends with %i', async (args, exitCode) => {
  await expect(called(...args)).rejects.toMatchObject({ exitCode })
})

test('methods and checklist speak both languages', async () => {
  const folder = await aFolder('{"contacts":false}')
  expect(await called('methods', '--in', join(folder, 'in'), '--lang', 'en')).toMatch(
    /^Nobody was contacted[^]*Not answered:\n- Which databases/,
  )
  expect((await called('checklist')).split('\n')).toHaveLength(25)
})
