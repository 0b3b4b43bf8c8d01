const CR = 0x0d
const LF = 0x0a

/**
 * The same bytes with LF as line ending where the message was written with bare CR, as old Mac programs
 * and some scripts do; the first line ending decides. Everything else goes through untouched.
 */
export async function* withLineFeeds(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let style: 'unknown' | 'bare' | 'other' = 'unknown'
  let heldCr = false
  for await (const chunk of chunks) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (heldCr) bytes = Buffer.concat([Buffer.of(CR), bytes])
    heldCr = style === 'unknown' && bytes.at(-1) === CR && bytes.indexOf(CR) === bytes.length - 1
    if (heldCr) bytes = bytes.subarray(0, -1)
    if (style === 'unknown') style = styleOf(bytes)
    if (bytes.length > 0) yield style === 'bare' ? bareToLf(bytes) : bytes
  }
  if (heldCr) yield Buffer.of(LF)
}

function styleOf(bytes: Buffer) {
  const cr = bytes.indexOf(CR)
  const lf = bytes.indexOf(LF)
  if (cr < 0 && lf < 0) return 'unknown'
  return cr >= 0 && bytes[cr + 1] !== LF && (lf < 0 || cr < lf) ? 'bare' : 'other'
}

const bareToLf = (bytes: Buffer) => {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1)) copy[at] = LF
  return copy
}
