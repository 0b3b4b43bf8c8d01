import { Readable } from 'node:stream'
import type { MimeNode } from '@zone-eu/mailsplit'
import libmime from 'libmime'
import { decodeText, tidy } from './charset.ts'
import { flowing, keeping, type Sink, type TakeFile } from './collect.ts'
import { Headers } from './headers.ts'
import type { Body, Mail, MailFile } from './mail.ts'
import { packed } from './packed.ts'
import { headersIn, reportOf } from './report.ts'
import type { Tnef } from './tnef.ts'

type Node = InstanceType<typeof MimeNode>
export type Chunk = Node | { type: 'body' | 'data'; node?: Node; value: Buffer }

/** No letter is longer; what is, is somebody's log file. */
const textLimit = 5_000_000
const reportLimit = 500_000

/** Takes the parser's chunks one by one, and keeps what the mail consists of. */
export class Parts {
  root: Headers | null = null
  fileFailed = false
  private readonly mail = nothing()
  private readonly bodies = new Map<Node, Body>()
  private sink: Sink | null = null
  private readonly takeFile: TakeFile | undefined

  constructor(takeFile: TakeFile | undefined) {
    this.takeFile = takeFile
  }

  async take(chunk: Chunk) {
    if (chunk.type === 'node') {
      await this.endPart()
      this.begin(chunk)
    } else if (chunk.type === 'body') await this.sink?.write((chunk as { value: Buffer }).value)
  }

  async finish() {
    await this.endPart()
    return { root: this.root, mail: { ...this.mail, bodies: [...this.bodies.values()] } }
  }

  private async endPart() {
    const { sink } = this
    this.sink = null
    await sink?.end()
  }

  private begin(node: Node) {
    const headers = new Headers(node.headers ? node.headers.getList() : [])
    if (!this.root) this.beginMail(headers)
    if (node.multipart) return
    this.sink = this.sinkFor(node, headers, this.root === headers)
  }

  private beginMail(headers: Headers) {
    this.root = headers
    const { value, params } = libmime.parseHeaderValue(headers.raw('content-type') ?? 'text/plain')
    this.mail.type = { value: value.toLowerCase(), params }
  }

  private sinkFor(node: Node, headers: Headers, whole: boolean): Sink {
    const type = node.contentType || 'text/plain'
    const isFile =
      node.disposition === 'attachment' || (!!node.filename && !type.endsWith('report'))
    if (/^message\/(delivery-status|disposition-notification|feedback-report)$/.test(type))
      return keeping(node, reportLimit, (bytes) => {
        this.mail.reports.push(reportOf(type, decodeText(bytes, node.charset || undefined)))
      })
    if (/^(message\/rfc822|text\/rfc822-headers|message\/global(-headers)?)$/.test(type) && !whole)
      return this.returned(node, headers, type)
    if (type === 'text/calendar') this.mail.calendar = methodOf(headers)
    if (!isFile && (type === 'text/plain' || type === 'text/html'))
      return keeping(node, textLimit, (bytes) => this.addText(node, type, bytes))
    // A mail of one unnamed part of an unknown text type is still something to read.
    if (!isFile && whole && type.startsWith('text/') && type !== 'text/calendar')
      return keeping(node, textLimit, (bytes) => this.addText(node, 'text/plain', bytes))
    if (/^application\/(vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(node.filename || ''))
      return packed({
        leaf: node,
        asFile: () => this.file(node, headers, type),
        opened: (tnef) => this.unpack(node, tnef),
      })
    return this.file(node, headers, type)
  }

  /** Outlook's package: its files are the mail's, and its text where the mail has none. */
  private async unpack(node: Node, { plain, html, files }: Tnef) {
    if (this.bodies.size === 0 && (plain || html)) this.bodies.set(node, { plain, html })
    for (const { name, type, contentId, bytes } of files) {
      const file = { name: safeName(name) || 'attachment.bin', type, contentId, inline: false }
      await this.handOver(file, Readable.from([bytes]))
      this.mail.files.push({ ...file, size: bytes.length })
    }
  }

  private async handOver(file: Omit<MailFile, 'size'>, bytes: AsyncIterable<Buffer>) {
    try {
      await this.takeFile?.(file, bytes)
    } catch (error) {
      this.fileFailed = true
      throw error
    }
  }

  /** An attached message is a file; the header of the first one says what a bounce is about. */
  private returned(node: Node, headers: Headers, type: string): Sink {
    const head: Buffer[] = []
    let kept = 0
    const sink = this.file(node, headers, type)
    return {
      write: async (bytes) => {
        if (kept < 65_536) head.push(Buffer.from(bytes))
        kept += bytes.length
        await sink.write(bytes)
      },
      end: async () => {
        await sink.end()
        this.mail.returned ??= headersIn(Buffer.concat(head).toString('binary'))
      },
    }
  }

  private file(node: Node, headers: Headers, type: string): Sink {
    const contentId = headers.ids('content-id')[0] ?? null
    const file: Omit<MailFile, 'size'> = {
      name: nameOf(node, type),
      type,
      contentId,
      inline:
        node.disposition !== 'attachment' && (contentId !== null || node.disposition === 'inline'),
    }
    const take: TakeFile | undefined =
      this.takeFile && ((file, bytes) => this.handOver(file, bytes))
    return flowing(node, file, take, (size) => this.mail.files.push({ ...file, size }))
  }

  private addText(node: Node, type: string, bytes: Buffer) {
    const text = decodeText(bytes, node.charset || undefined).replace(/\r\n?/g, '\n')
    const group = alternativeOf(node)
    const body = this.bodies.get(group) ?? { plain: null, html: null }
    const kind = type === 'text/html' ? 'html' : 'plain'
    const read = kind === 'plain' && node.flowed ? unflowed(text, node.delSp) : text
    body[kind] = body[kind] === null ? read : `${body[kind]}\n${read}`
    this.bodies.set(group, body)
  }
}

const nothing = () => ({
  type: { value: 'text/plain', params: {} as Record<string, string> },
  bodies: [] as Body[],
  files: [] as MailFile[],
  reports: [] as Mail['reports'],
  returned: null as Headers | null,
  calendar: null as string | null,
  broken: null as string | null,
})

/** Parts below one multipart/alternative say the same thing; others follow each other. */
function alternativeOf(node: Node): Node {
  let found = node
  for (let up = node.parentNode; up; up = up.parentNode)
    if (up.multipart === 'alternative') found = up
  return found
}

// RFC 3676; the signature's mark ends in a space and is no soft line break.
const unflowed = (text: string, delSp: boolean) =>
  libmime.decodeFlowed(text.replace(/^(>*\s?--) $/gm, '$1\u0001'), delSp).replaceAll('\u0001', ' ')

const methodOf = (headers: Headers) =>
  /method="?([a-z]+)/i.exec(headers.raw('content-type') ?? '')?.[1]?.toUpperCase() ?? 'PUBLISH'

/** A name that leads into no other folder; nothing where nothing is left. */
const safeName = (name: string) => {
  const said = tidy(name)
    .replace(/[\p{Cc}/\\]/gu, '_')
    .trim()
    .slice(0, 200)
  return /^\.*$/.test(said) ? '' : said
}

const nameOf = (node: Node, type: string) => {
  const said = safeName(node.filename || '')
  if (said) return said
  if (type === 'message/rfc822') return 'message.eml'
  return `attachment.${libmime.detectExtension(type)}`
}
