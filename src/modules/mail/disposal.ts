import { sql } from 'kysely'
import type { Disposal } from '#kernel/disposal/index.ts'
import { db } from './tables.ts'

/** The mails of a case go with it, their raw messages too. */
export const mailsDisposal: Disposal = {
  record: 'cases',
  async remove(ctx, ids) {
    const these = sql<string>`any(${ids}::uuid[])`
    await db(ctx).deleteFrom('mailIds').where('caseId', '=', these).execute()
    const mails = await db(ctx)
      .deleteFrom('mails')
      .where('caseId', '=', these)
      .returning('id')
      .execute()
    return mails.map(({ id }) => id)
  },
}
