import type { Ctx } from '#kernel/context.ts'

/** The same as data, which the scripts of listed sites may read, and nobody else's. */
export function asJson(ctx: Ctx, request: Request, data: unknown): Response {
  const origin = request.headers.get('origin') ?? ''
  const listed = ctx.hub.settings.embedHosts.includes(origin)
  return Response.json(data, {
    headers: { vary: 'origin', ...(listed && { 'access-control-allow-origin': origin }) },
  })
}

export const wantsJson = (request: Request) =>
  new URL(request.url).searchParams.get('as') === 'json'
