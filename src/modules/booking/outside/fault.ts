import { isIP } from 'node:net'
import type { Hub } from '#kernel/context.ts'
import { fetchOutside, isPrivate, type Sending } from '#kernel/http/outgoing.ts'

/** Why a calendar could not be read: of the way there, or of what is there. */
export type FaultCode =
  | 'scheme'
  | 'private'
  | 'unreachable'
  | 'timeout'
  | 'too_large'
  | 'too_many'
  | 'hops'
  | 'denied'
  | 'status'
  | 'no_calendar'
  | 'sealed'

export class CalendarFault extends Error {
  override name = 'CalendarFault'
  readonly code: FaultCode

  /** @param detail for those who run Navet, not for readers */
  constructor(code: FaultCode, detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

/** Bytes of a calendar. What is larger is told: nobody has so many meetings. */
const largest = 10_000_000
const told = new Set(['scheme', 'private', 'timeout', 'too_large', 'hops'])

/**
 * What stands at an address that people have given, on the open internet or in a network that the setting opens.
 *
 * @throws {CalendarFault}
 */
export async function contentOf(
  { settings }: Hub,
  address: string,
  sending: Omit<Sending, 'most'>,
): Promise<string> {
  const isOpen = (at: string) =>
    settings.openNetworks?.check(at, isIP(at) === 6 ? 'ipv6' : 'ipv4') === true
  const isClosed = (at: string) => isPrivate(at) && !isOpen(at)
  const answer = await fetchOutside(
    address,
    { ...sending, most: largest },
    { timeout: 20_000, isClosed },
  )
  if ('fault' in answer) {
    const code = told.has(answer.fault) ? (answer.fault as FaultCode) : 'unreachable'
    throw new CalendarFault(code, answer.fault)
  }
  const { status, text } = answer
  if (status >= 200 && status < 300) return text
  const denied = status === 401 || status === 403
  throw new CalendarFault(denied ? 'denied' : 'status', String(status))
}
