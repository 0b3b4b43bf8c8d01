import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { inputOf, nest } from './form.ts'

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

describe('a form', () => {
  test('nests dotted names and lists repeated ones', async () => {
    const body = new URLSearchParams(
      'subject=Hej&fields.topic=s%C3%B6mn&fields.kinds=a&fields.kinds=b',
    )
    expect(await read({ body }, { number: '2026-0001' })).toEqual({
      subject: 'Hej',
      fields: { topic: 'sömn', kinds: ['a', 'b'] },
      number: '2026-0001',
    })
  })

  test('cannot say what the address says', async () =>
    expect(await read({ body: new URLSearchParams('id=mine') }, { id: 'theirs' })).toEqual({
      id: 'theirs',
    }))

  test('does not reach into prototypes', () => {
    const nested = nest([
      ['__proto__.admin', 'yes'],
      ['a.__proto__.admin', 'yes'],
      ['constructor.prototype.admin', 'yes'],
      ['a.b.c.d.e', 'too deep'],
      ['.', 'nothing'],
    ])
    expect(({} as { admin?: string }).admin).toBeUndefined()
    expect(Object.getPrototypeOf(nested)).toBeNull()
    expect(Object.keys(nested)).toEqual(['constructor'])
  })

  test('whose name is both a word and a group is refused', () =>
    expect(() =>
      nest([
        ['a', 'x'],
        ['a.b', 'y'],
      ]),
    ).toThrow(refusal('malformed')))

  test('that repeats one name without an end stops nobody', () => {
    const pairs = Array.from({ length: 100_000 }, (): [string, string] => ['a', 'x'])
    expect(nest(pairs)['a']).toHaveLength(100_000) // a copy for each took minutes
  })

  test('loses what no database takes', async () => {
    const body = new URLSearchParams([['subject', 'a\0b']])
    expect(await read({ body })).toEqual({ subject: 'ab' })
    const json = {
      body: '{"a":["x\\u0000y","\\ud83d"]}',
      headers: { 'content-type': 'application/json' },
    }
    expect(await read(json)).toEqual({ a: ['xy', '\ufffd'] })
  })

  test.each([
    ['application/x-www-form-urlencoded', 'a='],
    ['application/json', '{"a":"'],
  ])('of %s has an end', async (type, start) => {
    const body = start + 'x'.repeat(1_000_000)
    await expect(read({ body, headers: { 'content-type': type } })).rejects.toEqual(
      refusal('too_large'),
    )
  })

  test('that streams without an end is refused on the way', async () => {
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(Buffer.alloc(65_536, 'a'))
      },
    })
    const headers = { 'content-type': 'application/json' }
    await expect(read({ body, headers, duplex: 'half' })).rejects.toEqual(refusal('too_large'))
    expect(sent).toBeLessThan(2_000_000)
  })
})
