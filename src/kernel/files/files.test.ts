import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { attachFile, fileResponse, filesOf, getFile, type Upload } from './index.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
})
afterAll(() => world?.close())

const ownerId = '01970000-0000-7000-8000-000000000001'
async function* bytes(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}
async function aFile(type: string, name = 'fil.bin', content = 'hej') {
  const blob = await world.hub.files.put(bytes(content), 1000)
  const file: Upload = { name, type, ...blob }
  const { id } = await attachFile(world.system, { kind: 'test', id: ownerId }, file)
  return (await getFile(world.system, id))!
}

describe('a file is answered', () => {
  test.each([
    ['image/svg+xml', 'application/octet-stream', 'attachment'],
    ['text/html', 'application/octet-stream', 'attachment'],
    ['application/xhtml+xml', 'application/octet-stream', 'attachment'],
    ['text/xml', 'application/octet-stream', 'attachment'],
    ['text/plain', 'application/octet-stream', 'attachment'],
    ['image/png', 'image/png', 'inline'],
    ['application/pdf', 'application/pdf', 'inline'],
  ])('%s as %s, %s', async (type, shown, how) => {
    const { headers } = fileResponse(world.guest, await aFile(type))
    expect(headers.get('content-type')).toBe(shown)
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${how};`))
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toContain('private')
  })

  test('with its bytes and length', async () => {
    const response = fileResponse(world.guest, await aFile('text/plain', 'a.txt', 'räksmörgås'))
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength('räksmörgås')))
    expect(await response.text()).toBe('räksmörgås')
  })

  test.each(['räk"smörgås.txt', 'a\r\nset-cookie: x=1', 'Årsrapport 2026 (slutlig).pdf'])(
    'with the name %j, and no header of its own',
    async (name) => {
      const { headers } = fileResponse(world.guest, await aFile('text/plain', name))
      expect(headers.get('set-cookie')).toBeNull()
      const [, written] = /filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition')!)!
      expect(decodeURIComponent(written!)).toBe(name)
      expect(written).toMatch(/^[\w.~%!*'()-]+$/)
    },
  )
})

describe('the store', () => {
  test('keeps the same bytes once, named by what they are', async () => {
    const one = await world.hub.files.put(bytes('sam', 'ma'), 100)
    const two = await world.hub.files.put(bytes('samma'), 100)
    expect(one).toEqual(two)
    expect(one.size).toBe(5)
    expect(one.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('takes exactly what is allowed, and not one byte more', async () => {
    expect((await world.hub.files.put(bytes('x'.repeat(10)), 10)).size).toBe(10)
    await expect(world.hub.files.put(bytes('x'.repeat(11)), 10)).rejects.toMatchObject({
      code: 'too_large',
    })
  })

  test('takes twenty at once, the same ones too', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => world.hub.files.put(bytes(`samtidigt ${n % 5}`), 100)),
    )
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(5)
  })
})

test('files of many records come in one query, in their order', async () => {
  const other = '01970000-0000-7000-8000-000000000002'
  const blob = await world.hub.files.put(bytes('x'), 10)
  for (const name of ['b.txt', 'a.txt'])
    await attachFile(
      world.system,
      { kind: 'test', id: other },
      { name, type: 'text/plain', ...blob },
    )
  const { result, queries } = await world.counting(() => filesOf(world.system, [ownerId, other]))
  expect(queries).toBe(1)
  expect(result.filter((file) => file.ownerId === other).map(({ name }) => name)).toEqual([
    'b.txt',
    'a.txt',
  ])
  expect(await filesOf(world.system, [])).toEqual([])
})
