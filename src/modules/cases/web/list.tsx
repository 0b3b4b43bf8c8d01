import { redirect } from 'react-router'
import { read } from '#kernel/web/pages.ts'
import { myCases } from '#modules/cases/queries/requester-page.ts'
import { Page, Panes, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import { useInbox } from './cases.tsx'
import { InboxRows } from './parts/inbox-rows.tsx'
import { InboxViews } from './parts/inbox-views.tsx'
import { Keys } from './parts/keys.tsx'
import { MyCases } from './parts/my-cases.tsx'
import type { Route } from './+types/list'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    if (ctx.actor.kind !== 'person') throw redirect('/sign-in?then=/cases')
    const { searchParams } = new URL(args.request.url)
    const own = ctx.actor.unitIds.length === 0 || searchParams.get('view') === 'own'
    return own ? await myCases(ctx, { cursor: searchParams.get('cursor') ?? undefined }) : null
  })

/** The staff's inbox, or one's own cases. */
export default function List({ loaderData: mine }: Route.ComponentProps) {
  const text = useText(words)
  const { inbox } = useInbox()
  if (mine) return <MyCases {...mine} />
  if (!inbox) return null
  return (
    <Page title={text('cases')} width="full">
      <Panes
        views={<InboxViews inbox={inbox} />}
        rows={<InboxRows inbox={inbox} />}
        labels={{ rows: text('cases'), open: text('openCase'), facts: text('facts') }}
      />
      <Keys />
    </Page>
  )
}
