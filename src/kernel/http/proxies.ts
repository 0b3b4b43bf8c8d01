import { BlockList, isIP } from 'node:net'

/** NAVET_TRUST_PROXY as a list to ask; nothing for `none`. Throws where it names no address. */
export function proxiesFrom(text: string): BlockList | undefined {
  if (text.trim() === 'none') return undefined
  const list = new BlockList()
  for (const one of text.split(',').map((part) => part.trim())) {
    if (one === 'loopback') {
      list.addSubnet('127.0.0.0', 8, 'ipv4')
      list.addAddress('::1', 'ipv6')
      continue
    }
    const [address = '', bits] = one.split('/')
    if (!isIP(address)) throw new Error(`${one} is no address`)
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, /^\d+$/.test(bits) ? Number(bits) : NaN, familyOf(address))
  }
  return list
}

/**
 * Who asks: the neighbour on the network, unless it is a trusted proxy. Each proxy adds whom it saw at
 * the end of `x-forwarded-for`, so it is the last one there that is no proxy of ours; what stands
 * before, anybody may have written.
 */
export function clientOf(
  proxies: BlockList | undefined,
  neighbour: string | undefined,
  forwardedFor: string | undefined,
): string | undefined {
  const isOurs = (address: string) =>
    isIP(address) !== 0 && proxies?.check(address, familyOf(address)) === true
  if (!neighbour || !isOurs(neighbour)) return neighbour
  const seen = (forwardedFor ?? '').split(',').map((one) => one.trim())
  return seen.findLast((address) => isIP(address) && !isOurs(address)) ?? neighbour
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
