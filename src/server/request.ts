import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Ctx, guest, type Hub, newContext } from '#kernel/context.ts'
import { Refusal, refusalOf, refusalText } from '#kernel/errors.ts'
import { problem } from '#kernel/http/api.ts'
import type { Env } from '#kernel/http/env.ts'
import { clientOf } from '#kernel/http/proxies.ts'
import { type Lang, languages } from '#kernel/text.ts'
import { actorOf } from '#modules/people/index.ts'

const isLang = (text: string | undefined): text is Lang => languages.includes(text as Lang)

/** `?lang` → cookie → profile → `Accept-Language` → NAVET_LANG. */
function languageOf(
  url: URL,
  cookie: string | undefined,
  profile: Lang | null,
  header: string,
  fallback: Lang,
) {
  const asked = url.searchParams.get('lang') ?? undefined
  if (isLang(asked)) return asked
  if (isLang(cookie)) return cookie
  if (profile) return profile
  const accepted = header.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return accepted.find(isLang) ?? fallback
}

/** Puts the context on every request: who asks, in which language, with which id. */
export const contextOf = (hub: Hub) =>
  createMiddleware<Env>(async (c, next) => {
    const requestId = crypto.randomUUID()
    const url = new URL(c.req.url)
    const header = c.req.header('accept-language') ?? ''
    // No address of ours holds a NUL, and the database would stumble over it.
    if (/%00/.test(url.href)) {
      c.set('ctx', newContext(hub, { requestId, actor: guest }))
      return problem(c.var.ctx, new Refusal('malformed'), url.pathname)
    }
    const langFor = (profile: Lang | null) =>
      languageOf(url, getCookie(c, 'lang'), profile, header, hub.settings.lang)
    const device = c.req.header('user-agent') ?? null
    const known = { requestId, now: hub.clock(), device, ...addressOf(hub, c) }
    c.set('ctx', newContext(hub, { ...known, actor: guest, lang: langFor(null) }))
    try {
      const { actor, lang } = await actorOf(hub, c.req.raw)
      c.set('ctx', newContext(hub, { ...known, actor, lang: langFor(lang) }))
    } catch (error) {
      const page = c.req.header('accept')?.includes('text/html')
      return page ? sentence(c.var.ctx, error) : problem(c.var.ctx, error, url.pathname)
    }
    if (isLang(url.searchParams.get('lang') ?? undefined))
      setCookie(c, 'lang', c.var.ctx.lang, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
    c.header('x-request-id', requestId)
    await next()
    // Pages are made for whoever asks: nothing on the way may keep one for somebody else.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-cache')
  })

/** Who asks is not known, so no page can be drawn for them: the refusal alone, for people. */
function sentence(ctx: Ctx, error: unknown) {
  const { code, status } = refusalOf(error)
  if (code === 'broken')
    ctx.hub.log.error({ err: error, requestId: ctx.requestId }, 'a request failed')
  const text = refusalText(code)[ctx.lang]
  const html = `<!doctype html><html lang="${ctx.lang}"><meta name="viewport" content="width=device-width"><title>Navet</title><h1>Navet</h1><p>${text}</p></html>`
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** Whom to throttle: who asks, or whom the trusted proxies say that they ask for. */
const addressOf = (hub: Hub, c: Context<Env>) => {
  // Absent where a test asks the app without a network.
  const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming
  const address = clientOf(
    hub.settings.trustProxy,
    incoming?.socket.remoteAddress,
    c.req.header('x-forwarded-for'),
  )
  return address ? { address } : {}
}

/**
 * A form from another site changes nothing here. Browsers send no token on their own, unlike a
 * password that a proxy before us may have asked for.
 */
export const originCheck = (hub: Hub) =>
  createMiddleware<Env>(async (c, next) => {
    const byToken = /^bearer /i.test(c.req.header('authorization') ?? '')
    if (byToken || ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const own = hub.settings.url ?? new URL(c.req.url).origin
    const same = origin ? origin === own || sameHost(origin, c.req.header('host')) : !site
    if (!same || (site && site !== 'same-origin' && site !== 'none'))
      return problem(c.var.ctx, new Refusal('bad_origin'), c.req.path)
    await next()
  })

const sameHost = (origin: string, host: string | undefined) =>
  URL.canParse(origin) && new URL(origin).host === host

/** A page may load its own things only, and its scripts need this answer's nonce. */
export const security = (hub: Hub) =>
  createMiddleware<Env>(async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('nonce', nonce)
    await next()
    const { headers } = c.res
    if (!headers.has('content-security-policy'))
      headers.set(
        'content-security-policy',
        `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; ` +
          `img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; ` +
          `base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'`,
      )
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (hub.settings.url?.startsWith('https:'))
      headers.set('strict-transport-security', 'max-age=31536000')
  })

/** Is the caller on this machine? Behind a proxy everybody seems to be, so then nobody is. */
export const isLoopback = (hub: Hub, c: Parameters<typeof getConnInfo>[0]) => {
  const { address = '' } = getConnInfo(c).remote
  const passedOn = ['forwarded', 'x-forwarded-for', 'via'].some((name) => c.req.header(name))
  return !hub.settings.trustProxy && !passedOn && /^(127\.|::1$|::ffff:127\.)/.test(address)
}
