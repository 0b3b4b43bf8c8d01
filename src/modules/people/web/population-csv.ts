import { read } from '#kernel/web/pages.ts'
import { populationCsv } from '#modules/people/population/queries.ts'
import type { Route } from './+types/population-csv'

/** All figures, as a file that can be changed and imported again. */
export const loader = (args: Route.LoaderArgs) =>
  read(
    args,
    async (ctx) =>
      new Response(await populationCsv(ctx), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="population.csv"',
        },
      }),
  )
