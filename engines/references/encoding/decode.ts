import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { singleByteOf } from './single-byte.ts'
import { type Encoding, letterLength, multiByte, sniff, withoutCutLetter } from './sniff.ts'

/** How many bytes are looked at before the encoding is decided. */
export const headBytes = 1 << 16

type Found = 'wrong_encoding' | 'lying_bom' | 'control_characters'

/**
 * Bytes to text: the encoding told from the bytes, every line end a line feed, control characters
 * that no format knows made spaces. `problem` is told each
 * code once, with the lines that lie between what was given before and the first such place.
 */
export class Decoding {
  encoding: Encoding | undefined
  private head: Uint8Array[] = []
  private held = 0
  private rest: Uint8Array = new Uint8Array()
  private text = new TextDecoder('utf-8', { ignoreBOM: true })
  private sure = false
  private heldReturn = false
  private told = new Set<Found>()
  private readonly take: (text: string) => void
  private readonly problem: (code: Found, linesOn: number) => void

  constructor(take: (text: string) => void, problem: (code: Found, linesOn: number) => void) {
    this.take = take
    this.problem = problem
  }

  write(bytes: Uint8Array) {
    if (this.encoding) return this.decode(bytes)
    this.head.push(bytes)
    this.held += bytes.length
    if (this.held >= headBytes) this.begin(false)
  }

  end() {
    if (!this.encoding) this.begin(true)
    if (this.rest.length > 0) this.give(this.repaired(this.rest))
    if (this.encoding !== 'utf-8') this.give(this.text.decode())
    if (this.heldReturn) this.take('\n')
  }

  private begin(whole: boolean) {
    const head = this.head.length === 1 ? this.head[0]! : Buffer.concat(this.head)
    this.head = []
    const { encoding, skip, lies } = sniff(head.subarray(0, headBytes), whole)
    this.choose(encoding)
    if (lies) this.tell('lying_bom', 0)
    this.decode(head.subarray(skip))
  }

  private choose(encoding: Encoding) {
    this.encoding = encoding
    this.text = new TextDecoder(encoding, { ignoreBOM: true })
  }

  private decode(bytes: Uint8Array) {
    if (this.encoding !== 'utf-8') return this.give(this.text.decode(bytes, { stream: true }))
    const all = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes
    if (isAscii(all)) {
      this.rest = new Uint8Array()
      return this.give(latin(all))
    }
    const ready = withoutCutLetter(all)
    this.rest = all.slice(ready.length)
    if (isUtf8(ready)) {
      this.sure = true
      return this.give(this.text.decode(ready))
    }
    if (!this.sure && multiByte(ready).good === 0) {
      // All before was ASCII: the file is in one of the old encodings, and only shows it here.
      this.choose(singleByteOf(ready))
      this.rest = new Uint8Array()
      return this.give(this.text.decode(all, { stream: true }))
    }
    this.give(this.repaired(ready))
  }

  /** UTF-8 with bytes of Windows-1252 in between, as a file of many sources has. */
  private repaired(bytes: Uint8Array): string {
    const windows = new TextDecoder('windows-1252')
    const pieces: string[] = []
    let from = 0
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i]! < 0x80) continue
      const length = letterLength(bytes, i)
      if (length > 0) i += length - 1
      else {
        this.tell('wrong_encoding', lineEndsIn(latin(bytes.subarray(0, i))))
        pieces.push(
          this.text.decode(bytes.subarray(from, i)),
          windows.decode(bytes.subarray(i, i + 1)),
        )
        from = i + 1
      }
    }
    return pieces.join('') + this.text.decode(bytes.subarray(from))
  }

  private give(piece: string) {
    let text = this.heldReturn ? `\r${piece}` : piece
    this.heldReturn = text.endsWith('\r')
    if (this.heldReturn) text = text.slice(0, -1)
    if (text.includes('\r')) text = text.replaceAll(/\r\n?/g, '\n')
    if (control.test(text)) {
      this.tell('control_characters', lineEndsIn(text.slice(0, text.search(control))))
      text = text.replaceAll(controls, ' ').replaceAll('\uFEFF', '')
    }
    if (text !== '') this.take(text)
  }

  private tell(code: Found, linesOn: number) {
    if (this.told.has(code)) return
    this.told.add(code)
    this.problem(code, linesOn)
  }
}

const lineEndsIn = (text: string) => text.split('\n').length - 1

const latin = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\uFEFF]/
// oxlint-disable-next-line no-control-regex -- as above
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g
