import { Readable } from 'node:stream'
import { Splitter } from '@zone-eu/mailsplit'
import type { TakeFile } from './collect.ts'
import { Headers } from './headers.ts'
import { withLineFeeds } from './lines.ts'
import type { Mail } from './mail.ts'
import { type Chunk, Parts } from './parts.ts'

export type ReadOptions = {
  /** Gets each file as it flows by; without it files are counted and let go. Its failure is the reading's. */
  file?: TakeFile
}

/**
 * Reads a message of RFC 5322 and MIME from its bytes, whatever their line ending. What people wrote is
 * kept up to 5 MB per part, files flow by, so that a large message takes little memory. A message that is
 * broken gives what could be read, and says so in `broken`; it never throws but for a failing `file`.
 */
export async function readMail(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Mail> {
  const parts = new Parts(options.file)
  const splitter = new Splitter({ ignoreEmbedded: true, maxChildNodes: 2_000 })
  const source = Readable.from(withLineFeeds(bytes))
  source.on('error', (error) => splitter.destroy(error))
  source.pipe(splitter)
  let broken: string | null = null
  try {
    for await (const chunk of splitter as AsyncIterable<Chunk>) await parts.take(chunk)
  } catch (error) {
    if (parts.fileFailed) throw error
    broken = (error as Error).message.slice(0, 200)
  }
  const found = await parts.finish()
  return { ...headed(found.root ?? new Headers([])), ...found.mail, broken }
}

const headed = (headers: Headers) => ({
  headers,
  messageId: headers.ids('message-id')[0] ?? null,
  inReplyTo: headers.ids('in-reply-to'),
  references: headers.ids('references'),
  from:
    ['from', 'sender', 'reply-to', 'return-path']
      .flatMap((name) => headers.addresses(name))
      .find(({ address, name }) => address.includes('@') || name !== '') ?? null,
  replyTo: headers.addresses('reply-to'),
  to: headers.addresses('to'),
  cc: headers.addresses('cc'),
  subject: (headers.get('subject') ?? '').replace(/\s+/g, ' ').trim(),
  date: dateOf(headers.get('date')),
})

const dateOf = (text: string | undefined) => {
  const at = new Date((text ?? '').replace(/\([^)]*\)/g, '').trim())
  return Number.isNaN(at.getTime()) ? null : at
}
