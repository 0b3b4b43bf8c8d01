import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Hub } from '#kernel/context.ts'
import { secretOf } from '#kernel/secret.ts'

export const cookiePrefix = 'navet'

/** Cookies get `Secure` and the browser's `__Secure-` prefix where the public address is https. */
export const secureCookies = (hub: Hub) => hub.settings.url?.startsWith('https://') ?? false

const cookieName = (hub: Hub) =>
  `${secureCookies(hub) ? '__Secure-' : ''}${cookiePrefix}.session_token`

/**
 * The session token out of the cookie, if we signed it. The sign-in library would do the same with
 * two queries of its own; this runs before every page (a test signs in through it and reads it here).
 */
export function sessionTokenOf(hub: Hub, cookies: string | null): string | null {
  const start = `${cookieName(hub)}=`
  const cookie = cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
  if (!cookie) return null
  const value = decoded(cookie.slice(start.length))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const own = Buffer.from(createHmac('sha256', secretOf(hub)).update(token).digest('base64'))
  return given.length === own.length && timingSafeEqual(given, own) ? token : null
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
