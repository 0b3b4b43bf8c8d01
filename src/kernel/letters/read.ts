import { type Ctx, holds } from '../context.ts'
import { db } from './tables.ts'

/** Letters hold links that open records: administrators alone read them, each those of their unit. */
export const visibleLetters = (ctx: Ctx) => {
  const units = ctx.actor.unitIds.filter((unitId) => holds(ctx.actor, unitId, 'administrator'))
  return db(ctx)
    .selectFrom('letters')
    .where((eb) =>
      units.length === 0
        ? eb.lit(false)
        : eb.or([eb('letters.unitId', 'in', units), eb('letters.unitId', 'is', null)]),
    )
}

/** The newest letters, older than `before`. */
export const lettersPage = (ctx: Ctx, before?: string, limit = 50) =>
  visibleLetters(ctx)
    .selectAll()
    .$if(before !== undefined, (q) => q.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** The records whose letters these are: what an answer to one of them is about. Checks no rights. */
export const threadsOfLetters = async (ctx: Ctx, ids: string[]): Promise<string[]> =>
  (await db(ctx).selectFrom('letters').select('threadId').where('id', 'in', ids).execute()).flatMap(
    ({ threadId }) => threadId ?? [],
  )
