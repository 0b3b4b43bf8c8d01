import { isIP } from 'node:net'
import type { Hub } from '#kernel/context.ts'

/** For whom a passkey is: the host of the public address, and the one origin it may be used from. */
export type RelyingParty = { id: string; origin: string; name: string }

/**
 * What keys sign with (COSE): EdDSA, ES256, RS256, which all devices know one of. The library would try
 * out newer ones, which Node still warns of.
 */
export const supportedAlgorithmIDs = [-8, -7, -257]

/**
 * Null where browsers know no passkeys: without a public address, on one without https (but for
 * `localhost`), and on a number instead of a name.
 */
export function relyingParty({ settings }: Pick<Hub, 'settings'>): RelyingParty | null {
  if (!settings.url) return null
  const { protocol, hostname, origin } = new URL(settings.url)
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  return isName && isSafe ? { id: hostname, origin, name: 'Navet' } : null
}
