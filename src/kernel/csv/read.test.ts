import { expect, test } from 'vitest'
import { readCsvFile } from './read.ts'

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each([
  ['semicolons, UTF-8 with its mark', Buffer.from('\uFEFFnamn;ort\r\nÅsa Ek;Malmö\r\n')],
  ['commas, UTF-8', Buffer.from('namn,ort\nÅsa Ek,Malmö')],
  ['tabs, UTF-16', utf16('namn\tort\r\nÅsa Ek\tMalmö\r\n')],
  ['semicolons, Windows-1252', Buffer.from('namn;ort\rÅsa Ek;Malmö\r', 'latin1')],
])('%s', async (_what, bytes) => {
  const { header, rows } = await readCsvFile(bytes)
  expect(header).toEqual(['namn', 'ort'])
  expect(rows).toEqual([{ line: 2, cells: ['Åsa Ek', 'Malmö'] }])
})

test('a row knows the line it begins on, whatever came before', async () => {
  const { rows } = await readCsvFile(
    Buffer.from('a;b\n"två\nrader";x\n\n;\n;;\nsist;"y;z"\nkort\n'),
  )
  expect(rows).toEqual([
    { line: 2, cells: ['två\nrader', 'x'] },
    { line: 7, cells: ['sist', 'y;z'] },
    { line: 8, cells: ['kort'] },
  ])
})

test('an unclosed quotation mark is refused with its line, and what is no text as well', async () => {
  await expect(readCsvFile(Buffer.from('a;b\nx;y\n"öppet;z\nmer'))).rejects.toMatchObject({
    code: 'malformed',
    more: { line: expect.any(Number) },
  })
  await expect(readCsvFile(Buffer.from('PK\u0003\u0004\0\0'))).rejects.toMatchObject({
    code: 'wrong_type',
  })
  expect(await readCsvFile(Buffer.from(''))).toEqual({ header: [], rows: [] })
})

test('a first line that names the separator is no row, and is counted', async () => {
  const { header, rows } = await readCsvFile(Buffer.from('sep=;\r\nnamn;ort\r\nÅsa, Ek;Malmö\r\n'))
  expect(header).toEqual(['namn', 'ort'])
  expect(rows).toEqual([{ line: 3, cells: ['Åsa, Ek', 'Malmö'] }])
})
