import { createMiddleware } from 'hono/factory'
import type { Env } from '#kernel/http/env.ts'
import { isAuditor, noteReading } from '#modules/people/index.ts'

/**
 * What an auditor is shown is written down before it is sent, wherever it comes from: a page, a file,
 * the API. It stands before them all, so that none can forget it.
 */
export const readings = () =>
  createMiddleware<Env>(async (c, next) => {
    await next()
    const { ctx } = c.var
    const { status } = c.res
    const shown = status < 300 || [409, 413, 415, 422, 429].includes(status)
    if (shown && isAuditor(ctx)) await noteReading(ctx, new URL(c.req.url))
  })
