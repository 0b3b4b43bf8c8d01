import { isUtf8 } from 'node:buffer'
import { singleByteOf } from './single-byte.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

export type Sniffed = {
  encoding: Encoding
  /** Bytes of the byte order mark, to be left out. */
  skip: number
  /** The mark says one encoding, the bytes another. */
  lies: boolean
}

/** Which encoding these first bytes of a file are in; `whole`: there are no more. */
export function sniff(head: Uint8Array, whole: boolean): Sniffed {
  const [a, b, c] = head
  const wide = wideEncoding(head)
  if (a === 0xff && b === 0xfe) return marked(head, 'utf-16le', 2, wide, whole)
  if (a === 0xfe && b === 0xff) return marked(head, 'utf-16be', 2, wide, whole)
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked(head, 'utf-8', 3, wide, whole)
  return { encoding: wide ?? narrowEncoding(head, whole), skip: 0, lies: false }
}

function marked(
  head: Uint8Array,
  encoding: Encoding,
  skip: number,
  wide: Encoding | undefined,
  whole: boolean,
): Sniffed {
  const rest = head.subarray(skip)
  const found = wide ?? narrowEncoding(rest, whole)
  // Text in a script without a space or a line end in ASCII has no zero bytes: then the mark decides.
  const mayBe = encoding !== 'utf-8' && wide === undefined && !isPlain(rest)
  return mayBe || found === encoding
    ? { encoding, skip, lies: false }
    : { encoding: found, skip, lies: true }
}

/** UTF-16 is told by its zero bytes: in every second place, and hardly any in the others. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  const looked = Math.min(head.length, 4096) & ~1
  for (let i = 0; i < looked; i++) if (head[i] === 0) zeros[i & 1]! += 1
  const [even, odd] = zeros as [number, number]
  if (odd > looked / 16 && odd > even * 8) return 'utf-16le'
  if (even > looked / 16 && even > odd * 8) return 'utf-16be'
  return undefined
}

/** Mostly ASCII letters and line ends: no UTF-16 looks so. */
function isPlain(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 4096)
  return (
    looked.filter((byte) => byte === 10 || byte === 13 || (byte >= 32 && byte < 127)).length >
    looked.length * 0.8
  )
}

function narrowEncoding(bytes: Uint8Array, whole: boolean): Encoding {
  const text = whole ? bytes : withoutCutLetter(bytes)
  if (isUtf8(text)) return 'utf-8'
  const { good, bad } = multiByte(text)
  return good > bad ? 'utf-8' : singleByteOf(text)
}

/** The piece without the first bytes of a letter that goes on in the next piece. */
export function withoutCutLetter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}

/** How many letters of UTF-8 there are, and how many bytes that belong to none. */
export function multiByte(bytes: Uint8Array): { good: number; bad: number } {
  let [good, bad] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    const length = letterLength(bytes, i)
    if (length === 0) bad += 1
    else {
      good += 1
      i += length - 1
    }
  }
  return { good, bad }
}

/** Bytes of the UTF-8 letter that starts here; 0 when none does. */
export function letterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (first >= 0xf5 || length === 0 || at + length > bytes.length) return 0
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0
}
