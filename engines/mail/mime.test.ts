import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMail } from './index.ts'

const read = (text: string) => readMail([Buffer.from(text, 'latin1')])

test('an empty message, one of NULs and one without a header are read', async () => {
  expect(await read('')).toMatchObject({ from: null, messageId: null, files: [] })
  expect((await read('Subject: x\n\na\0b\n')).bodies[0]!.plain).toBe('ab\n')
  expect((await read('\n\nonly a body')).bodies[0]!.plain).toContain('only a body')
})

test('a multipart without its end, and one whose boundary never comes, give what they hold', async () => {
  const open = 'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHej'
  expect((await read(open)).bodies).toEqual([{ plain: 'Hej', html: null }])
  expect((await read('Content-Type: multipart/mixed; boundary=b\n\nHej')).broken).toBeNull()
})

test('an attached message is a file, and tells of the mail that came back', async () => {
  const mail = await read(
    'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHej\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <in@x>\nSubject: inre\n\ntext\n--b--\n',
  )
  expect(mail.files).toMatchObject([{ type: 'message/rfc822', name: 'message.eml' }])
  expect(mail.returned!.ids('message-id')).toEqual(['in@x'])
  expect(mail.bodies).toEqual([{ plain: 'Hej', html: null }])
})

test("a file flows to who takes it, and their failure is the reading's", async () => {
  const message = `Content-Type: application/pdf; name="a/b.pdf"\nContent-Transfer-Encoding: base64\n\n${Buffer.from('x'.repeat(3_000)).toString('base64')}\n`
  const taken: [string, number][] = []
  const mail = await readMail([Buffer.from(message)], {
    async file({ name }, bytes) {
      let size = 0
      for await (const chunk of bytes) size += chunk.length
      taken.push([name, size])
    },
  })
  expect(taken).toEqual([['a_b.pdf', 3_000]])
  expect(mail.files[0]!.size).toBe(3_000)
  const failing = readMail([Buffer.from(message)], {
    file: async () => {
      throw new Error('the disk is full')
    },
  })
  await expect(failing).rejects.toThrow('the disk is full')
})

test.each([
  ['utf-8 called Latin-1', 'iso-8859-1', Buffer.from('Räksmörgås'), 'Räksmörgås'],
  ['Windows called UTF-8', 'utf-8', Buffer.from('R\xe4ksm\xf6rg\xe5s', 'latin1'), 'Räksmörgås'],
  ['unknown charset', 'x-nothing', Buffer.from('Räksmörgås'), 'Räksmörgås'],
  ['DOS', 'cp850', Buffer.from([0x86, 0x84, 0x94]), 'åäö'],
  ['old Mac', 'macintosh', Buffer.from([0x8c, 0x8a, 0x9a]), 'åäö'],
  ['UTF-16 with its mark', 'utf-16', Buffer.from('\ufeffåäö', 'utf16le'), 'åäö'],
])('%s', async (_, charset, bytes, expected) => {
  const head = Buffer.from(
    `Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: base64\n\n`,
  )
  const mail = await readMail([head, Buffer.from(bytes.toString('base64'))])
  expect(mail.bodies[0]!.plain).toBe(expected)
})

test('å, ä and ö in headers and names of files, however they are written', async () => {
  const forms = [
    'filename="=?utf-8?Q?f=C3=A5r=C3=A4d.pdf?="',
    "filename*=UTF-8''f%C3%A5r%C3%A4d.pdf",
    "filename*0*=iso-8859-1''f%E5; filename*1*=r%E4d.pdf",
  ]
  for (const form of forms) {
    const { files } = await read(
      `Content-Type: application/pdf\nContent-Disposition: attachment; ${form}\n\nx`,
    )
    expect(files[0]!.name).toBe('fåräd.pdf')
  }
  expect((await read('Subject: R\xe4ksm\xf6rg\xe5s\n\n')).subject).toBe('Räksmörgås')
  const { from } = await read('From: =?iso-8859-1?Q?=C5kesson=2C_Karin?= <K@EXAMPLE.org>\n\n')
  expect(from).toEqual({ name: 'Åkesson, Karin', address: 'k@example.org' })
})

test('twenty levels and a thousand parts are read, and no bytes at all make it fail', async () => {
  const nested = Array.from(
    { length: 20 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('')
  expect((await read(`${nested}\nHej`)).bodies).toEqual([{ plain: 'Hej', html: null }])
  const many = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(1_000)}--b--`
  expect((await read(many)).bodies).toHaveLength(1_000)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }),
      async (chunks) => {
        await readMail(chunks)
      },
    ),
    { numRuns: 100, seed: 6 },
  )
})
