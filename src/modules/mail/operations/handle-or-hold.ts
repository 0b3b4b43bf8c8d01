import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { openMail } from '../read.ts'
import { visibleMails } from '../policy.ts'
import { handleMail } from './handle.ts'
import { holdMail } from './hold.ts'

/**
 * Handles a stored mail; one that is refused would be refused again, and is held. Another failure is the
 * machine's: it is thrown, and the job tries again.
 */
export async function handleOrHold(ctx: Ctx, mailId: string) {
  const row = await visibleMails(ctx)
    .select(['rawSha256', 'unitId', 'byPerson', 'state'])
    .where('id', '=', mailId)
    .executeTakeFirst()
  if (row?.state !== 'stored') return
  try {
    await handleMail(ctx, { mailId, opened: await openMail(ctx, row) })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'unavailable') throw error
    const fields = Object.entries(error.errors).map(
      ([field, codes]) => `${field} ${codes.join(' ')}`,
    )
    await holdMail(ctx, {
      mailId,
      reason: ['refused', error.code, ...fields].join(': ').slice(0, 500),
    })
  }
}
