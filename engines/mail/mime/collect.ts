import { once } from 'node:events'
import type { Transform } from 'node:stream'
import { PassThrough } from 'node:stream'
import type { MailFile } from './mail.ts'

/** What the parser says of a leaf, before its bytes come. */
export type Leaf = {
  getDecoder(): Transform
}

/** Bytes of one leaf, decoded. Text is kept up to a limit; a file flows on to whoever takes it. */
export type Sink = { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> }

/** Keeps no more than `limit` bytes, and hands them over at the end. */
export function keeping(
  leaf: Leaf,
  limit: number,
  done: (bytes: Buffer, cut: boolean) => void,
): Sink {
  const kept: Buffer[] = []
  let size = 0
  const decoder = leaf.getDecoder()
  decoder.on('data', (bytes: Buffer) => {
    if (size < limit) kept.push(bytes.subarray(0, limit - size))
    size += bytes.length
  })
  return sinkOf(decoder, async () => done(Buffer.concat(kept), size > limit))
}

export type TakeFile = (file: Omit<MailFile, 'size'>, bytes: AsyncIterable<Buffer>) => Promise<void>

/** Lets the bytes flow to `take`, no faster than it takes them. */
export function flowing(
  leaf: Leaf,
  file: Omit<MailFile, 'size'>,
  take: TakeFile | undefined,
  done: (size: number) => void,
): Sink {
  let size = 0
  const decoder = leaf.getDecoder()
  const out = new PassThrough()
  decoder.on('data', (bytes: Buffer) => void (size += bytes.length))
  decoder.pipe(out)
  const taken = (take ? take(file, out) : drained(out)).finally(() => out.resume())
  taken.catch(() => {}) // heard at the end
  return sinkOf(decoder, async () => {
    await taken
    done(size)
  })
}

const drained = (bytes: PassThrough) => once(bytes.resume(), 'end').then(() => {})

const sinkOf = (decoder: Transform, done: () => Promise<void>): Sink => ({
  async write(bytes) {
    if (!decoder.write(bytes)) await once(decoder, 'drain')
  },
  async end() {
    const ended = once(decoder, 'end')
    decoder.end()
    await ended
    await done()
  },
})
