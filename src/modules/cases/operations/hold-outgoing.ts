import type { Ctx } from '#kernel/context.ts'
import { emit } from '#kernel/events.ts'
import { outgoingHeld } from '../events.ts'
import { type Case, db, type Outgoing } from '../tables.ts'

/** The requester has written meanwhile: what waits for its day may no longer be what to say. */
export async function holdTimed(ctx: Ctx, theCase: Pick<Case, 'id'>) {
  const waiting = await db(ctx)
    .selectFrom('caseOutbox')
    .selectAll()
    .where('caseId', '=', theCase.id)
    .where('state', '=', 'waiting')
    .where('timed', '=', true)
    .orderBy('id')
    .execute()
  for (const outgoing of waiting) await hold(ctx, outgoing, 'answered')
}

/** It goes no more by itself, and colleagues see why; `why` is `answered` or the code of a refusal. */
export async function hold(ctx: Ctx, { id, caseId, authorName }: Outgoing, why: string) {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('caseOutbox')
    .set({ state: 'held', heldWhy: why })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await emit(ctx, outgoingHeld, { caseId, outgoingId: id, authorName, why })
}
