import { read } from '#kernel/web/pages.ts'
import { answersFile } from '#modules/cases/answers/file.ts'
import type { Route } from './+types/answers'

/** The answers to a service's form, to save: `?form=json`, or CSV. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, (ctx) => {
    const kind = new URL(args.request.url).searchParams.get('form') === 'json' ? 'json' : 'csv'
    return answersFile(ctx, args.params.slug, kind)
  })
