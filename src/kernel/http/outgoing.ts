import { lookup as systemLookup } from 'node:dns'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What came of asking an address of the outside: a status, or why there is none. */
export type Outcome = { status: number } | { fault: string }

type Options = {
  /** Milliseconds for each hop. */
  timeout?: number
  /** Which network addresses are not asked; those of this house unless told. */
  isClosed?: (address: string) => boolean
}

const mostHops = 5
const agentName = 'Navet (checks links)'

/**
 * Asks an address on the open internet and gives the status at the end of its redirects, without the
 * content. Each hop is asked by the network address that was looked at, so that no name can lead to a
 * machine of this house. Never throws. `fault` is a code of Node's (`ENOTFOUND`), or `private`, `scheme`,
 * `hops`, `timeout`.
 */
export async function askOutside(address: string, options: Options = {}): Promise<Outcome> {
  let at = address
  for (let hop = 0; hop <= mostHops; hop++) {
    const url = URL.canParse(at) ? new URL(at) : undefined
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password)
      return { fault: 'scheme' }
    const outcome = await once(url, options)
    if ('fault' in outcome || !outcome.location) return withoutLocation(outcome)
    at = URL.canParse(outcome.location, url.href) ? new URL(outcome.location, url).href : ''
  }
  return { fault: 'hops' }
}

type Hop = { status: number; location?: string } | { fault: string }

const withoutLocation = (outcome: Hop): Outcome =>
  'fault' in outcome ? outcome : { status: outcome.status }

function once(url: URL, { timeout = 10_000, isClosed = isPrivate }: Options): Promise<Hop> {
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
      ...{ lookup, agent: false, method: 'GET', signal: AbortSignal.timeout(timeout) },
      headers: { 'user-agent': agentName, accept: 'text/html,*/*' },
    })
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response
      // Only whether it is there is wanted, not what it says.
      response.destroy()
      const moved = [301, 302, 303, 307, 308].includes(status) && headers.location
      resolve(moved ? { status, location: moved } : { status })
    })
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve({
        fault:
          error.name === 'AbortError' || error.name === 'TimeoutError'
            ? 'timeout'
            : (error.code ?? 'fault'),
      }),
    )
    request.end()
  })
}

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

/** Loopback, private, link-local and every other network that is not the open internet. */
export const isPrivate = (address: string): boolean =>
  isIP(address) === 4
    ? closed.check(address, 'ipv4')
    : !open.check(address, 'ipv6') || closed.check(address, 'ipv6')
