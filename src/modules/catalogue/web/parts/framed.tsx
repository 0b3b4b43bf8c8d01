import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import type { Ctx } from '#kernel/context.ts'
import { framedBy } from '#kernel/web/theme.ts'
import { LangProvider } from '#ui/index.ts'
import styles from '#ui/styles/ui.css?url'

/**
 * A piece of Navet as a page of its own, for the frames of listed sites: no scripts, no cookies, and
 * its links open the whole of Navet.
 */
export function framed(ctx: Ctx, piece: ReactNode): Response {
  const { colours, name } = framedBy(ctx.hub.settings)
  // Links and forms ask for a router, though nothing here is ever routed.
  const router = createMemoryRouter([{ path: '*', element: piece }])
  const html = renderToStaticMarkup(
    <html lang={ctx.lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_top" />
        <title>{name}</title>
        <link rel="stylesheet" href={styles} />
        {colours && <link rel="stylesheet" href={colours} />}
      </head>
      <body>
        <main id="main">
          <LangProvider lang={ctx.lang} now={ctx.now} name={name}>
            <RouterProvider router={router} />
          </LangProvider>
        </main>
      </body>
    </html>,
  )
  const hosts = ctx.hub.settings.embedHosts
  return new Response(`<!doctype html>${html}`, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; ` +
        `base-uri 'none'; frame-ancestors ${hosts.length > 0 ? hosts.join(' ') : "'none'"}`,
    },
  })
}
