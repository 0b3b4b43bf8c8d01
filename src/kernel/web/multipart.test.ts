import { mkdirSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { Refusal } from '../errors.ts'
import { type Upload, uploads } from '../files/index.ts'
import { parse } from '../input.ts'
import { inputOf, typedBefore } from './form.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [], env: { NAVET_MAX_UPLOAD: '200 kB' } })
  mkdirSync(world.hub.settings.files, { recursive: true })
})
afterAll(() => world?.close())

const url = 'http://127.0.0.1/x'
const read = (init: RequestInit & { duplex?: 'half' }, params?: object) =>
  inputOf(world.guest, new Request(url, { method: 'POST', ...init }), params)
const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code })

/** Everything that lies in the store, and everything half-written beside it. */
const stored = () => readdirSync(world.hub.settings.files, { recursive: true, encoding: 'utf8' })
const blobs = () => stored().filter((path) => /\/[0-9a-f]{62}$/.test(path)).length
const aside = () => stored().filter((path) => /^aside\/./.test(path))

/** What earlier tests left under way ends first: then it is known how many there are. */
const settled = async () => {
  for (let count = -1; ; count = blobs()) {
    await expect.poll(aside).toEqual([])
    if (count === blobs()) return count
    await wait(200)
  }
}

const form = (parts: [name: string, value: string | Blob, fileName?: string][]) => {
  const data = new FormData()
  for (const [name, value, fileName] of parts)
    if (typeof value === 'string') data.append(name, value)
    else data.append(name, value, fileName)
  return { body: data }
}
const file = (content: string | Uint8Array<ArrayBuffer>, type = 'application/x-claimed') =>
  new Blob([content], { type })

