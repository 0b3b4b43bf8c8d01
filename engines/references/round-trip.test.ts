import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readFile,
  type Reference,
  type WrittenFormat,
  writeReferences,
  writtenFormats,
} from './index.ts'
import { aReference } from './make.ts'

const throughFile = (references: Reference[], format: WrittenFormat) => {
  const text = [...writeReferences(references, format)].join('')
  const { problems, references: found, ...file } = readFile(Buffer.from(text))
  expect([file.format, problems]).toEqual([format, []])
  return found.map(({ reference }) => reference)
}

describe.each(writtenFormats)('%s', (first) => {
  test('what is written is read again, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(aReference, { minLength: 1, maxLength: 3 }), (references) => {
        expect(throughFile(references, first)).toEqual(references)
      }),
      { numRuns: 60 },
    )
  })

  test.each(writtenFormats)('by way of %s it is the same', (second) => {
    fc.assert(
      fc.property(fc.array(aReference, { minLength: 1, maxLength: 3 }), (references) => {
        const read = throughFile(references, first)
        expect(throughFile(read, second)).toEqual(read)
      }),
      { numRuns: 15 },
    )
  })
})
