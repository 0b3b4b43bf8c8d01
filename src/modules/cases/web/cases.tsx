import { Outlet, useOutletContext } from 'react-router'
import { sayIn } from '#kernel/text.ts'
import { read } from '#kernel/web/pages.ts'
import { type Inbox, inboxPage } from '#modules/cases/queries/inbox-page.ts'
import { words } from '../text.ts'
import type { Route } from './+types/cases'

/**
 * Around the list and the open case. For staff it holds the list, which therefore stays as it is while
 * they go from case to case: nothing moves under the pointer. For everybody else it holds nothing.
 */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const staff = ctx.actor.kind === 'person' && ctx.actor.unitIds.length > 0
    const { searchParams } = new URL(args.request.url)
    if (!staff || searchParams.has('key') || searchParams.get('view') === 'own')
      return { scripts: false, inbox: null }
    const inbox = await inboxPage(ctx, searchParams)
    const label = sayIn(words, ctx.lang)('search')
    const search = { action: '/cases', label, defaultValue: inbox.asked.q ?? '' }
    return { scripts: true, search, inbox }
  })

export default function Cases({ loaderData }: Route.ComponentProps) {
  return <Outlet context={loaderData.inbox} />
}

export const useInbox = () => useOutletContext<Inbox | null>()
