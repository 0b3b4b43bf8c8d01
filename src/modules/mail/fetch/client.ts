import { ImapFlow } from 'imapflow'
import type { Hub } from '#kernel/context.ts'
import { unsealed } from '#kernel/secret.ts'
import type { Fetch, Secret } from '../mailboxes/fetch-type.ts'
import { accessToken } from './token.ts'

export type Fetched = { id: string; address: string; imap: Fetch; secret: string }

/** Signed in, with the folder open. Whoever gets it closes it. */
export async function connectTo(hub: Hub, { imap, secret }: Fetched): Promise<ImapFlow> {
  const { host, port, security, user, folder } = imap
  const known = JSON.parse(await unsealed(hub, secret)) as Secret
  const auth =
    imap.signIn === 'password'
      ? { user, pass: known.secret }
      : { user, accessToken: await accessToken(imap, known) }
  const client = new ImapFlow({
    ...{ host, port, auth },
    secure: security === 'tls',
    // imapflow then refuses to go on in the clear, and with false it does not try.
    doSTARTTLS: security === 'starttls',
    logger: false,
    clientInfo: { name: 'Navet' },
    autoIdleDelay: 500,
    // Servers end an IDLE after half an hour (RFC 2177).
    maxIdleTime: 10 * 60_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 15 * 60_000,
  })
  client.on('error', (error) => hub.log.debug({ err: error }, 'an IMAP connection failed'))
  try {
    await client.connect()
    await client.mailboxOpen(folder)
    return client
  } catch (error) {
    client.close()
    throw error
  }
}
