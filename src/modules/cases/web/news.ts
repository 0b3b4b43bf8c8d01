import { read } from '#kernel/web/pages.ts'
import { newsSince } from '#modules/cases/queries/inbox.ts'
import type { Route } from './+types/news'

/** How many cases are newer than the list on somebody's screen; a wrong time counts nothing. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const since = new Date(new URL(args.request.url).searchParams.get('since') ?? '')
    const n = Number.isNaN(since.getTime()) ? 0 : await newsSince(ctx, since)
    return Response.json({ n }, { headers: { 'cache-control': 'no-store' } })
  })
