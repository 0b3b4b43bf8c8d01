import { read } from '#kernel/web/pages.ts'
import { processingFile } from '#modules/people/privacy/register.ts'
import type { Route } from './+types/processing-file'

/** The register of processing, to save. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const form = new URL(args.request.url).searchParams.get('form')
    return processingFile(ctx, form === 'json' ? 'json' : 'csv')
  })
