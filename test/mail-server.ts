import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** Addresses that the test's mail server refuses for good, and for now. */
export const refusedForGood = 'nobody@example.org'
export const refusedForNow = 'busy@example.org'

/** A real mail server that keeps what it takes. It can be closed and opened on the same port. */
export async function aMailServer() {
  const mails: ParsedMail[] = []
  let tries = 0
  const fresh = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address }, _session, done) {
        tries++
        if (address === refusedForGood) return done(refusal(550, 'No such user here'))
        if (address === refusedForNow) return done(refusal(451, 'Try again later'))
        done()
      },
      onData(stream, _session, done) {
        void (async () => done(await take(stream)))()
      },
    })
  const take = async (stream: Parameters<typeof simpleParser>[0]) => {
    try {
      mails.push(await simpleParser(stream))
      return null
    } catch (error) {
      return error as Error
    }
  }
  const open = async (port: number) => {
    const server = fresh()
    // A sender that is killed resets its connection: unheard, that would end the tests.
    server.on('error', () => {})
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
    return server
  }
  let server: SMTPServer | null = await open(0)
  const { port } = server.server.address() as AddressInfo
  const close = async () => {
    const closing = server
    server = null
    if (closing) await new Promise<void>((done) => closing.close(done))
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    tries: () => tries,
    async reopen() {
      server = await open(port)
    },
    close,
  }
}

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode })
