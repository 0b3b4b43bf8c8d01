import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { momentOfLocal } from '#kernel/local-time.ts'
import { answerCase, noteOnCase, replyToCase } from './operations/converse.ts'
import { dropOutgoing, sendOutgoing, takeBack } from './operations/outgoing.ts'
import { putInOutbox } from './operations/put-in-outbox.ts'
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
  /** Of what waits, is held or was taken back. */
  outgoingId: string
  /** When to send, as a local time; empty: now. */
  at?: string
  /** What comes with the answer: the case then waits, and is whoever's who answers. */
  waits?: string
  takes?: string
  done: 'true' | 'false'
}

/** What a form on the page of a case asks for, by its hidden field `do`. */
export async function act(ctx: Ctx, theCase: Case, raw: Record<string, unknown>): Promise<Did> {
  const input = raw as Sent
  const { text, files, version } = input
  const caseId = theCase.id
  switch (input.do) {
    case 'reply':
      return reply(ctx, caseId, input)
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
    case 'take-back':
      await takeBack(ctx, { caseId, outgoingId: input.outgoingId })
      return { did: 'taken-back' }
    case 'drop-outgoing':
      await dropOutgoing(ctx, { caseId, outgoingId: input.outgoingId })
      return { did: 'dropped' }
    case 'send-outgoing':
      await sendOutgoing(ctx, { caseId, outgoingId: input.outgoingId })
      return { did: 'replied' }
    case 'state':
      if (input.state === 'delivered' && ctx.hub.settings.undoSeconds > 0) {
        const said = { kind: 'delivery', text: input.reason, files, version } as const
        return waits(await putInOutbox(ctx, { caseId, ...said }))
      }
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

/** An answer waits where it can be undone, where it was asked to, and where it had waited before. */
async function reply(ctx: Ctx, caseId: string, { text, files, version, ...input }: Sent) {
  const { outgoingId, at } = input
  const then = { waits: input.waits === 'yes', takes: input.takes === 'yes' }
  if (!at && !outgoingId && ctx.hub.settings.undoSeconds === 0) {
    await replyToCase(ctx, { caseId, text, files, version, ...then })
    return { did: 'replied' }
  }
  const when = at ? momentOfLocal(at, 'at').toISOString() : undefined
  const said = { kind: 'reply', text, files, version, outgoingId, at: when, ...then } as const
  return waits(await putInOutbox(ctx, { caseId, ...said }))
}

const waits = ({ outgoingId }: { outgoingId: string }) => ({ did: 'waits', was: outgoingId })
