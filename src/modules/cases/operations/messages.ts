import type { Ctx } from '#kernel/context.ts'
import { attachFile, type Upload } from '#kernel/files/index.ts'
import { type Case, type Channel, db } from '../tables.ts'

export type NewMessage = {
  kind: 'message' | 'note'
  byRequester: boolean
  author: { id: string | null; name: string }
  text: string
  files: Upload[]
  channel: Channel
}

/** Adds a message or note with its files. Whoever calls has decided that the caller may. */
export async function addMessage(ctx: Ctx, theCase: Pick<Case, 'id'>, message: NewMessage) {
  const { files, author, ...words } = message
  const added = await db(ctx)
    .insertInto('caseMessages')
    .values({
      caseId: theCase.id,
      ...words,
      authorId: author.id,
      authorName: author.name,
      at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const file of files) await attachFile(ctx, { kind: 'case-message', id: added.id }, file)
  return added.id
}
