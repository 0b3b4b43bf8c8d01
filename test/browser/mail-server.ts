import { mkdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import { SMTPServer } from 'smtp-server'

/** A mail server that takes in everything and keeps each letter as a file, in the order they came. */
export async function startMailServer(folder: string) {
  mkdirSync(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const path = join(folder, `${String(++count).padStart(4, '0')}.eml`)
      keep(stream, path, done)
    },
  })
  // A sender that is ended resets its connection: unheard, that would end the tests.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** Renamed when it is all there: whoever lists the folder finds whole letters. */
const keep = callbackify(async (stream: Readable, path: string) => {
  await writeFile(`${path}.coming`, await buffer(stream))
  await rename(`${path}.coming`, path)
})
