import { lookup as systemLookup } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What came of asking an address of the outside: a status, or why there is none. */
export type Outcome = { status: number } | { fault: string }

export type Options = {
  /** Milliseconds for each hop, its content included. */
  timeout?: number
  /** Which network addresses are not asked; those of this house unless told. */
  isClosed?: (address: string) => boolean
}

/** What is sent, and how much of the answer is taken; more than that is the fault `too_large`. */
export type Sending = {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Bytes. */
  most: number
}
export type Fetched = { status: number; text: string } | { fault: string }

const mostHops = 5
const agentName = 'Navet (checks links)'

/**
 * Asks an address on the open internet and gives the status at the end of its redirects, without the
 * content. Each hop is asked by the network address that was looked at, so that no name can lead to a
 * machine of this house. Never throws. `fault` is a code of Node's (`ENOTFOUND`), or `private`, `scheme`,
 * `hops`, `timeout`.
 */
export async function askOutside(address: string, options: Options = {}): Promise<Outcome> {
  const outcome = await followed(address, options)
  return 'fault' in outcome ? outcome : { status: outcome.status }
}

/**
 * The content of an address on the open internet, under the same guard. What is secret (`authorization`)
 * goes to the host that was named and to no other. Never throws.
 */
export async function fetchOutside(
  address: string,
  sending: Sending,
  options: Options = {},
): Promise<Fetched> {
  const outcome = await followed(address, options, sending)
  return 'fault' in outcome ? outcome : { status: outcome.status, text: outcome.text ?? '' }
}

async function followed(address: string, options: Options, sending?: Sending): Promise<Hop> {
  let at = address
  let sent = sending
  for (let hop = 0; hop <= mostHops; hop++) {
    const url = URL.canParse(at) ? new URL(at) : undefined
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password)
      return { fault: 'scheme' }
    const outcome = await once(url, options, sent)
    if ('fault' in outcome || !outcome.location) return outcome
    const next = URL.canParse(outcome.location, url.href) && new URL(outcome.location, url)
    if (sent && next && next.origin !== url.origin) sent = withoutSecret(sent)
    at = next ? next.href : ''
  }
  return { fault: 'hops' }
}

type Hop = { status: number; location?: string; text?: string } | { fault: string }

const withoutSecret = (sending: Sending): Sending => ({
  ...sending,
  headers: Object.fromEntries(
    Object.entries(sending.headers ?? {}).filter(
      ([name]) => name.toLowerCase() !== 'authorization',
    ),
  ),
})

function once(
  url: URL,
  { timeout = 10_000, isClosed = isPrivate }: Options,
  sending?: Sending,
): Promise<Hop> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && isClosed(host)) return Promise.resolve({ fault: 'private' })
  const lookup: LookupFunction = (name, asked, done) =>
    systemLookup(name, { ...asked, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      if (found.length === 0 || found.some((one) => isClosed(one.address)))
        return done(Object.assign(new Error('private'), { code: 'private' }), '', 0)
      if (asked.all) return done(null, found)
      done(null, found[0]!.address, found[0]!.family)
    })
  return new Promise((resolve) => {
    const ask = url.protocol === 'https:' ? secure : plain
    const request = ask(url, {
      ...{ lookup, agent: false, signal: AbortSignal.timeout(timeout) },
      method: sending?.method ?? 'GET',
      headers: sending
        ? { 'user-agent': 'Navet', ...sending.headers }
        : { 'user-agent': agentName, accept: 'text/html,*/*' },
    })
    const fail = (error: NodeJS.ErrnoException) => resolve({ fault: faultOf(error) })
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response
      const moved = [301, 302, 303, 307, 308].includes(status) && headers.location
      // Of a link only whether it is there is wanted, not what it says.
      if (moved || !sending) {
        response.destroy()
        return resolve(moved ? { status, location: moved } : { status })
      }
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        parts.push(part)
        if ((size += part.length) <= sending.most) return
        resolve({ fault: 'too_large' })
        response.destroy()
      })
      response.on('error', fail)
      response.on('end', () => resolve({ status, text: Buffer.concat(parts).toString('utf8') }))
    })
    request.on('error', fail)
    request.end(sending?.body)
  })
}

const faultOf = ({ name, code }: NodeJS.ErrnoException) =>
  name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : (code ?? 'fault')

const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
// Of IPv6 only what is given out for the open internet is asked, and nothing that wraps an IPv4 address.
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

/** The same but for networks of this house that a setting opens (NAVET_OPEN_NETWORKS). */
export const isClosedTo =
  (opened: BlockList | undefined) =>
  (address: string): boolean =>
    isPrivate(address) && !opened?.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Loopback, private, link-local and every other network that is not the open internet. */
export const isPrivate = (address: string): boolean =>
  isIP(address) === 4
    ? closed.check(address, 'ipv4')
    : !open.check(address, 'ipv6') || closed.check(address, 'ipv6')
