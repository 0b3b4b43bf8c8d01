import { Hono } from 'hono'
import type { Ctx } from '../context.ts'
import { Refusal, refusalOf, refusalText } from '../errors.ts'
import { inputOf } from '../web/form.ts'
import type { Endpoint } from './endpoint.ts'
import type { Env } from './env.ts'
import { type Answer, once } from './once.ts'

/** The API: every endpoint behind a token, refusals as problem+json, POST repeatable by its key. */
export function apiOf(endpoints: Endpoint[]) {
  const api = new Hono<Env>()
  api.onError((error, c) => problem(c.var.ctx, error, c.req.path))
  api.use(async (c, next) => {
    if (c.var.ctx.actor.kind !== 'token') throw new Refusal('no_token')
    await next()
  })
  for (const { method, path, run, status } of endpoints)
    api.on(method, path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
      const { ctx } = c.var
      const input = await inputOf(ctx, c.req.raw, c.req.param())
      const expected = c.req.header('if-match')
      if (expected) input['version'] = versionOf(expected)
      const key = method === 'post' ? c.req.header('idempotency-key') : undefined
      const answer = async (ctx: Ctx) => ({ status: status ?? 200, body: await run(ctx, input) })
      return respond(
        key ? await once(ctx, key, { path: c.req.path, input }, answer) : await answer(ctx),
      )
    })
  api.all('*', () => {
    throw new Refusal('not_found')
  })
  return api
}

function respond({ status, body }: Answer) {
  if (status === 204 || body === undefined) return new Response(null, { status: 204 })
  const version = typeof body === 'object' && body && 'version' in body ? body.version : undefined
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (typeof version === 'number') headers['etag'] = `"${version}"`
  return new Response(JSON.stringify(body), { status, headers })
}

function versionOf(header: string) {
  const match = /^(?:W\/)?"(\d+)"$/.exec(header)
  if (!match) throw new Refusal('malformed')
  return Number(match[1])
}

/** RFC 9457. What is not a refusal is a fault of ours or of the database: logged with its request id, shown without detail. */
export function problem(ctx: Ctx, error: unknown, instance: string) {
  const refusal = refusalOf(error)
  if (refusal !== error)
    ctx.hub.log.error({ err: error, requestId: ctx.requestId }, 'a request failed')
  const { code, status, errors, more } = refusal
  const body = {
    type: `urn:navet:${code}`,
    title: refusalText(code)[ctx.lang],
    status,
    code,
    instance,
    requestId: ctx.requestId,
    ...(Object.keys(errors).length > 0 && { errors }),
    ...more,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'x-request-id': ctx.requestId,
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(status === 503 && { 'retry-after': '5' }),
      ...(status === 429 && { 'retry-after': String(Number(more['retryAfter'] ?? 60)) }),
    },
  })
}
