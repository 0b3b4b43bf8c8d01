import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A VEVENT; `more` is further properties. */
export const event = (uid: string, start: string, end: string, more = '') =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART:${start}`,
    `DTEND:${end}`,
    more,
    'END:VEVENT',
  ]
    .filter(Boolean)
    .join('\r\n')
/** The text of a calendar of these. */
export const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  )

/** A calendar server on this machine, to be closed. */
export const served = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/vera.ics`,
    close: () => (server.closeAllConnections(), server.close()),
  }
}
/** One that says this, while the work is done. */
export const serving = async (text: () => string, work: (url: string) => Promise<void>) => {
  const server = await served((_, response) => response.end(text()))
  try {
    await work(server.url)
  } finally {
    server.close()
  }
}
