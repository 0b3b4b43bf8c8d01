import { renderToReadableStream } from 'react-dom/server'
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router'
import { nonceContext } from '#kernel/web/nonce.ts'
import { requestContext } from '#kernel/web/pages.ts'

/** Renders the whole page before the first byte: a failure is still a clean error page. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
) {
  const nonce = context.get(nonceContext)
  let failed: unknown
  const stream = await renderToReadableStream(
    <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
    { nonce, signal: request.signal, onError: (error) => void (failed = error) },
  )
  await stream.allReady
  if (failed) context.get(requestContext).hub.log.error({ err: failed }, 'a page failed to render')
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(stream, { status: failed ? 500 : status, headers })
}

export function handleError(error: unknown, { request, context }: { request: Request; context: Readonly<RouterContextProvider> }) {
  if (request.signal.aborted) return
  const ctx = context.get(requestContext)
  ctx.hub.log.error({ err: error, requestId: ctx.requestId, url: new URL(request.url).pathname }, 'a page failed')
}
