import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { changeReply, makeReply, removeReply } from './operations.ts'

/** What a form on the page of canned replies asks for, by its hidden field `do`. */
export async function actOnReplies(ctx: Ctx, raw: Record<string, unknown>): Promise<string> {
  const input = raw as { do: string; replyId: string; place?: string }
  switch (input.do) {
    case 'make': {
      const [unitId, teamId] = (input.place ?? '').split(' ')
      await makeReply(ctx, { ...raw, unitId, teamId } as never)
      return 'made'
    }
    case 'change':
      await changeReply(ctx, raw as never)
      return 'changed'
    case 'remove':
      await removeReply(ctx, { replyId: input.replyId })
      return 'removed'
    default:
      throw new Refusal('malformed')
  }
}
