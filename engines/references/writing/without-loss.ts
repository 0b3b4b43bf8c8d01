import { isDeepStrictEqual } from 'node:util'
import { asRestored } from '../fields/restored.ts'
import { formats } from '../formats/index.ts'
import type { FormatName, Reference } from '../model.ts'
import type { Output } from './index.ts'

/**
 * The record's text, such that reading it gives the record. A format's own fields come first; what
 * they cannot hold as it is ("AUG" beside 1999 in a format with one date) goes into the notes as well.
 */
export function withoutLoss(
  reference: Reference,
  number: number,
  format: FormatName,
  output: Output,
): string {
  const text = output.record(reference, number)
  const read = readOne(text, format, output)
  if (isDeepStrictEqual(read, reference)) return text
  const lost: Record<string, string[]> = {}
  for (const field of new Set([...Object.keys(reference), ...Object.keys(read ?? {})]) as Set<
    keyof Reference
  >)
    if (!isDeepStrictEqual(read?.[field], reference[field]))
      lost[`navet:${field}`] = [asRestored(reference[field])]
  return output.record({ ...reference, kept: { ...reference.kept, ...lost } }, number)
}

function readOne(text: string, format: FormatName, { head, tail }: Output): Reference | undefined {
  let found: Reference | undefined
  const reader = formats
    .find(({ name }) => name === format)!
    .reader({
      reference: (reference) => (found ??= reference),
      problem: () => {},
    })
  reader.write(`${head}${text}${tail}`.replaceAll('\r\n', '\n'))
  reader.end()
  return found
}
