import { read } from '#kernel/web/pages.ts'
import { inboxPage } from '#modules/cases/queries/inbox-page.ts'
import type { Route } from './+types/beside'

/** The list beside a case that was opened by its address. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const staff = ctx.actor.kind === 'person' && ctx.actor.unitIds.length > 0
    const { searchParams } = new URL(args.request.url)
    return { inbox: staff ? await inboxPage(ctx, searchParams) : null }
  })
