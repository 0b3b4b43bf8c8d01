import { Buffer } from 'node:buffer'
import { Decoding, headBytes } from './encoding/decode.ts'
import type { Encoding } from './encoding/sniff.ts'
import { formats } from './formats/index.ts'
import type { FormatName, Place, Problem, Reader, Reference, Sink } from './model.ts'
import { firstInZip } from './zip.ts'

export type ReadingOptions = {
  /** Read as this format, whatever the content looks like. */
  format?: FormatName
}

/** Reads bytes that are handed in as they come; what it finds goes to the sink at once. */
export class Reading {
  /** Known when the first 64 KB have come, or the end. */
  format: FormatName | undefined
  private head = ''
  private packed: Uint8Array[] | false | undefined
  private reader: Reader | undefined
  private readonly decoding: Decoding
  private readonly sink: Sink
  private readonly options: ReadingOptions

  constructor(sink: Sink, options: ReadingOptions = {}) {
    this.sink = sink
    this.options = options
    this.decoding = new Decoding(
      (text) => this.text(text),
      (code, linesOn) => {
        const { record, line } = this.reader?.at() ?? { record: 0, line: 0 }
        sink.problem({ record, line: line + linesOn + 1, code })
      },
    )
  }

  get encoding(): Encoding | undefined {
    return this.decoding.encoding
  }

  write(bytes: Uint8Array) {
    // A Citavi backup is packed, and can only be unpacked when it is all there.
    this.packed ??=
      bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 ? [] : false
    if (this.packed) this.packed.push(bytes)
    else this.decoding.write(bytes)
  }

  end() {
    const inside = this.packed ? firstInZip(Buffer.concat(this.packed)) : undefined
    if (inside) this.decoding.write(inside)
    this.decoding.end()
    if (!this.reader) this.begin()
    this.reader?.end()
  }

  private text(text: string) {
    if (this.reader) return this.reader.write(text)
    this.head += text
    if (this.head.length >= headBytes / 4) this.begin()
  }

  private begin() {
    const { head } = this
    this.head = ''
    const asked = this.options.format
    const format = formats.find(({ name, tell }) => (asked ? name === asked : tell(head)))
    if (!format) {
      const code = head.trim() === '' ? 'empty_file' : 'unknown_format'
      this.sink.problem({ record: 0, line: 1, code })
      this.reader = { write: () => {}, end: () => {}, at: () => ({ record: 0, line: 0 }) }
      return
    }
    this.format = format.name
    this.reader = format.reader(this.sink)
    this.reader.write(head)
  }
}

export type Found = Place & { reference: Reference }

/**
 * The references in the bytes of a file, one after the other and never all in memory; problems go to
 * `problem` as they are met.
 */
export function* readReferences(
  pieces: Iterable<Uint8Array>,
  problem: (problem: Problem) => void = () => {},
  options: ReadingOptions = {},
): Generator<Found, { format: FormatName | undefined; encoding: Encoding | undefined }> {
  let found: Found[] = []
  const reference = (it: Reference, place: Place) => void found.push({ ...place, reference: it })
  const reading = new Reading({ reference, problem }, options)
  for (const piece of pieces) {
    reading.write(piece)
    yield* found
    found = []
  }
  reading.end()
  yield* found
  return { format: reading.format, encoding: reading.encoding }
}

export type WholeFile = {
  format: FormatName | undefined
  encoding: Encoding | undefined
  references: Found[]
  problems: Problem[]
}

/** A whole file at once, for what fits in memory. */
export function readFile(bytes: Uint8Array, options: ReadingOptions = {}): WholeFile {
  const [references, problems]: [Found[], Problem[]] = [[], []]
  const reading = new Reading(
    {
      reference: (reference, place) => references.push({ ...place, reference }),
      problem: (problem) => problems.push(problem),
    },
    options,
  )
  reading.write(bytes)
  reading.end()
  return { format: reading.format, encoding: reading.encoding, references, problems }
}
