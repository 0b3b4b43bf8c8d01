import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { mayWork } from '../policy.ts'
import type { Case } from '../tables.ts'
import { replyFor } from './queries.ts'

const given = z.string().catch('')
/** What the answer's form holds: any of it may be missing, as nothing is sent yet. */
const sent = z.object({ cannedId: given, text: given, waits: given, takes: given, at: given })

/** What the answer box holds once a canned reply has been put into it; nothing is stored. */
export async function insertReply(ctx: Ctx, theCase: Case, raw: Record<string, unknown>) {
  const input = sent.parse(raw)
  if (!mayWork(ctx.actor, theCase)) throw notFound()
  if (!input.cannedId) throw invalid({ cannedId: ['required'] })
  const { text, waits, takes } = await replyFor(ctx, theCase, input.cannedId)
  const typed = input.text.trim()
  return {
    ok: true as const,
    /** Tells one insertion from the next. */
    at: ctx.requestId,
    text: typed ? `${typed}\n\n${text}` : text,
    waits: waits || input.waits === 'yes',
    takes: takes || input.takes === 'yes',
    sendAt: input.at,
  }
}
export type Inserted = Awaited<ReturnType<typeof insertReply>>
