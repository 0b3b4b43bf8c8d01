import { notFound } from '#kernel/errors.ts'
import { fileResponse, getFile } from '#kernel/files/index.ts'
import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { followCtx, keyOf } from '#modules/cases/follow.ts'
import { caseOfMessage } from '#modules/cases/queries/one.ts'
import type { Route } from './+types/file'

/** A file of a conversation, for whoever may read the message it came with. */
export const loader = (args: Route.LoaderArgs) =>
  read(args, async (given) => {
    const ctx = await followCtx(given, keyOf(args.request))
    const file = await getFile(ctx, asId(args.params.id))
    if (file?.ownerKind !== 'case-message') throw notFound()
    await caseOfMessage(ctx, file.ownerId)
    return fileResponse(ctx, file)
  })
