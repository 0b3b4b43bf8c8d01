import { fileTypeFromBuffer } from 'file-type'
import type { Ctx } from '../context.ts'
import { takenIn, type Upload } from './upload.ts'

/** Stores the bytes of a file as they stream in, and finds what they are. Too many, or a program: refused. */
export async function takeFile(
  ctx: Ctx,
  bytes: AsyncIterable<Buffer>,
  fileName: string,
): Promise<Upload> {
  let head = Buffer.alloc(0)
  const watched = async function* () {
    for await (const chunk of bytes) {
      if (head.length < 4100) head = Buffer.concat([head, chunk.subarray(0, 4100)])
      yield chunk
    }
  }
  const blob = await ctx.hub.files.put(watched(), ctx.hub.settings.maxUpload)
  return takenIn({ name: safeName(fileName), type: await typeOf(head, fileName), ...blob })
}

/** The type comes from the content; text has no signature, so a known ending may say what text it is. */
async function typeOf(head: Buffer, fileName: string) {
  const found = await fileTypeFromBuffer(head)
  if (found) return found.mime
  if (head.includes(0)) return 'application/octet-stream'
  return /\.csv$/i.test(fileName) ? 'text/csv' : 'text/plain'
}

/** A name for people to read: no path, no control characters, no direction tricks. */
const safeName = (name: string) =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(-255)
    .trim() || 'fil'
