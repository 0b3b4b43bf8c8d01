import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { records } from './golden/records.ts'
import { readFile, writeReferences, writtenFormats } from './index.ts'

const golden = (format: string) => new URL(`golden/records.${format}.txt`, import.meta.url).pathname

test.each(writtenFormats)('%s is written as it was reviewed', async (format) => {
  const text = [...writeReferences(records, format)].join('')
  await expect(text).toMatchFileSnapshot(golden(format))
})

test.each(writtenFormats)('what was reviewed as %s is read as what was meant', (format) => {
  const { problems, references } = readFile(readFileSync(golden(format)))
  expect(problems).toEqual([])
  expect(references.map(({ reference }) => reference)).toEqual(records)
})

test('a number that follows its tag without a blank is still a record of PubMed', () => {
  const { format, references } = readFile(
    Buffer.from('PMID-1234\nPT  - Technical Report\nTI  - Sleep\n'),
  )
  expect(format).toBe('nbib')
  expect(references.map(({ reference }) => reference)).toMatchObject([
    { pmid: '1234', title: 'Sleep' },
  ])
})
