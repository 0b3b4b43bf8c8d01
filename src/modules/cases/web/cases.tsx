import { useEffect } from 'react'
import { Outlet, useFetcher, useLocation, useOutletContext } from 'react-router'
import { type Lang, sayIn } from '#kernel/text.ts'
import { read } from '#kernel/web/pages.ts'
import { type Inbox, inboxPage } from '#modules/cases/queries/inbox-page.ts'
import { words } from '../text.ts'
import type { loader as besideLoader } from './beside.ts'
import type { Route } from './+types/cases'

/**
 * Around the list and the open case. For staff it holds the list, which therefore stays as it is while
 * they go from case to case: nothing moves under the pointer. For everybody else it holds nothing.
 * Whoever opens a case by its address gets the case at once, and the list beside it afterwards.
 */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const staff = ctx.actor.kind === 'person' && ctx.actor.unitIds.length > 0
    const { pathname, searchParams } = new URL(args.request.url)
    if (!staff || searchParams.has('key') || searchParams.get('view') === 'own')
      return { scripts: false, inbox: null, waits: false }
    if ('number' in args.params && !pathname.endsWith('.data'))
      return { scripts: true, search: searchOf(ctx.lang), inbox: null, waits: true }
    const inbox = await inboxPage(ctx, searchParams)
    return { scripts: true, search: searchOf(ctx.lang, inbox.asked.q), inbox, waits: false }
  })

const searchOf = (lang: Lang, q = '') => ({
  action: '/cases',
  label: sayIn(words, lang)('search'),
  defaultValue: q,
})

export default function Cases({ loaderData }: Route.ComponentProps) {
  const { inbox, waits } = loaderData
  const fetched = useFetched(waits)
  return <Outlet context={{ inbox: inbox ?? fetched, waits } satisfies Beside} />
}

type Beside = {
  inbox: Inbox | null
  /** The list is on its way, where there is room for it. */
  waits: boolean
}
export const useInbox = () => useOutletContext<Beside>()

/** Where a case stands alone its list is not shown (ui/styles/work.css), and not asked for. */
const room = '(min-width: 48rem)'

function useFetched(waits: boolean): Inbox | null {
  const { data, load } = useFetcher<typeof besideLoader>()
  const { search } = useLocation()
  useEffect(() => {
    if (!waits) return
    const wide = matchMedia(room)
    const ask = () => void (wide.matches && load(`/cases/beside${search}`))
    ask()
    wide.addEventListener('change', ask)
    return () => wide.removeEventListener('change', ask)
    // oxlint-disable-next-line react/exhaustive-deps -- once: the list stays while cases are opened
  }, [waits])
  return data?.inbox ?? null
}
