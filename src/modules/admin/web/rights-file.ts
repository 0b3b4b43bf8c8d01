import { read } from '#kernel/web/pages.ts'
import { rightsFile } from '#modules/admin/rights/files.ts'
import type { Route } from './+types/rights-file'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => rightsFile(ctx, new URL(args.request.url).searchParams.get('of')))
