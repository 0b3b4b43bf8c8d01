import { z } from 'zod'
import type { Ctx } from '#kernel/context.ts'
import { conflict, invalid } from '#kernel/errors.ts'
import { emit } from '#kernel/events.ts'
import { type Moved, movePerson } from '#kernel/person-columns.ts'
import { operation } from '#kernel/operation.ts'
import { mayVouchFor } from '../policy.ts'
import { db } from '../tables.ts'
import { personMerged } from './events.ts'
import { personToChange } from './load.ts'

/** Locked in the same order whoever asks, so that two who merge the same pair do not wait for each other. */
async function bothToChange(ctx: Ctx, { keptId, goneId }: { keptId: string; goneId: string }) {
  if (keptId === goneId) throw invalid({ goneId: ['bad_value'] })
  const [first, second] = [keptId, goneId].sort()
  const found = [
    await personToChange(ctx, { personId: first! }),
    await personToChange(ctx, { personId: second! }),
  ]
  const kept = found.find((one) => one?.id === keptId)
  const gone = found.find((one) => one?.id === goneId)
  return kept && gone && { ...kept, gone, worksIn: [...kept.worksIn, ...gone.worksIn] }
}

/**
 * Two entries become one person: all that points to `goneId` follows `keptId`, in one transaction and
 * written down, so that it can be undone. With `vouch` the addresses that nobody has verified are
 * vouched for: they lead to the person, and sign in. Whoever merges answers for all units of both.
 */
export const mergePersons = operation('person.merge', {
  input: z.object({
    keptId: z.uuid(),
    goneId: z.uuid(),
    vouch: z.preprocess((value) => value === true || value === 'on', z.boolean()),
  }),
  load: bothToChange,
  allow: mayVouchFor,
  elevated: true,
  async run(ctx, { keptId, goneId, vouch }, { emailVerified, gone }) {
    // Who has shown their address would lose the way in to one that nobody has shown.
    if (gone.emailVerified && !emailVerified) throw conflict('wrong_state')
    const addresses = await addressesOf(ctx, goneId)
    const { id } = await db(ctx)
      .insertInto('personMerges')
      .values({
        keptId,
        goneId,
        gone: { email: gone.email, emailVerified: gone.emailVerified, addresses },
        mergedBy: ctx.actor.name,
        mergedAt: ctx.now,
        undoneAt: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const own = db(ctx)
      .updateTable('personAddresses')
      .where('personId', '=', goneId)
      .where('isPrimary', '=', true)
    const claims = await dropClaims(ctx, keptId, addresses)
    await db(ctx)
      .updateTable('people')
      .set({ mergedInto: keptId, email: `merged.${goneId}@navet.invalid`, emailVerified: false })
      .where('id', '=', goneId)
      .execute()
    if (vouch) await own.set({ verifiedAt: ctx.now }).where('verifiedAt', 'is', null).execute()
    await own.set({ isPrimary: false }).execute()
    await writeDown(ctx, id, [...claims, ...(await movePerson(ctx, goneId, keptId))])
    await emit(ctx, personMerged, { keptId, goneId })
    return { mergeId: id }
  },
  trace: ({ goneId, vouch }) => ({ goneId, vouch }),
})

const addressesOf = (ctx: Ctx, personId: string) =>
  db(ctx)
    .selectFrom('personAddresses')
    .select(['address', 'isPrimary', 'verifiedAt'])
    .where('personId', '=', personId)
    .execute()

/** What the one has only claimed gives way to the same address that leads to the other. */
async function dropClaims(ctx: Ctx, keptId: string, theirs: { address: string }[]) {
  const rows = await db(ctx)
    .deleteFrom('personAddresses')
    .where('personId', '=', keptId)
    .where('isPrimary', '=', false)
    .where('verifiedAt', 'is', null)
    .where(
      'address',
      'in',
      theirs.map(({ address }) => address),
    )
    .returningAll()
    .execute()
  return rows.map(({ id, personId, address, createdAt }): Moved => {
    const row = { id, person_id: personId, address, is_primary: false, created_at: createdAt }
    const [table, column] = ['person_addresses', 'person_id']
    return { table, column, key: JSON.stringify([id]), row: JSON.stringify(row) }
  })
}

export async function writeDown(ctx: Ctx, mergeId: string, moved: Moved[]) {
  for (let at = 0; at < moved.length; at += 1000)
    await db(ctx)
      .insertInto('personMergeRows')
      .values(
        moved.slice(at, at + 1000).map(({ table, column, key, row }) => ({
          ...{ mergeId, tableName: table, columnName: column, key, row },
        })),
      )
      .execute()
}

/**
 * What came in under an entry while it was being merged: a request that had begun before. Every few
 * minutes for a day, it follows too.
 */
export const gatherMerged = operation('person.gather-merged', {
  input: z.object({}),
  allow: (actor) => actor.kind === 'system',
  async run(ctx) {
    const merges = await db(ctx)
      .selectFrom('personMerges')
      .select(['id', 'keptId', 'goneId'])
      .where('undoneAt', 'is', null)
      .where('mergedAt', '>', new Date(ctx.now.getTime() - 86_400_000))
      .execute()
    for (const { id, keptId, goneId } of merges)
      await writeDown(ctx, id, await movePerson(ctx, goneId, keptId))
  },
})
