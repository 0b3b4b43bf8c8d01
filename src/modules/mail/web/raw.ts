import { Readable } from 'node:stream'
import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { oneMail } from '#modules/mail/queries.ts'
import type { Route } from './+types/raw'

/** The raw message, to save: nothing of it is shown in the browser. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { rawSha256 } = await oneMail(ctx, asId(args.params.id))
    const bytes = Readable.toWeb(ctx.hub.files.read(rawSha256) as Readable) as ReadableStream
    return new Response(bytes, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="mail.eml"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    })
  })
