/** How long a browser keeps the ticks of somebody without an account, in seconds. */
const kept = 365 * 24 * 3600
const nameOf = (slug: string) => `ticks-${slug}`

/** The steps of a guide that are ticked in the browser, as its cookie header says; only those there are. */
export function ticksInBrowser(header: string | null, slug: string, steps: { id: string }[]) {
  const cookies = (header ?? '').split(';').map((one) => one.trim())
  const mine = cookies.find((one) => one.startsWith(`${nameOf(slug)}=`))
  const ids = new Set(mine?.slice(nameOf(slug).length + 1).split('.'))
  return steps.filter(({ id }) => ids.has(id)).map(({ id }) => id)
}

/** The cookie that keeps them, sent to that guide's page and nowhere else. */
export const ticksCookie = (slug: string, ids: string[], secure: boolean) =>
  `${nameOf(slug)}=${ids.join('.')}; Path=/guides/${slug}; Max-Age=${ids.length > 0 ? kept : 0}; ` +
  `HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
