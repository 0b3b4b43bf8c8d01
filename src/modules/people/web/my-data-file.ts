import { read } from '#kernel/web/pages.ts'
import { myDataFile } from '#modules/people/privacy/file.ts'
import { signedIn } from './parts/signed-in.ts'
import type { Route } from './+types/my-data-file'

/** All that is kept about whoever asks, to save. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    signedIn(ctx, '/my/data')
    const form = new URL(args.request.url).searchParams.get('form')
    return myDataFile(ctx, form === 'json' ? 'json' : 'html')
  })
