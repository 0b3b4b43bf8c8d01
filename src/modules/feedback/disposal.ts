import { sql } from 'kysely'
import type { Disposal } from '#kernel/disposal/index.ts'
import { db } from './tables.ts'

/** Who was asked about a case and what they thought go with it; the unit's figures stay, and name nobody. */
export const answersDisposal: Disposal = {
  record: 'cases',
  async remove(ctx, ids) {
    const these = sql<string>`any(${ids}::uuid[])`
    const responses = await db(ctx)
      .deleteFrom('responses')
      .where('caseId', '=', these)
      .returning('id')
      .execute()
    await db(ctx).deleteFrom('invitations').where('caseId', '=', these).execute()
    return responses.map(({ id }) => id)
  },
}
