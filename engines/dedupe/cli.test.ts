import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'dedupe-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const asked = async (...args: string[]) => {
  const lines: string[] = []
  await run(args, { print: (line) => void lines.push(line) })
  return JSON.parse(lines.join('\n')) as unknown
}

const rows = [
  'key,ID,title,year,author,pages,volume,journal',
  'x,id_2,Warm humidified air for preterm infants during transport,2014,"Lindqvist, S and Okafor, D",1008-1012,31,Scand J Neonatal Care',
  'y,id_1,Warm humidified air for preterm infants during transport,2014,"Lindqvist, Sara and Okafor, Daniel",1008-12,31,Scandinavian Journal of Neonatal Care',
  'z,id_3,Helicopters for burns in the mountains of Norway,2009,"Dahl, B",3-9,8,Norsk Tidsskrift',
]

test('the same list under another name and in another order gives the same answer', async () => {
  const expected = {
    groups: [
      { keep: 'id_1', remove: ['id_2'], why: expect.arrayContaining(['title:same']) as unknown },
    ],
    review: [],
    records: 3,
  }
  expect(await asked(file('one.csv', rows.join('\n')), '--json')).toEqual(expected)
  expect(
    await asked(file('two.txt', [rows[0], ...rows.slice(1).reverse()].join('\r\n')), '--json'),
  ).toEqual(expected)
})

test('--id names the records by another field', async () => {
  expect(await asked(file('one.csv', rows.join('\n')), '--json', '--id', 'pages')).toMatchObject({
    groups: [{ keep: '1008-12', remove: ['1008-1012'] }],
  })
})

test('RIS records without an id are numbered from 1', async () => {
  const ris = [
    'TY  - JOUR',
    'TI  - Warm humidified air for preterm infants during transport',
    'AU  - Lindqvist, S',
    'PY  - 2014',
    'JO  - Scand J Neonatal Care',
    'ER  - ',
    '',
  ].join('\n')
  expect(await asked(file('list.ris', ris + ris), '--json')).toMatchObject({
    groups: [{ keep: '1', remove: ['2'] }],
    records: 2,
  })
})

test('what cannot be read is refused with a sentence', async () => {
  await expect(asked(file('no.csv', 'once upon a time'), '--json')).rejects.toMatchObject({
    exitCode: 1,
  })
  await expect(asked(join(folder, 'missing.ris'))).rejects.toMatchObject({ exitCode: 1 })
  await expect(asked()).rejects.toMatchObject({ exitCode: 2 })
})
