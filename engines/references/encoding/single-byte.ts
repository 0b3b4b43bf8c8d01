export type SingleByte = 'windows-1252' | 'macintosh'

const letter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90))
const lower = (byte: number | undefined) => byte !== undefined && byte >= 97 && byte <= 122
// Bytes that Windows-1252 does not use.
const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
// Quotes, dashes and the ellipsis of Windows-1252, where MacRoman has accented letters.
const windowsMarks = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99])
// Quotes and dashes of MacRoman, where Windows-1252 has capitals.
const macMarks = new Set([0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xc9])

/**
 * Windows-1252 or MacRoman: their accented letters stand in different places, and next to small
 * letters the wrong reading gives capitals or signs. Without a sign either way, Windows-1252.
 */
export function singleByteOf(bytes: Uint8Array): SingleByte {
  let [windows, mac] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const [before, after] = [bytes[i - 1], bytes[i + 1]]
    if (unused.has(byte)) mac += 2
    else if (windowsMarks.has(byte))
      windows += lower(before) && lower(after) && byte !== 0x92 ? 0 : 1
    else if (macMarks.has(byte)) mac += lower(before) || !letter(after) ? 1 : 0
    else if (byte < 0xa0) mac += lower(before) || lower(after) ? 1 : 0
    else if (byte >= 0xe0) windows += letter(before) || lower(after) ? 1 : 0
    else if (byte >= 0xc0) windows += lower(after) ? 1 : 0
  }
  return mac > windows ? 'macintosh' : 'windows-1252'
}
