import type { Ctx } from '#kernel/context.ts'
import { filesOf } from '#kernel/files/index.ts'
import { mayReadNotes } from '../policy.ts'
import { type Case, db } from '../tables.ts'

/** What colleagues have written and the requester has not got: waiting, held, or taken back. */
export async function outboxOf(ctx: Ctx, theCase: Case) {
  if (!mayReadNotes(ctx.actor, theCase)) return []
  const rows = await db(ctx)
    .selectFrom('caseOutbox')
    .select([
      ...(['id', 'kind', 'text', 'authorId', 'authorName'] as const),
      ...(['sendAt', 'timed', 'state', 'heldWhy'] as const),
    ])
    .where('caseId', '=', theCase.id)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return []
  const files = Map.groupBy(
    await filesOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    ({ ownerId }) => ownerId,
  )
  return rows.map((row) => ({
    ...row,
    /** Milliseconds until its time. */
    goesIn: Math.max(0, row.sendAt.getTime() - ctx.now.getTime()),
    files: files.get(row.id) ?? [],
  }))
}
