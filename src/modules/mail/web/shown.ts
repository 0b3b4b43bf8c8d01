import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { showMail } from '#modules/mail/show-mail.ts'
import type { Route } from './+types/shown'

/** A mail as its sender made it, in a document that may run nothing, send nothing and fetch nothing unasked. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const remote = new URL(args.request.url).searchParams.get('remote') === '1'
    const html = await showMail(ctx, asId(args.params.id), { remote })
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; ` +
          `img-src data:${remote ? ' https: http:' : ''}; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    })
  })
