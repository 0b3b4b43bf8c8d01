import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { moveBack } from '#kernel/person-columns.ts'
import { operation } from '#kernel/operation.ts'
import { mayVouchFor } from '../policy.ts'
import { db } from '../tables.ts'
import { sayWhatPeopleAre } from './affiliations.ts'
import { personUnmerged } from './events.ts'
import { personAt } from './find.ts'
import { personToChange } from './load.ts'

async function mergeToUndo(ctx: Ctx, { mergeId }: { mergeId: string }) {
  const merge = await db(ctx)
    .selectFrom('personMerges')
    .selectAll()
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst()
  const kept = merge && (await personToChange(ctx, { personId: merge.keptId }))
  return kept && { ...kept, merge }
}

/**
 * Undoes a merge: exactly what had followed comes back, and what came after stays with the entry that
 * was kept. Sessions begun since end, as nobody can say whose they are. An entry that has itself gone
 * into another is not there to be undone: the later merge is undone first.
 */
export const unmergePersons = operation('person.unmerge', {
  input: z.object({ mergeId: z.uuid() }),
  load: mergeToUndo,
  allow: mayVouchFor,
  async run(ctx, { mergeId }, { merge }) {
    if (merge.undoneAt) throw conflict('already_done')
    const { keptId, goneId, gone } = merge
    const rows = await db(ctx)
      .selectFrom('personMergeRows')
      .select(['tableName as table', 'columnName as column', 'key', 'row'])
      .where('mergeId', '=', mergeId)
      .orderBy('id')
      .execute()
    const owner = await personAt(ctx, gone.email)
    // The address has gone on to somebody else: there is nothing to come back to.
    if (owner && owner.id !== keptId) throw conflict('wrong_state')
    await leavePrimary(ctx, keptId, gone)
    await moveBack(ctx, goneId, keptId, rows)
    for (const { address, verifiedAt } of gone.addresses)
      await db(ctx)
        .updateTable('personAddresses')
        .set({ verifiedAt: verifiedAt === null ? null : new Date(verifiedAt) })
        .where('personId', '=', goneId)
        .where('address', '=', address)
        .execute()
    await db(ctx)
      .updateTable('people')
      .set({ mergedInto: null, email: gone.email, emailVerified: gone.emailVerified })
      .where('id', '=', goneId)
      .execute()
    await db(ctx)
      .deleteFrom('authSessions')
      .where('personId', '=', keptId)
      .where('createdAt', '>', merge.mergedAt)
      .execute()
    await db(ctx)
      .updateTable('personMerges')
      .set({ undoneAt: ctx.now })
      .where('id', '=', mergeId)
      .execute()
    for (const id of [keptId, goneId]) await sayWhatPeopleAre(ctx, id)
    await emit(ctx, personUnmerged, { keptId, goneId })
  },
  trace: (_, { merge }) => ({ goneId: merge.goneId }),
})

/** Letters that went to an address of the other entry go to one that stays. */
async function leavePrimary(ctx: Ctx, keptId: string, gone: { addresses: { address: string }[] }) {
  const theirs = gone.addresses.map(({ address }) => address)
  const own = await db(ctx)
    .selectFrom('personAddresses')
    .select(['address', 'isPrimary', 'verifiedAt'])
    .where('personId', '=', keptId)
    .where('address', 'not in', theirs)
    .orderBy('id')
    .execute()
  if (own.some(({ isPrimary }) => isPrimary)) return
  const next = own.find(({ verifiedAt }) => verifiedAt !== null)
  if (!next) throw conflict('wrong_state')
  await db(ctx)
    .updateTable('people')
    .set({ email: next.address, emailVerified: true })
    .where('id', '=', keptId)
    .execute()
}
