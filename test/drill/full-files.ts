import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { anInstallation, withServices } from '../faults/installation.ts'
import { navet, startNavet } from '../faults/navet.ts'
import { onDiskOf, say } from './lib/small-disk.ts'

// Needs root: the folder of the files is a small file system, which is then full.

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

const hub = await anInstallation()
await withServices(hub)

await onDiskOf(8, async (files) => {
  const server = await startNavet({ ...hub.env, NAVET_FILES: files, NAVET_LOG: 'silent' })
  const order = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('step', 'send')
    form.set('subject', name)
    form.set('message', 'Se bilagan.')
    form.set('requester.name', 'Ada Berg')
    form.set('requester.email', 'ada@example.org')
    form.set('files', new File([bytes], name))
    const headers = { origin: server.url }
    const options: RequestInit = { method: 'POST', body: form, headers, redirect: 'manual' }
    return fetch(`${server.url}/services/question/order`, options)
  }
  const cases = async () => (await hub.query('select subject from cases')).map((row) => row.subject)

  const small = randomBytes(1_000)
  assert.equal((await order('first', small)).status, 302)
  const { bavail, bsize } = statfsSync(files)
  writeFileSync(join(files, 'ballast'), Buffer.alloc(bavail * bsize - 200_000))
  const before = filesIn(files).length

  const refused = await order('second', randomBytes(2_000_000))
  assert.equal(refused.status, 503)
  const page = await refused.text()
  assert.match(page, /Tjänsten är inte tillgänglig just nu\./)
  assert.match(page, /Se bilagan\./)
  assert.deepEqual(await cases(), ['first'])
  assert.equal(filesIn(files).length, before)
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
  say('A file that finds no room is refused with 503; no case, no piece of it is left.')

  rmSync(join(files, 'ballast'))
  await wait(2_000) // the connection of what was refused is closed
  assert.equal((await order('third', randomBytes(2_000_000))).status, 302)
  assert.deepEqual(new Set(await cases()), new Set(['first', 'third']))
  await server.stop()
  say('With room again the same form goes through.')
})

await onDiskOf(
  8,
  async (folder) => {
    const { code, err } = await navet(['serve'], { NAVET_DATA: join(folder, 'data') })
    assert.equal(code, 1)
    assert.match(err, /^Navet cannot keep its data in .+: the file system is read-only\.\n$/)
    say('A data folder on a read-only file system is refused with a sentence.')
  },
  ',ro',
)
await hub.remove()
process.exit(0)
