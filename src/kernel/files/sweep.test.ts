import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '#test/world.ts'
import { attachFile } from './index.ts'
import { fileSweeping } from './sweep.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [] })
})
afterAll(() => world?.close())

const bytes = async function* (content: string) {
  yield Buffer.from(content)
}

test('bytes that no row points to go after two days; all others stay', async () => {
  const { files, settings } = world.hub
  const put = (content: string) => files.put(bytes(content), 1_000)
  const [owned, orphan, young] = [await put('ägd'), await put('ingens'), await put('ny')]
  await attachFile(
    world.system,
    { kind: 'test', id: '01970000-0000-7000-8000-000000000001' },
    { name: 'ägd.txt', type: 'text/plain', ...owned },
  )
  const threeDaysAgo = new Date(world.system.now.getTime() - 72 * 3_600_000)
  const placeOf = (sha256: string) => join(settings.files, sha256.slice(0, 2), sha256.slice(2))
  for (const { sha256 } of [owned, orphan])
    await utimes(placeOf(sha256), threeDaysAgo, threeDaysAgo)

  await fileSweeping.run(world.system, {})
  expect(await text(files.read(owned.sha256))).toBe('ägd')
  expect(await text(files.read(young.sha256))).toBe('ny')
  const left = (await readdir(settings.files, { recursive: true })).join()
  expect(left).not.toContain(orphan.sha256.slice(2))
})
