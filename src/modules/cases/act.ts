import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { answerCase, noteOnCase, replyToCase } from './operations/converse.ts'
import { setState } from './operations/set-state.ts'
import { assignCase, tickItem, withdrawCaseLinks } from './operations/work.ts'
import type { Case, State } from './tables.ts'

/** What was done, and what undoes it: said on the page that follows. */
export type Did = { did: string; was?: string | null }
/** What the forms send, as the operations want it; each parses for itself. */
type Sent = {
  do: string
  text: string
  files: unknown
  version?: number
  state: State
  reason?: string
  until?: string
  assigneeId?: string
  itemId: string
  done: 'true' | 'false'
}

/** What a form on the page of a case asks for, by its hidden field `do`. */
export async function act(ctx: Ctx, theCase: Case, raw: Record<string, unknown>): Promise<Did> {
  const input = raw as Sent
  const { text, files, version } = input
  const caseId = theCase.id
  switch (input.do) {
    case 'reply':
      await replyToCase(ctx, { caseId, text, files, version })
      return { did: 'replied' }
    case 'note':
      await noteOnCase(ctx, { caseId, text, files, version })
      return { did: 'noted' }
    case 'answer':
      await answerCase(ctx, { caseId, text, files })
      return { did: 'answered' }
    case 'withdraw':
      await setState(ctx, { caseId, state: 'withdrawn', reason: input.reason, files: [] })
      return { did: 'withdrawn' }
    case 'assign':
      return assign(ctx, theCase, input)
    case 'state':
      await setState(ctx, {
        caseId,
        state: input.state,
        reason: input.reason,
        until: input.until,
        files,
        version,
      })
      return { did: 'moved', was: theCase.state }
    case 'tick':
      await tickItem(ctx, { caseId, itemId: input.itemId, done: input.done })
      return { did: input.done === 'true' ? 'ticked' : 'unticked', was: input.itemId }
    case 'withdraw-links':
      await withdrawCaseLinks(ctx, { caseId })
      return { did: 'links-withdrawn' }
    default:
      throw new Refusal('malformed')
  }
}

async function assign(ctx: Ctx, theCase: Case, input: Sent): Promise<Did> {
  const { assigneeId, version } = input
  await assignCase(ctx, { caseId: theCase.id, assigneeId, version })
  const did = !assigneeId ? 'let-go' : assigneeId === ctx.actor.personId ? 'taken' : 'handed'
  return { did, was: theCase.assigneeId ?? 'nobody' }
}
