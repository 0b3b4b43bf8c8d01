import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import { holdsAnywhere } from '#kernel/context.ts'
import { PartsContext } from '#kernel/web/place.tsx'
import { nonceContext } from '#kernel/web/nonce.ts'
import { read } from '#kernel/web/pages.ts'
import { framedBy } from '#kernel/web/theme.ts'
import { findDefaultUnit } from '#modules/people/index.ts'
import { LangProvider, LinkButton, Logo, Page, Shell, useText } from '#ui/index.ts'
import styles from '#ui/styles/ui.css?url'
import font from '#ui/fonts/atkinson-next-latin.woff2?url'
import type { Route } from './+types/root'
import { parts } from './places.tsx'
import { words } from './text.ts'

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const unit = await findDefaultUnit(ctx)
    const url = new URL(args.request.url)
    url.searchParams.set('lang', ctx.lang === 'sv' ? 'en' : 'sv')
    return {
      lang: ctx.lang,
      now: ctx.now.toISOString(),
      nonce: args.context.get(nonceContext),
      unit: unit && { name: unit.name, faculty: unit.faculty },
      otherLanguage: url.pathname + url.search,
      theme: framedBy(ctx.hub.settings),
      demo: ctx.hub.settings.demo === 'on',
      name: ctx.actor.kind === 'person' ? ctx.actor.name : null,
      staff: ctx.actor.unitIds.length > 0,
      administrator: holdsAnywhere(ctx.actor, 'administrator'),
    }
  })

/** The document around every page, error pages too. */
export function Layout({ children }: { children: React.ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const scripts = useMatches().some(
    ({ handle, loaderData }) => wantsScripts(handle) || wantsScripts(loaderData),
  )
  return (
    <html lang={data?.lang ?? 'sv'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {data?.theme.colours && <link rel="stylesheet" href={data.theme.colours} />}
      </head>
      <body>
        <LangProvider lang={data?.lang ?? 'sv'} now={data?.now} name={data?.theme.name}>
          <PartsContext value={parts}>
            <Frame>{children}</Frame>
          </PartsContext>
        </LangProvider>
        {scripts && <ScrollRestoration nonce={data?.nonce} />}
        {scripts && <Scripts nonce={data?.nonce} />}
      </body>
    </html>
  )
}

/** Said by a route for good, or by what it has loaded: the same address may be for staff or not. */
const wantsScripts = (said: unknown) =>
  Boolean((said as { scripts?: boolean } | undefined)?.scripts)

/** A page with a list of its own lets the one search box search that. */
const ownSearch = (said: unknown) =>
  (said as { search?: { action: string; label: string; defaultValue?: string } } | undefined)
    ?.search

function Frame({ children }: { children: React.ReactNode }) {
  const text = useText(words)
  const data = useRouteLoaderData<typeof loader>('root')
  const lang = data?.lang ?? 'sv'
  const other = lang === 'sv' ? 'en' : 'sv'
  const own = useMatches()
    .map(({ loaderData }) => ownSearch(loaderData))
    .find(Boolean)
  const nav = [
    { href: '/services', label: text('services') },
    ...(data?.staff ? [] : [{ href: '/guides', label: text('guides') }]),
    ...(data?.name ? [{ href: '/cases', label: text('cases') }] : []),
    { href: '/plan', label: text('plan') },
    ...(data?.administrator ? [{ href: '/admin', label: text('admin') }] : []),
  ]
  return (
    <Shell
      {...(data?.unit && { unit: `${data.unit.name[lang]} · ${data.unit.faculty[lang]}` })}
      nav={nav}
      language={{
        href: data?.otherLanguage ?? `/?lang=${other}`,
        label: text('otherLanguage'),
        lang: other,
      }}
      account={
        data?.name ? { href: '/my', label: data.name } : { href: '/sign-in', label: text('signIn') }
      }
      {...(data?.staff && { search: own ?? { action: '/search', label: text('searchAll') } })}
      banner={data?.demo && text('demo')}
      name={data?.theme.name ?? 'Navet'}
      {...(data?.theme.logo && { logo: <Logo src={data.theme.logo} /> })}
      footer={
        <>
          {data?.theme.footer.map(({ href, ...said }) => (
            <p key={href}>
              <a href={href}>{said[lang]}</a>
            </p>
          ))}
          <p>{text('footer')}</p>
        </>
      }
    >
      {children}
    </Shell>
  )
}

export default function Root() {
  return <Outlet />
}

/** A refusal, or a fault of ours, in the reader's language and inside the same frame. */
export function ErrorBoundary() {
  const error = useRouteError()
  const text = useText(words)
  if (isRouteErrorResponse(error) && error.status === 404)
    return (
      <Page title={text('notFoundTitle')} lead={text('notFound')}>
        <LinkButton href="/">{text('toFront')}</LinkButton>
      </Page>
    )
  if (isRouteErrorResponse(error) && (error.status < 500 || error.status === 503))
    return (
      <Page
        title={text('refusedTitle')}
        lead={(error.data as { message?: string } | null)?.message}
      >
        <LinkButton href="/">{text('toFront')}</LinkButton>
      </Page>
    )
  const id = (error as { requestId?: string } | null)?.requestId ?? ''
  return (
    <Page title={text('brokenTitle')} lead={text('broken', { id })}>
      <LinkButton href="/">{text('toFront')}</LinkButton>
    </Page>
  )
}