describe('a form with files', () => {
  test('stores them as they stream in, beside its words', async () => {
    const before = await settled()
    const input = await read(
      form([
        ['text', 'Hej'],
        ['files', file('ett'), 'ett.txt'],
        ['files', file('två'), 'två.txt'],
      ]),
    )
    expect(input['text']).toBe('Hej')
    const files = parse(uploads, input['files'])
    expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([
      ['ett.txt', 'text/plain', 3],
      ['två.txt', 'text/plain', 4],
    ])
    expect(blobs()).toBe(before + 2)
    await read(form([['files', file('ett'), 'igen.txt']]))
    expect(blobs(), 'the same bytes lie once').toBe(before + 2)
    expect(aside()).toEqual([])
  })

  test('no file chosen is no file', async () => {
    const input = await read(
      form([
        ['text', 'Hej'],
        ['files', file(''), ''],
      ]),
    )
    expect(parse(uploads, input['files'])).toEqual([])
  })

  test('that is too large is refused, leaves nothing behind, and gives the words back', async () => {
    const before = await settled()
    const big = file(Buffer.alloc(300_000, 1))
    const refused = await read(
      form([
        ['text', 'Hej'],
        ['files', big, 'stor.bin'],
      ]),
    ).catch((error) => error)
    expect(refused).toEqual(refusal('too_large'))
    expect(typedBefore(refused)).toEqual({ text: 'Hej' })
    expect(blobs()).toBe(before)
    await expect.poll(aside).toEqual([])
  })

  test('whose files are too large together is refused', async () => {
    const half = (n: number) => file(Buffer.alloc(150_000, n))
    const both = form(['1', '2'].map((n): [string, Blob, string] => ['f', half(+n), n]))
    await expect(read(both)).rejects.toEqual(refusal('too_large'))
  })

  test('that says it is larger than it may be is not waited for', async () => {
    const { headers, body } = new Request(url, {
      method: 'POST',
      ...form([
        ['text', 'x'],
        ['files', file('x'), 'x.txt'],
      ]),
    })
    const type = headers.get('content-type')!
    const sent = { 'content-type': type, 'content-length': '99999999' }
    await expect(read({ body, headers: sent, duplex: 'half' })).rejects.toEqual(
      refusal('too_large'),
    )
  })

  test('cut short in the middle of a file is refused, and leaves nothing behind', async () => {
    const whole = new Request(url, {
      method: 'POST',
      ...form([['files', file('x'.repeat(50_000)), 'halv.txt']]),
    })
    const headers = { 'content-type': whole.headers.get('content-type')! }
    const body = (await whole.arrayBuffer()).slice(0, 20_000)
    const before = await settled()
    await expect(read({ body, headers })).rejects.toBeInstanceOf(Refusal)
    await expect.poll(aside).toEqual([])
    expect(blobs()).toBe(before)
  })

  test('whose sender goes away in the middle leaves nothing behind', async () => {
    const whole = new Request(url, {
      method: 'POST',
      ...form([['files', file('y'.repeat(150_000)), 'halv.txt']]),
    })
    const headers = { 'content-type': whole.headers.get('content-type')! }
    const bytes = Buffer.from(await whole.arrayBuffer())
    let sent = 0
    const body = new ReadableStream({
      async pull(controller) {
        if (sent > 100_000) return controller.error(new Error('the line is cut'))
        controller.enqueue(bytes.subarray(sent, (sent += 20_000)))
        await new Promise((resolve) => setTimeout(resolve, 5))
      },
    })
    const before = await settled()
    await expect(read({ body, headers, duplex: 'half' })).rejects.toEqual(refusal('malformed'))
    await expect.poll(aside).toEqual([])
    expect(blobs()).toBe(before)
  })

  test('cut short in a field without a file, or in a word, ends the request alone', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="a"'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    for (const body of [
      `${head}; filename=""\r\n\r\nabc`,
      `${head}\r\n\r\nabc`,
      head,
      `${head}; filename="a.txt"`,
    ])
      await expect(read({ body, headers })).rejects.toEqual(refusal('malformed'))
  })

  test.each(['', '; boundary=', '; boundary=x'])(
    'without an end or a boundary (%j) is refused',
    async (boundary) => {
      const headers = { 'content-type': `multipart/form-data${boundary}` }
      await expect(read({ body: '--x\r\nnot a form', headers })).rejects.toEqual(
        refusal('malformed'),
      )
    },
  )

  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  test.each<[string, Buffer | string, string]>([
    ['bild.txt', png, 'image/png'],
    ['bild.png', '<script>alert(1)</script>', 'text/plain'],
    ['sida.html', '<!doctype html><script>alert(1)</script>', 'text/plain'],
    ['data.csv', 'a,b\n1,2', 'text/csv'],
    ['rapport.pdf', '%PDF-1.7\n', 'application/pdf'],
    ['okänt.pdf', Buffer.from([1, 0, 2, 0]), 'application/octet-stream'],
  ])('%s is what its content says', async (name, content, type) => {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    const input = await read(form([['files', file(bytes), name]]))
    expect((input['files'] as Upload).type).toBe(type)
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Mina dokument\\fil.txt', 'fil.txt'],
    ['a\u202Egpj.txt', 'agpj.txt'],
    ['  ', 'fil'],
    [`${'å'.repeat(300)}.txt`, `${'å'.repeat(251)}.txt`],
  ])('the name %.30j is cleaned', async (name, cleaned) => {
    const input = await read(form([['files', file('x'), name]]))
    expect((input['files'] as Upload).name).toBe(cleaned)
  })

  test.each<[string, string]>([
    ['setup.exe', 'MZ'],
    ['bild.png', `MZ${'\0'.repeat(200)}`],
    ['rapport.pdf', `\x7fELF\x02\x01\x01${'\0'.repeat(60)}`],
    ['hjälp\u202Efdp.scr', 'x'],
  ])('%j is a program, and not taken in', async (name, content) => {
    const bytes = new Uint8Array(Buffer.from(content, 'latin1'))
    await expect(read(form([['files', file(bytes), name]]))).rejects.toEqual(refusal('wrong_type'))
  })

  test('an object that only looks like a file names nobody else’s bytes', async () => {
    const [known] = parse(
      uploads,
      (await read(form([['files', file('hemligt'), 'h.txt']])))['files'],
    )
    const body = JSON.stringify({ files: [known] })
    const input = await read({ body, headers: { 'content-type': 'application/json' } })
    expect(() => parse(uploads, input['files'])).toThrow(refusal('invalid'))
    expect(() => parse(uploads, 'h.txt')).toThrow(refusal('invalid'))
    expect(parse(uploads, [known])).toEqual([known])
  })

  test('more files or fields than anybody needs are refused, not left out', async () => {
    const files = (n: number) =>
      form(
        Array.from({ length: n }, (_, i): [string, Blob, string] => [
          'files',
          file(`x${i}`),
          `${i}.txt`,
        ]),
      )
    expect(parse(uploads, (await read(files(20)))['files'])).toHaveLength(20)
    await expect(read(files(21))).rejects.toEqual(refusal('too_large'))
    const fields = Array.from({ length: 501 }, (_, i): [string, string] => [`f${i}`, 'x'])
    await expect(read(form(fields))).rejects.toEqual(refusal('too_large'))
  })
})
