import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvOf } from './write.ts'

const back = (text: string) => parse(text, { bom: true, delimiter: ';' })

test('what is written is read back, whatever stands in a cell', () => {
  const rows = [
    ['namn', 'ort'],
    ['Ek; "Bo"', 'rad ett\nrad två'],
    ['Åsa', ''],
  ]
  expect(back(csvOf(rows))).toEqual(rows)
})

test('no cell is a formula to a spreadsheet', () => {
  const hostile = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', ' =1', '=HYPERLINK("x";"y")']
  for (const [cell] of back(csvOf(hostile.map((one) => [one])))) expect(cell).toMatch(/^'/)
  expect(back(csvOf([['-12,5', '+46', 'Anna', 'a=b']]))).toEqual([['-12,5', '+46', 'Anna', 'a=b']])
})
