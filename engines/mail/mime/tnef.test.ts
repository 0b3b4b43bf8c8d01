import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMail } from '../index.ts'
import { readTnef } from './tnef.ts'

const int = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
const attribute = (level: number, id: number, type: number, value: Buffer) => {
  const head = Buffer.alloc(9)
  head.writeUInt8(level)
  head.writeUInt16LE(id, 1)
  head.writeUInt16LE(type, 3)
  head.writeUInt32LE(value.length, 5)
  return Buffer.concat([head, value, Buffer.alloc(2)])
}
const padded = (value: Buffer) => Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)])
const property = (type: number, id: number, value: Buffer) =>
  Buffer.concat([
    int(id * 65_536 + type),
    ...(type === 3 ? [value] : [int(1), int(value.length), padded(value)]),
  ])
const named = Buffer.concat([
  int(0x8001 * 65_536 + 0x1f),
  Buffer.alloc(16),
  int(1),
  int(6),
  padded(Buffer.from('ab\0', 'utf16le')),
  int(1),
  int(4),
  Buffer.from('x\0', 'utf16le'),
])
const properties = (...all: Buffer[]) => Buffer.concat([int(all.length), ...all])
const utf16 = (text: string) => Buffer.from(`${text}\0`, 'utf16le')

/** As Outlook packs a mail: a text with a picture and a file in it. */
const winmail = Buffer.concat([
  int(0x223e9f78),
  Buffer.from([1, 0]),
  attribute(1, 0x9006, 8, int(0x10000)),
  attribute(
    1,
    0x9003,
    6,
    properties(
      named,
      property(3, 0x3fde, int(65_001)),
      property(0x102, 0x1013, Buffer.from('<p>Hej på dig</p>')),
    ),
  ),
  attribute(2, 0x9002, 6, Buffer.alloc(14)),
  attribute(2, 0x8010, 1, Buffer.from('RAPPOR~1.PDF\0')),
  attribute(2, 0x800f, 6, Buffer.from('%PDF-1')),
  attribute(
    2,
    0x9005,
    6,
    properties(
      property(0x1f, 0x3707, utf16('Rapport åäö.pdf')),
      property(0x1f, 0x370e, utf16('application/pdf')),
    ),
  ),
  attribute(2, 0x9002, 6, Buffer.alloc(14)),
  attribute(
    2,
    0x9005,
    6,
    properties(
      property(0x102, 0x3701, Buffer.from('bild')),
      property(0x1f, 0x3707, utf16('../bild.png')),
      property(0x1f, 0x3712, utf16('bild@x')),
    ),
  ),
])
const mailWith = (bytes: Buffer, before = '') =>
  Buffer.from(
    `From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n${before}--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n--b--\n`,
  )

test("Outlook's package is opened: its text where the mail has none, and its files by their long names", async () => {
  const taken: Record<string, string> = {}
  const mail = await readMail([mailWith(winmail)], {
    async file({ name }, bytes) {
      for await (const chunk of bytes) taken[name] = (taken[name] ?? '') + chunk.toString()
    },
  })
  expect(mail.bodies).toEqual([{ plain: null, html: '<p>Hej på dig</p>' }])
  expect(mail.files).toMatchObject([
    { name: 'Rapport åäö.pdf', type: 'application/pdf', size: 6 },
    { name: '.._bild.png', contentId: 'bild@x', size: 4 },
  ])
  expect(taken).toEqual({ 'Rapport åäö.pdf': '%PDF-1', '.._bild.png': 'bild' })
  const besides = await readMail([mailWith(winmail, '--b\n\nText\n')])
  expect(besides.bodies).toEqual([{ plain: 'Text', html: null }])
})

test('what is no package, or is cut short, loses nothing that stood before', async () => {
  const { files } = await readMail([mailWith(Buffer.from('none'))])
  expect(files).toMatchObject([{ name: 'winmail.dat', size: 4 }])
  for (let length = 0; length < winmail.length; length += 7) readTnef(winmail.subarray(0, length))
  expect(readTnef(winmail.subarray(0, -20))!.files).toMatchObject([{ name: 'Rapport åäö.pdf' }])
})

test('no bytes make it fail, and lengths that lie take neither time nor memory', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(winmail.length - 4), (noise, at) => {
      const bytes = Buffer.from(winmail)
      bytes.set(noise.subarray(0, bytes.length - at), at)
      const found = readTnef(bytes)
      const size = (found?.files ?? []).reduce((sum, file) => sum + file.bytes.length, 0)
      expect(size).toBeLessThanOrEqual(bytes.length * 2)
    }),
    { numRuns: 500, seed: 6 },
  )
})
