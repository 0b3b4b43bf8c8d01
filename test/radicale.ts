import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './faults/navet.ts'

export const radicaleProgram = '/usr/bin/radicale'

/** Debian's own CalDAV server in a folder of its own; its one user is `vera` with the password `secret`. */
export async function aRadicale() {
  if (!existsSync(radicaleProgram))
    throw new Error('Radicale is missing: run bin/setup-tests as root')
  const folder = await mkdtemp(join(tmpdir(), 'navet-radicale-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  await mkdir(join(folder, 'collections'))
  await writeFile(join(folder, 'users'), 'vera:secret\n')
  await writeFile(
    join(folder, 'config'),
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = ${folder}/users\n` +
      `htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = ${folder}/collections\n`,
  )
  const server: ChildProcess = spawn(radicaleProgram, ['--config', join(folder, 'config')], {
    stdio: 'ignore',
  })
  process.once('exit', () => server.kill('SIGTERM'))
  const authorization = `Basic ${Buffer.from('vera:secret').toString('base64')}`
  const ask = (method: string, path: string, body?: string, type = 'text/calendar') =>
    fetch(url + path, {
      method,
      headers: { authorization, 'content-type': type },
      body: body ?? null,
    })
  for (let tries = 0; ; tries++) {
    if (
      await ask('GET', '/').then(
        () => true,
        () => false,
      )
    )
      break
    if (tries > 200) throw new Error('Radicale does not start')
    await wait(50)
  }
  return {
    url,
    /** A calendar of Vera's, empty. */
    async calendar(name: string) {
      const path = `/vera/${name}/`
      const made = await ask('MKCALENDAR', path)
      if (made.status !== 201) throw new Error(`MKCALENDAR was answered by ${made.status}`)
      return {
        url: url + path,
        async put(uid: string, ics: string) {
          const { status } = await ask('PUT', `${path}${uid}.ics`, ics)
          if (status !== 201) throw new Error(`PUT was answered by ${status}`)
        },
        remove: (uid: string) => ask('DELETE', `${path}${uid}.ics`),
      }
    },
    async remove() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Radicale = Awaited<ReturnType<typeof aRadicale>>
