import { Decoding } from './decode.ts'
import type { Encoding } from './sniff.ts'

/**
 * A whole file's bytes as text, without a byte order mark and with line feeds alone: UTF-8, UTF-16,
 * Windows-1252 or MacRoman, told from the content. Never throws; what cannot be read becomes a letter
 * of Windows-1252, as for records.
 */
export function textOf(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const pieces: string[] = []
  const decoding = new Decoding(
    (piece) => pieces.push(piece),
    () => {},
  )
  decoding.write(bytes)
  decoding.end()
  return { text: pieces.join(''), encoding: decoding.encoding ?? 'utf-8' }
}
