import type { Mail } from './mime/mail.ts'

/**
 * What the mail servers that we trust found of the sender (RFC 8601): `pass` where the address in From is
 * proven, `fail` where it is surely somebody else's, `none` where nobody looked or nothing can be said.
 */
export type SenderAuth = 'pass' | 'fail' | 'none'

/**
 * Only the fields of trusted servers count (`authserv-id`), and of those the topmost: a sender may write such
 * fields, too, and each server puts its own above what was there. DMARC decides; where none is told, a
 * signature (DKIM) or path (SPF) of the same domain proves, and both failing disproves.
 */
export function senderAuth(
  { headers, from }: Pick<Mail, 'headers' | 'from'>,
  trusted: readonly string[],
): SenderAuth {
  const field = headers
    .all('authentication-results')
    .find((value) => trusted.includes(serverOf(value)))
  if (!field) return 'none'
  const results = field
    .replace(/\([^()]*\)/g, ' ')
    .split(';')
    .slice(1)
    .flatMap(resultIn)
  const of = (method: string) => results.filter((result) => result.method === method)
  const [dmarc] = of('dmarc')
  if (dmarc && dmarc.result !== 'none')
    return dmarc.result === 'pass' ? 'pass' : dmarc.result === 'fail' ? 'fail' : 'none'
  const domain = from?.address.split('@')[1] ?? ''
  const proves = [...of('dkim'), ...of('spf')].some(
    ({ result, domain: of }) => result === 'pass' && isWithin(domain, of),
  )
  if (proves) return 'pass'
  const failed = (method: string) =>
    of(method).length > 0 &&
    of(method).every(({ result }) => /^(fail|softfail|permerror)$/.test(result))
  return failed('dkim') && failed('spf') ? 'fail' : 'none'
}

const serverOf = (value: string) => /^[^\s;]+/.exec(value.trim())?.[0].toLowerCase() ?? ''

function resultIn(part: string) {
  const [, method, result] = /^\s*([a-z0-9-]+)\s*(?:\/\s*\d+)?\s*=\s*([a-z]+)/i.exec(part) ?? []
  if (!method) return []
  const domain =
    /(?:header\.(?:d|i|from)|smtp\.(?:mailfrom|helo))\s*=\s*"?(?:[^\s"@;]*@)?([^\s";]+)/i.exec(
      part,
    )?.[1]
  return [
    {
      method: method.toLowerCase(),
      result: result!.toLowerCase(),
      domain: domain?.toLowerCase() ?? '',
    },
  ]
}

/** The same domain, or one of them below the other, which is as near as one comes without a list of suffixes. */
const isWithin = (one: string, other: string) =>
  one !== '' && other.includes('.') && (one === other || one.endsWith(`.${other}`))
