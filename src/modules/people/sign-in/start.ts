import type { Ctx } from '#kernel/context.ts'
import { authOf, headersOf } from './auth.ts'
import type { Way } from './log.ts'

/** A session for somebody whose right to it the caller has checked. */
export async function sessionFor(
  ctx: Ctx,
  personId: string,
  way: Way,
  narrow = false,
): Promise<Headers> {
  const { headers } = await authOf(ctx.hub).api.startSession({
    body: { personId, way, narrow },
    headers: headersOf(ctx),
    returnHeaders: true,
  })
  return cookiesOf(headers)
}

/** The cookies alone: what else the library answers is not ours to send on. */
export const cookiesOf = (headers: Headers) =>
  new Headers(headers.getSetCookie().map((cookie) => ['set-cookie', cookie]))
