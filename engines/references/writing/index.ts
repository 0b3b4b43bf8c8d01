import { bibtexEntry } from '../formats/bibtex/write.ts'
import { cslItem } from '../formats/csl-json/write.ts'
import { csvHead, csvRow } from '../formats/csv/write.ts'
import { endNoteHead, endNoteRecord, endNoteTail } from '../formats/endnote-xml/write.ts'
import { nbibRecord } from '../formats/nbib/write.ts'
import { risRecord } from '../formats/ris/write.ts'
import type { FormatName, Reference } from '../model.ts'
import { withoutLoss } from './without-loss.ts'

export const writtenFormats = [
  'ris',
  'nbib',
  'endnote-xml',
  'bibtex',
  'csv',
  'csl-json',
] as const satisfies FormatName[]
export type WrittenFormat = (typeof writtenFormats)[number]

export type Output = {
  head: string
  between: string
  tail: string
  /** The number, from 1, names a record that has no name of its own. */
  record: (reference: Reference, number: number) => string
}

const outputs: Record<WrittenFormat, Output> = {
  ris: { head: '', between: '', tail: '', record: risRecord },
  nbib: { head: '', between: '', tail: '', record: nbibRecord },
  'endnote-xml': { head: endNoteHead, between: '', tail: endNoteTail, record: endNoteRecord },
  bibtex: { head: '', between: '', tail: '', record: bibtexEntry },
  csv: { head: csvHead, between: '', tail: '', record: csvRow },
  'csl-json': {
    head: '[\n',
    between: ',\n',
    tail: '\n]\n',
    record: (reference, number) => JSON.stringify(cslItem(reference, number)),
  },
}

/**
 * The pieces of a file in this format, a record at a time. Each record is read again as it is
 * written: what would come back different is said once more in its notes, so nothing is lost.
 */
export function* writeReferences(
  references: Iterable<Reference>,
  format: WrittenFormat,
): Generator<string> {
  const writer = new Writing(format)
  yield writer.head
  for (const reference of references) yield writer.record(reference)
  yield writer.tail
}

/** The same for records that come one by one. */
export class Writing {
  readonly head: string
  readonly tail: string
  private written = 0
  private readonly output: Output
  private readonly format: WrittenFormat

  constructor(format: WrittenFormat) {
    this.format = format
    this.output = outputs[format]
    this.head = this.output.head
    this.tail = this.output.tail
  }

  record(reference: Reference): string {
    this.written += 1
    const text = withoutLoss(reference, this.written, this.format, this.output)
    return this.written === 1 ? text : this.output.between + text
  }
}
