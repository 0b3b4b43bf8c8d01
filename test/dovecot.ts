import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { freePort } from './faults/navet.ts'

export const dovecotProgram = '/usr/sbin/dovecot'
/** Who owns the mail where root runs the tests; Dovecot lets root own none. */
const nobody = 65_534

/**
 * Debian's own IMAP server in a folder of its own, without TLS, and a server of access tokens beside it.
 * Every user has the password `secret`; their mail is kept in Maildirs.
 */
export async function aDovecot() {
  if (!existsSync(dovecotProgram))
    throw new Error('Dovecot is missing: run bin/setup-tests as root')
  const folder = await mkdtemp(join(tmpdir(), 'navet-dovecot-'))
  const [port, tokens] = await Promise.all([freePort(), aTokenServer()])
  const isRoot = process.getuid?.() === 0
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'mail'))
  if (isRoot) await chown(join(folder, 'mail'), nobody, nobody)
  await writeFile(
    join(folder, 'oauth2.conf'),
    `introspection_mode = post\nintrospection_url = ${tokens.url}/introspect\nusername_attribute = username\n` +
      `active_attribute = active\nactive_value = true\n`,
  )
  const conf = join(folder, 'dovecot.conf')
  await writeFile(conf, configuration(folder, port, isRoot))
  let server: ChildProcess
  const start = async () => {
    server = spawn(dovecotProgram, ['-F', '-c', conf], { stdio: 'ignore' })
    process.once('exit', () => server.kill('SIGTERM'))
    for (let tries = 0; !(await answers(port)); tries++) {
      if (tries > 200) throw new Error(`Dovecot does not start; see ${folder}/log`)
      await wait(50)
    }
  }
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  await start()
  return {
    ...{ host: '127.0.0.1', port, tokenUrl: `${tokens.url}/token`, start, stop },
    /** As a mail program of that user's, to put mail there and to look. */
    async client(user: string) {
      const client = new ImapFlow({
        ...{ host: '127.0.0.1', port, secure: false, logger: false },
        auth: { user, pass: 'secret' },
      })
      await client.connect()
      return client
    },
    async remove() {
      await stop()
      await tokens.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Dovecot = Awaited<ReturnType<typeof aDovecot>>

const configuration = (folder: string, port: number, isRoot: boolean) => {
  const me = isRoot ? undefined : userInfo().username
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login xoauth2 oauthbearer
mail_location = maildir:${folder}/mail/%u
mail_max_userip_connections = 100
${me ? `default_login_user = ${me}\ndefault_internal_user = ${me}\n` : ''}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
}
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}
passdb {
  driver = static
  mechanisms = plain login
  args = password=secret
}
userdb {
  driver = static
  args = uid=${isRoot ? nobody : process.getuid!()} gid=${isRoot ? nobody : process.getgid!()} home=${folder}/mail/%u-home
}
first_valid_uid = 1
`
}

const answers = async (port: number) => {
  const client = new ImapFlow({
    ...{ host: '127.0.0.1', port, secure: false, logger: false },
    auth: { user: 'probe', pass: 'secret' },
  })
  client.on('error', () => {})
  return client.connect().then(
    async () => (await client.logout(), true),
    () => (client.close(), false),
  )
}

/** A fake of OAuth's two addresses that the tests need: RFC 6749 for tokens, RFC 7662 for asking about one. */
async function aTokenServer() {
  const given = new Map<string, string>()
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => (body += piece))
    request.on('end', () => {
      const asked = new URLSearchParams(body)
      const answer = request.url === '/token' ? tokenFor(asked) : about(asked.get('token') ?? '')
      response.writeHead('error' in answer ? 400 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(answer))
    })
  })
  const tokenFor = (asked: URLSearchParams) => {
    if (asked.get('client_secret') !== 'client-secret' && asked.get('refresh_token') !== 'refresh')
      return { error: 'invalid_client' }
    const token = crypto.randomUUID()
    given.set(token, asked.get('client_id')!)
    return { access_token: token, token_type: 'Bearer', expires_in: 3600 }
  }
  const about = (token: string) => {
    const username = given.get(token)
    return username ? { active: true, username } : { active: false }
  }
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  }
}
