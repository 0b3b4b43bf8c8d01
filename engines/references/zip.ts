import { inflateRawSync } from 'node:zlib'

/** Larger than this is no bibliography but a trap. */
const largest = 512 * 1024 * 1024

/** The first file in a ZIP archive (a Citavi backup); undefined when there is none to be had. */
export function firstInZip(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // The directory at the end has the sizes; the entry itself may not.
  const end = findEnd(view)
  if (end === undefined) return undefined
  try {
    const entry = view.getUint32(end + 16, true)
    if (view.getUint32(entry, true) !== 0x02014b50) return undefined
    const method = view.getUint16(entry + 10, true)
    const size = view.getUint32(entry + 20, true)
    const local = view.getUint32(entry + 42, true)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(from, from + size)
    if (method === 0) return packed
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: largest }) : undefined
  } catch {
    return undefined
  }
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_600; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}
