import { decodeText, tidy } from './charset.ts'

/** A file of a `winmail.dat`, with the media type that Outlook gave it, if any. */
export type TnefFile = { name: string; type: string; contentId: string | null; bytes: Buffer }
/** What Outlook packed ([MS-OXTNEF]): the message's text where the mail itself has none, and its files. */
export type Tnef = { plain: string | null; html: string | null; files: TnefFile[] }

const signature = 0x223e9f78
const most = { files: 200, attributes: 20_000, properties: 5_000 }

/** Attributes of [MS-OXTNEF] 2.1.3.2 that are read here, by their ids. */
const attribute = {
  body: 0x800c,
  rendering: 0x9002,
  data: 0x800f,
  title: 0x8010,
  attachment: 0x9005,
  message: 0x9003,
} as const
/** Properties of [MS-OXPROPS], by the upper half of their tags. */
const property = {
  body: 0x1000,
  html: 0x1013,
  codepage: 0x3fde,
  data: 0x3701,
  name: 0x3704,
  longName: 0x3707,
  mime: 0x370e,
  contentId: 0x3712,
} as const
type Values = Map<number, Buffer | number>

/**
 * Reads a `winmail.dat`. Everything in it is somebody else's claim: sizes are held against the bytes that
 * are there, and what is broken gives what stood before it. Nothing that is no TNEF: null.
 */
export function readTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null
  const found: Tnef = { plain: null, html: null, files: [] }
  let file: (Partial<TnefFile> & { bytes?: Buffer }) | null = null
  const keep = () => {
    if (file?.bytes)
      found.files.push({
        name: file.name || 'attachment.bin',
        type: file.type ?? 'application/octet-stream',
        contentId: file.contentId ?? null,
        bytes: file.bytes,
      })
    file = null
  }
  for (const { id, value } of attributesIn(bytes)) {
    if (id === attribute.rendering) {
      keep()
      if (found.files.length >= most.files) break
      file = {}
    } else if (id === attribute.title && file) file.name ||= textOf(value)
    else if (id === attribute.data && file) file.bytes ??= value
    else if (id === attribute.attachment && file) describe(file, propertiesIn(value))
    else if (id === attribute.body) found.plain ??= textOf(value)
    else if (id === attribute.message) body(found, propertiesIn(value))
  }
  keep()
  return found
}

function* attributesIn(bytes: Buffer) {
  let at = 6
  for (let n = 0; n < most.attributes && at + 11 <= bytes.length; n++) {
    const id = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const end = at + 9 + length
    // The checksum behind it is not looked at: Outlook's own are wrong at times.
    if (end > bytes.length) return
    yield { id, value: bytes.subarray(at + 9, end) }
    at = end + 2
  }
}

function describe(file: Partial<TnefFile>, values: Values) {
  const text = (id: number) => stringOf(values.get(id))
  file.name = text(property.longName) ?? file.name ?? text(property.name) ?? ''
  const type = text(property.mime)
  if (type && /^[\w.+-]+\/[\w.+-]+$/.test(type)) file.type = type.toLowerCase()
  file.contentId = text(property.contentId) ?? null
  const data = values.get(property.data)
  if (Buffer.isBuffer(data)) file.bytes ??= data
}

function body(found: Tnef, values: Values) {
  const codepage = values.get(property.codepage)
  const html = values.get(property.html)
  const charset = typeof codepage === 'number' ? charsetOf(codepage) : undefined
  if (Buffer.isBuffer(html)) found.html ??= decodeText(html, charset)
  found.plain ??= stringOf(values.get(property.body)) ?? null
}

const charsetOf = (codepage: number) => (codepage === 65_001 ? 'utf-8' : `windows-${codepage}`)

/** Fixed sizes by property type ([MS-OXCDATA] 2.11.1), padded to four bytes in TNEF. */
const fixed: Record<number, number> = {
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
}
const unicode = 0x1f
const sized = new Set([0x1e, unicode, 0x102, 0x0d])

function propertiesIn(bytes: Buffer): Values {
  const values: Values = new Map()
  const reader = readerOf(bytes)
  const count = Math.min(reader.int(), most.properties)
  for (let n = 0; n < count && reader.ok; n++) {
    const tag = reader.int()
    const [type, id] = [tag & 0xffff, tag >>> 16]
    if (id >= 0x8000) reader.skipName()
    const kind = type & 0x0fff
    const many = (type & 0x1000) !== 0
    const times = many || sized.has(kind) ? Math.min(reader.int(), most.properties) : 1
    for (let time = 0; time < times && reader.ok; time++) {
      const size = sized.has(kind) ? reader.int() : fixed[kind]
      if (size === undefined) return values
      const value = reader.take(size)
      if (value && !values.has(id)) values.set(id, valueOf(kind, value))
    }
  }
  return values
}

const valueOf = (kind: number, value: Buffer) => {
  if (kind === unicode) return Buffer.from(value.toString('utf16le').replace(/\0+$/, ''))
  return kind === 0x03 && value.length >= 4 ? value.readInt32LE(0) : value
}

/** Walks over bytes in steps of four; past the end it gives nothing and says so. */
const readerOf = (bytes: Buffer) => {
  let at = 0
  const reader = {
    ok: true,
    int() {
      if (at + 4 > bytes.length) return ((reader.ok = false), 0)
      at += 4
      return bytes.readUInt32LE(at - 4)
    },
    take(size: number) {
      if (at + size > bytes.length) return ((reader.ok = false), undefined)
      const value = bytes.subarray(at, at + size)
      at += size + ((4 - (size % 4)) % 4)
      return value
    },
    /** A named property: its set of names, and a number or a name. */
    skipName() {
      reader.take(16)
      if (reader.int() === 0) reader.int()
      else reader.take(reader.int())
    },
  }
  return reader
}

const textOf = (value: Buffer) => decodeText(value.subarray(0, ended(value)), undefined)
const ended = (value: Buffer) => (value.indexOf(0) === -1 ? value.length : value.indexOf(0))
const stringOf = (value: Buffer | number | undefined) =>
  Buffer.isBuffer(value) ? tidy(decodeText(value, undefined)).trim() || undefined : undefined
