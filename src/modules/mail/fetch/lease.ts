import type { Ctx } from '#kernel/context.ts'
import { later } from '#kernel/time.ts'
import { db } from '../tables.ts'

/** Milliseconds that a process has a mailbox for itself, unless it says so again. */
export const leaseLife = 60_000

/** Of several processes one fetches from a mailbox: takes or renews that, or says that another has it. */
export async function takeLease(ctx: Ctx, id: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('mailboxes')
    .set({ leaseKey: by, leaseUntil: later(ctx.now, leaseLife) })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('leaseKey', 'is', null), eb('leaseKey', '=', by), eb('leaseUntil', '<', ctx.now)]),
    )
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const leaveLease = (ctx: Ctx, id: string, by: string) =>
  db(ctx)
    .updateTable('mailboxes')
    .set({ leaseKey: null, leaseUntil: null })
    .where('id', '=', id)
    .where('leaseKey', '=', by)
    .execute()

/** What became of asking: the page and the health list show it. */
export const noteFetched = (ctx: Ctx, id: string, fault: string | null) =>
  db(ctx)
    .updateTable('mailboxes')
    .set({
      fetchFault: fault?.slice(0, 300) ?? null,
      ...(fault === null && { fetchedAt: ctx.now }),
    })
    .where('id', '=', id)
    .execute()
