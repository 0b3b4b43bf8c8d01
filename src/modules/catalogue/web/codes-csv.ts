import { read } from '#kernel/web/pages.ts'
import { codesCsv } from '#modules/catalogue/codes/queries.ts'
import type { Route } from './+types/codes-csv'

/** One list, as a file that can be changed and imported again. */
export const loader = (args: Route.LoaderArgs) =>
  read(
    args,
    async (ctx) =>
      new Response(await codesCsv(ctx, args.params.list), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="codes.csv"',
        },
      }),
  )
