import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
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
  const html = await new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onError: (error) => void (failed = error),
        onShellError: reject,
        onAllReady: () => pipe(collected(resolve)),
      },
    )
    request.signal.addEventListener('abort', () => abort(request.signal.reason), { once: true })
  })
  if (failed) context.get(requestContext).hub.log.error({ err: failed }, 'a page failed to render')
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(html, { status: failed ? 500 : status, headers })
}

/** All of it in one piece: small pieces on their way through streams cost more than the drawing. */
const collected = (done: (all: Buffer<ArrayBuffer>) => void) => {
  const pieces: Buffer[] = []
  return new Writable({
    write(piece: Buffer, _encoding, next) {
      pieces.push(piece)
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted) return
  const ctx = context.get(requestContext)
  // A mailed link's token is a part of some addresses: whoever reads the log must not use it.
  const url = new URL(request.url).pathname.replace(/\/[\w-]{32}(?=\/|$)/g, '/…')
  // The router's own refusals quote the address; who asks for what is not there is no fault of ours.
  const err = isRouteErrorResponse(error) ? { status: error.status } : error
  ctx.hub.log.error({ err, requestId: ctx.requestId, url }, 'a page failed')
}
