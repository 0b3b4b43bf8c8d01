import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { type Hub, newContext, system } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { largestMail, takeInMail } from './operations/store.ts'

/**
 * Takes mail by SMTP, or by LMTP (`lmtp://…`), from the mail server that stands before Navet. Whatever comes
 * is taken, for any address: that server decides what is for us. "250" is said when the mail is safe.
 */
export async function openReceiver(
  hub: Hub,
  listen: { host: string; port: number; lmtp: boolean },
) {
  const max = largestMail({ hub })
  const server = new SMTPServer({
    lmtp: listen.lmtp,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    banner: 'Navet',
    size: max,
    maxClients: 100,
    closeTimeout: 10_000,
    onData(stream, session, done) {
      const envelopeTo = session.envelope.rcptTo.map(({ address }) => address).slice(0, 100)
      void (async () => {
        try {
          const ctx = newContext(hub, { actor: system })
          const { id } = await takeInMail(ctx, stream, { envelopeTo, later: true })
          done(null, `taken as ${id}`)
        } catch (error) {
          stream.resume() // what is left unread would keep the connection
          hub.log.error({ err: error }, 'a mail could not be stored; its sender keeps it')
          const tooLarge = error instanceof Refusal && error.code === 'too_large'
          done(tooLarge ? refusal(552, 'Too large') : refusal(451, 'Not stored, try again later'))
        }
      })()
    },
  })
  server.on('error', (error) => hub.log.warn({ err: error }, 'a mail connection failed'))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(listen.port, listen.host, () => resolve())
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    /** Ends what is under way, takes no more. */
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode })
