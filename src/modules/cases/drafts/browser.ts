import { draftDays } from './queries.ts'

const name = 'order-draft'

/** The link of a draft that this browser keeps, for those without an account. */
export function draftInBrowser(header: string | null): string | undefined {
  const cookies = (header ?? '').split(';').map((one) => one.trim())
  return cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** The cookie that keeps it, sent to that service's order and nowhere else; no key takes it away. */
export const draftCookie = (slug: string, key: string | null, secure: boolean) =>
  `${name}=${key ?? ''}; Path=/services/${slug}/order; Max-Age=${key ? draftDays * 24 * 3600 : 0}; ` +
  `HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
