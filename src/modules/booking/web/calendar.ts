import { read } from '#kernel/web/pages.ts'
import { calendarBehind } from '#modules/booking/feeds.ts'
import type { Route } from './+types/calendar'

/** A calendar feed, for programs that fetch it by its secret address. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const calendar = await calendarBehind(ctx, args.params.token)
    return new Response(calendar, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
      },
    })
  })
